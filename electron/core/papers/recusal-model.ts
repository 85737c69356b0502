import type { ClaimedTime, SubmissionId } from '../../../shared/domain/ids.ts';
import type { Review, RosterMember } from '../../../shared/domain/review/review.ts';
import type { RecordSection } from '../pdf/record-section-paper.ts';
import type { RecusalPaperModel } from '../pdf/recusal-paper.ts';
import { ROLE_WORDS } from '../services/paper-panel.ts';
import type { ConveningRecord, RecordedRecusal } from '../store/rows/record-rows.ts';
import type { SavedDeclaration } from '../store/rows/standing-rows.ts';
import { writeMoment, writeShortMoment } from './paper-time.ts';
import { listPolicyNotes } from './print-record.ts';

/** What one member declared, and what was recorded about this member besides. */
export interface DeclaredRecusals {
  readonly review: Pick<Review, 'title' | 'bureau' | 'scheme' | 'submissions'>;
  readonly member: RosterMember;
  readonly declaration: SavedDeclaration;
  /** Of this member only. */
  readonly recusals: readonly RecordedRecusal[];
  readonly dismissals: ConveningRecord['dismissals'];
  readonly nameOf: (id: string) => string;
}

const namer = ({ review }: DeclaredRecusals): ((id: SubmissionId) => string) => {
  const names = new Map<string, string>(
    review.submissions.map(({ id, baseName, applicant }) => [
      id,
      baseName === applicant.name ? baseName : `${baseName}\n${applicant.name}`,
    ]),
  );
  return (id) => names.get(id) ?? id;
};

const summarise = ({ declaration }: DeclaredRecusals): string => {
  const recused = declaration.relations.filter((each) => each.recused).length;
  return recused === 0
    ? '经核对，本人与全部参评对象不存在应当回避的关系。'
    : `经核对，本人对${recused}个参评对象申请回避，与其余参评对象不存在应当回避的关系。`;
};

const declared = (from: DeclaredRecusals): RecordSection => {
  const nameOf = namer(from);
  return {
    heading: '逐项申报',
    table: {
      heads: ['序号', '参评对象', '是否回避', '说明'],
      widths: [12, 64, 20, 60],
      centred: [0, 2],
      rows: from.declaration.relations.map(({ submission, recused, statement }, index) => [
        String(index + 1),
        nameOf(submission),
        recused ? '回避' : '不回避',
        statement.trim() === '' ? '无' : statement,
      ]),
    },
  };
};

/** What the declaration itself brought about is in its own table already, unless it was lifted since. */
const isElsewhere = ({ cause, at, lifted }: RecordedRecusal, declaredAt: ClaimedTime): boolean =>
  cause === 'declared' && at === declaredAt && lifted === undefined;

const writeLifted = ({ lifted }: RecordedRecusal, { nameOf }: DeclaredRecusals): string =>
  lifted ? `${nameOf(lifted.by)} ${writeShortMoment(lifted.at)}解除：${lifted.reason}` : '有效';

const recorded = (from: DeclaredRecusals): RecordSection => {
  const nameOf = namer(from);
  return {
    heading: '回避记录',
    table: {
      heads: ['参评对象', '事由', '决定或登记', '现状'],
      widths: [46, 46, 30, 34],
      centred: [2],
      rows: from.recusals
        .filter((each) => !isElsewhere(each, from.declaration.declaredAt))
        .map((each) => [
          nameOf(each.submission),
          each.reason,
          [
            each.cause === 'ordered' ? '决定回避' : '本人申请',
            from.nameOf(each.by),
            writeShortMoment(each.at),
          ].join('\n'),
          writeLifted(each, from),
        ]),
    },
  };
};

/** As `ConflictHint.id` has it: the kind, and the submission's text. */
const writeHint = (hint: string): string => {
  const [kind = '', ...text] = hint.split(':');
  return `${kind === 'name' ? '姓名' : '单位'}与“${text.join(':')}”相同或相近`;
};

const dismissed = (from: DeclaredRecusals): RecordSection => {
  const nameOf = namer(from);
  return {
    heading: '关联提示的排除',
    table: {
      heads: ['参评对象', '提示', '排除理由', '排除人'],
      widths: [40, 44, 44, 28],
      centred: [3],
      rows: from.dismissals.map(({ submission, hint, reason, by, at }) => [
        nameOf(submission),
        writeHint(hint),
        reason,
        `${from.nameOf(by)}\n${writeShortMoment(at)}`,
      ]),
    },
  };
};

/** 回避声明, without its signature: what was declared about every submission, and what was recorded apart from it. */
export const modelRecusal = (
  from: DeclaredRecusals,
): Omit<RecusalPaperModel, 'signLabel' | 'signers' | 'chair' | 'date' | 'contentCode'> => {
  const { review, member, declaration } = from;
  return {
    facts: [
      { label: '声明人', value: `${member.name}（${ROLE_WORDS[member.role]}）` },
      { label: '工作单位', value: member.organisation },
      { label: '评审任务', value: review.title },
      { label: '委托单位', value: review.bureau.name },
      { label: '声明时间', value: writeMoment(declaration.declaredAt) },
    ],
    summary: summarise(from),
    sections: [declared(from), recorded(from), dismissed(from)],
    notes: listPolicyNotes(review.scheme),
  };
};

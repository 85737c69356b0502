import type { ClaimedTime, Sha256 } from '../../../shared/domain/ids.ts';
import { resolveRuns, type Opinion } from '../../../shared/domain/opinion.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review.ts';
import { schemeMaxima } from '../../../shared/domain/scheme-indicators.ts';
import type { OpinionPaperModel, OpinionSigner } from '../pdf/opinion-paper.ts';
import { figure, plain, type Run } from '../pdf/paper-blocks.ts';
import { CHAIR_FIELD, expertFieldName } from '../signing/pades-fields.ts';
import { shortCode } from '../store/activity-chain.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listPresentScorers } from './panel-service.ts';
import type { SubmissionComputation } from './review-computation.ts';

const ROLE_WORDS = { chair: '组长', member: '成员', secretary: '秘书' } as const;

/** The signature field of each signer: members in the roster's order, the chair apart. */
export const fieldNames = (signers: readonly RosterMember[]): ReadonlyMap<string, string> =>
  new Map([
    ...signers
      .filter((member) => member.role !== 'chair')
      .map((member, index) => [member.id, expertFieldName(index + 1)] as const),
    ...signers.filter((member) => member.role === 'chair').map((member) => [member.id, CHAIR_FIELD] as const),
  ]);

/** 2026年11月20日, by the calendar of the machine's time zone: that is the date people write on paper. */
const writeDate = (time: ClaimedTime): string => {
  const date = new Date(time);
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
};

const toRuns = (text: string, computation: SubmissionComputation): readonly Run[] =>
  resolveRuns(text, computation.figures).map((run) =>
    run.kind === 'text' ? plain(run.text) : figure(run.text ?? ''),
  );

const toParagraphs = (text: string, computation: SubmissionComputation): readonly (readonly Run[])[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => toRuns(line.trim(), computation));

/** How the figures came about, in words for paper. */
export const describeRecipe = (workspace: Workspace, computation: SubmissionComputation): string => {
  const { decimals } = workspace.review.scheme.aggregation;
  const { sheets, trimmed } = computation.aggregate;
  const method = trimmed ? '去掉一个最高总分和一个最低总分后的算术平均' : '各专家评分的算术平均';
  return `计算方法：${method}，共${sheets}份有效打分表；精确计算，最后一次四舍五入保留${decimals}位小数。`;
};

const listScores = (
  workspace: Workspace,
  computation: SubmissionComputation,
): NonNullable<OpinionPaperModel['scores']> => {
  const { scheme } = workspace.review;
  const maxima = schemeMaxima(scheme);
  const read = (key: string): string => computation.figures.get(key) ?? '';
  return {
    caption: '评分汇总',
    rows: scheme.groups.flatMap((group) =>
      group.indicators.map((indicator) => ({
        group: `${group.title.zh}（${writePoints(group.maxPoints)}分）`,
        indicator: indicator.title.zh,
        maximum: writePoints(indicator.maxPoints),
        mean: read(`mean:${indicator.id}`),
      })),
    ),
    totals: [
      { label: '基础分合计', maximum: writePoints(maxima.base), mean: read('base') },
      ...(maxima.bonus > 0
        ? [{ label: '加分', maximum: writePoints(maxima.bonus), mean: read('bonus') }]
        : []),
      {
        label: '综合得分',
        maximum:
          maxima.bonus > 0
            ? `${writePoints(maxima.base)}+${writePoints(maxima.bonus)}`
            : writePoints(maxima.base),
        mean: read('total'),
      },
    ],
    recipe: describeRecipe(workspace, computation),
  };
};

const toSigner = (
  workspace: Workspace,
  member: RosterMember,
  fields: ReadonlyMap<string, string>,
): OpinionSigner => {
  const fieldName = fields.get(member.id);
  const fingerprint = findSeat(workspace.reads, member.id)?.fingerprint;
  return {
    ...(fieldName === undefined ? {} : { fieldName }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
    name: member.name,
    role: ROLE_WORDS[member.role],
    organisation: member.organisation,
  };
};

export interface OpinionPaperInput {
  readonly workspace: Workspace;
  readonly submission: Submission;
  readonly opinion: Opinion;
  readonly computation: SubmissionComputation;
  readonly date: ClaimedTime;
  /** Absent on a preview. */
  readonly resultsDigest?: Sha256 | undefined;
  readonly logHead?: Sha256 | undefined;
}

/** Everything that the 专家组意见 prints, in words. The first section of the scheme is the opening paragraph. */
export const modelOpinionPaper = (input: OpinionPaperInput): OpinionPaperModel => {
  const { workspace, submission, computation } = input;
  const { review } = workspace;
  const signers = listPresentScorers(workspace);
  const fields = fieldNames(signers);
  const chair = signers.find((member) => member.role === 'chair');
  const [opening, ...sections] = input.opinion.sections;
  return {
    title: `${submission.baseName}${review.scheme.kind === 'evaluation' ? '绩效评价' : ''}专家组意见`,
    opening: toParagraphs(opening?.text ?? '', computation).flat(),
    sections: sections.map((section) => ({
      heading: review.scheme.opinion.sections.find((rule) => rule.id === section.id)?.title.zh ?? section.id,
      paragraphs: toParagraphs(section.text, computation),
    })),
    scores: listScores(workspace, computation),
    panel: {
      caption: '专家组名单',
      members: signers.map((member) => ({
        name: member.name,
        role: ROLE_WORDS[member.role],
        organisation: member.organisation,
        title: member.title ?? '',
        speciality: member.expertise,
      })),
    },
    signers: signers
      .filter((member) => member.role !== 'chair')
      .map((member) => toSigner(workspace, member, fields)),
    ...(chair ? { chair: toSigner(workspace, chair, fields) } : {}),
    date: writeDate(input.date),
    ...(input.resultsDigest === undefined ? {} : { contentCode: shortCode(input.resultsDigest) }),
    ...(input.logHead === undefined ? {} : { logCode: shortCode(input.logHead) }),
    notes:
      review.scheme.policy.status === 'draft'
        ? [`本评审依据的《${review.scheme.policy.title}》为征求意见稿。`]
        : [],
  };
};

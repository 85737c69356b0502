import type { Block, Paper } from './paper-blocks.ts';
import { recordPaper, smallParagraph, type RecordEnd } from './record-section-paper.ts';
import { recordTable } from './record-table-paper.ts';
import { seatKeyTable, type SeatKeyRow } from './seat-key-table-paper.ts';

/** 专家签到表, ready to print. */
export type SignInPaperModel = RecordEnd & {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly members: readonly {
    readonly name: string;
    readonly role: string;
    readonly organisation: string;
    readonly title: string;
    readonly speciality: string;
    /** 未到, or the claimed time. */
    readonly signedIn: string;
  }[];
  /** How many came. */
  readonly count: string;
  /** Those who were entered here: not on the bureau's list. */
  readonly added: readonly { readonly name: string; readonly reason: string; readonly by: string }[];
  /** 已更换: those who sat here and do no longer. */
  readonly former: readonly {
    readonly name: string;
    readonly organisation: string;
    readonly successor: string;
    readonly reason: string;
    readonly by: string;
  }[];
  readonly keys: readonly SeatKeyRow[];
  /** What a signature on this sheet confirms. */
  readonly confirmation: readonly string[];
};

const memberTable = (members: SignInPaperModel['members']): Block =>
  recordTable({
    heads: ['序号', '姓名', '职务', '工作单位', '职称', '专业', '签到时间'],
    widths: [11, 26, 14, 39, 21, 21, 24],
    centred: [0, 1, 2, 4, 5, 6],
    rows: members.map((each, index) => [
      String(index + 1),
      each.name,
      each.role,
      each.organisation,
      each.title,
      each.speciality,
      each.signedIn,
    ]),
  });

const addedTable = (added: SignInPaperModel['added']): readonly Block[] =>
  added.length === 0
    ? []
    : [
        smallParagraph('以下人员不在委托单位提供的名单内，经登记增补：'),
        recordTable({
          heads: ['姓名', '增补事由', '登记'],
          widths: [30, 84, 42],
          centred: [0, 2],
          rows: added.map(({ name, reason, by }) => [name, reason, by]),
        }),
      ];

const formerTable = (former: SignInPaperModel['former']): readonly Block[] =>
  former.length === 0
    ? []
    : [
        smallParagraph('以下人员已更换，其评分不计入汇总，原记录保留：'),
        recordTable({
          heads: ['姓名', '工作单位', '接替人', '更换事由', '登记'],
          widths: [24, 36, 24, 40, 32],
          centred: [0, 2, 4],
          rows: former.map((each) => [each.name, each.organisation, each.successor, each.reason, each.by]),
        }),
      ];

/** Lays out the sheet: who came and when, whose keys sign, and the places where everybody confirms both. */
export const buildSignInPaper = (model: SignInPaperModel): Paper =>
  recordPaper(
    { text: '专家签到表' },
    [
      { kind: 'key-values', pairs: model.facts },
      memberTable(model.members),
      smallParagraph(model.count),
      ...addedTable(model.added),
      ...formerTable(model.former),
      ...(model.keys.length > 0 ? [seatKeyTable(model.keys)] : []),
      ...model.confirmation.map(smallParagraph),
    ],
    model,
  );

import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { CollatedDecision, CollatedRow } from './collated-row.ts';
import type { Collation } from './collate.ts';
import type { Column } from './table.ts';

const PLACES: readonly Column<CollatedRow>[] = [
  { head: '名次', width: 6, kind: 'count', of: (row) => row.rank ?? '' },
  { head: '并列', width: 6, kind: 'text', of: (row) => (row.tied ? '是' : '') },
];

const NAMES: readonly Column<CollatedRow>[] = [
  { head: '参评项目', width: 28, kind: 'text', of: (row) => row.baseName },
  { head: '参评单位', width: 34, kind: 'text', of: (row) => row.applicant },
];

const TYPE: Column<CollatedRow> = { head: '类型', width: 20, kind: 'text', of: (row) => row.type ?? '' };
const PANEL: Column<CollatedRow> = { head: '专家组', width: 16, kind: 'text', of: (row) => row.panel };

const POINTS: readonly Column<CollatedRow>[] = [
  { head: '基础分', width: 10, kind: 'points', of: (row) => row.base ?? '' },
  { head: '加分', width: 10, kind: 'points', of: (row) => row.bonus ?? '' },
  { head: '综合得分', width: 12, kind: 'points', of: (row) => row.total ?? '' },
];

const nameEach = (decisions: readonly CollatedDecision[]): string =>
  decisions.map(({ title, words }) => `${title}：${words}`).join('；');

/** Conditions that are met and vetoes that are not established are what is hoped for, and not listed. */
const listUnfavourable = ({ decisions }: CollatedRow, kind: CollatedDecision['kind'], calm: string): string =>
  nameEach(decisions.filter((decision) => decision.kind === kind && decision.choice !== calm));

const CONDITIONS: Column<CollatedRow> = {
  head: '不符合或需核实的条件',
  width: 34,
  kind: 'text',
  of: (row) => listUnfavourable(row, 'condition', 'met'),
};

const VETOES: Column<CollatedRow> = {
  head: '否决情形',
  width: 30,
  kind: 'text',
  of: (row) => listUnfavourable(row, 'veto', 'not-established'),
};

const writeDecision = ({ words, target }: CollatedDecision): string =>
  target === undefined ? words : `${words}（${target}）`;

/** A column for each conclusion and disposition that any submission has, headed as the policy words it. */
const decisionColumns = (rows: readonly CollatedRow[]): readonly Column<CollatedRow>[] => {
  const heads = new Map(
    rows
      .flatMap(({ decisions }) => decisions)
      .filter(({ kind }) => kind === 'conclusion' || kind === 'disposition')
      .map(({ subject, title }) => [subject, title]),
  );
  return [...heads].map(([subject, head]) => ({
    head,
    width: 24,
    kind: 'text',
    of: ({ decisions }) => {
      const found = decisions.find((decision) => decision.subject === subject);
      return found ? writeDecision(found) : '';
    },
  }));
};

const GRADE: Column<CollatedRow> = {
  head: '拟定等次（建议）',
  width: 24,
  kind: 'text',
  of: ({ grade, open }) => grade ?? (open.length > 0 ? `${open.join('或')}（待主管部门确定）` : ''),
};

const CONSEQUENCES: Column<CollatedRow> = {
  head: '按政策的后续处理（建议）',
  width: 40,
  kind: 'text',
  of: ({ consequences }) => consequences.join('；'),
};

const sheetsColumn = (isScored: boolean): Column<CollatedRow> => ({
  head: isScored ? '有效打分表' : '有效评审表',
  width: 12,
  kind: 'count',
  of: (row) => row.sheets,
});

const asksConditions = (scheme: Scheme): boolean =>
  listIndicators(scheme).some(({ indicator }) => indicator.mode === 'condition');

/** The columns that this scheme has something to say in. */
export const listResultColumns = ({ scheme, rows }: Collation): readonly Column<CollatedRow>[] => {
  const isScored = scheme === undefined || rows.some(({ total }) => total !== undefined);
  const when = <Item>(holds: boolean | undefined, ...columns: readonly Item[]): readonly Item[] =>
    holds ? columns : [];
  return [
    ...when(isScored, ...PLACES),
    ...NAMES,
    ...when(scheme && scheme.types.length > 0, TYPE),
    PANEL,
    ...when(isScored, ...POINTS),
    ...when(scheme && asksConditions(scheme), CONDITIONS),
    ...when(scheme && scheme.vetoes.length > 0, VETOES),
    ...decisionColumns(rows),
    ...when(scheme && scheme.grades.length > 0, GRADE),
    ...when(
      scheme?.consequences.some(({ trigger }) => trigger),
      CONSEQUENCES,
    ),
    sheetsColumn(isScored),
  ];
};

import type { MatrixGroup, MatrixIndicator, MatrixSubmission } from './cell-values.ts';

export type TotalKind = 'base' | 'bonus' | 'total';

/** One line of the matrix; all kinds have the same columns. */
export type MatrixRow =
  | { readonly kind: 'group'; readonly id: string; readonly group: MatrixGroup; readonly open: boolean }
  | {
      readonly kind: 'indicator';
      readonly id: string;
      readonly group: MatrixGroup;
      readonly indicator: MatrixIndicator;
    }
  | { readonly kind: 'total'; readonly id: string; readonly total: TotalKind };

const hasBonus = (submission: MatrixSubmission): boolean =>
  submission.memberTotals.some(({ bonus }) => bonus > 0) || Number(submission.bonus) > 0;

/** The lines in view: groups with their subtotals, the indicators of open groups, then the totals. */
export const listRows = (submission: MatrixSubmission, closed: ReadonlySet<string>): readonly MatrixRow[] => [
  ...submission.groups.flatMap((group): readonly MatrixRow[] => {
    const open = !closed.has(group.id);
    const head: MatrixRow = { kind: 'group', id: `group:${group.id}`, group, open };
    const lines = group.indicators.map((indicator): MatrixRow => ({
      kind: 'indicator',
      id: `indicator:${indicator.id}`,
      group,
      indicator,
    }));
    return open ? [head, ...lines] : [head];
  }),
  ...(hasBonus(submission) ? (['base', 'bonus', 'total'] as const) : (['total'] as const)).map(
    (total): MatrixRow => ({ kind: 'total', id: `total:${total}`, total }),
  ),
];

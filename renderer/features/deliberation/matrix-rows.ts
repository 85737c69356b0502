import { hasBonus, type MatrixGroup, type MatrixIndicator, type MatrixSubmission } from './cell-values.ts';
import { listShownGroups } from './group-tree.ts';

export type TotalKind = 'base' | 'bonus' | 'total';

/** One line of the matrix; all kinds have the same columns. */
export type MatrixRow =
  /** A track or part above its groups; `part` undefined for groups of all of them that come after one. */
  | { readonly kind: 'part'; readonly id: string; readonly part: string | undefined }
  | { readonly kind: 'group'; readonly id: string; readonly group: MatrixGroup; readonly open: boolean }
  | {
      readonly kind: 'indicator';
      readonly id: string;
      readonly group: MatrixGroup;
      readonly indicator: MatrixIndicator;
    }
  | { readonly kind: 'total'; readonly id: string; readonly total: TotalKind };

const listTotals = (submission: MatrixSubmission): readonly TotalKind[] => {
  if (!submission.scores) return [];
  return hasBonus(submission) ? ['base', 'bonus', 'total'] : ['total'];
};

/** The lines in view: parts, groups with their subtotals, the indicators of open groups, then the totals if there are points. */
export const listRows = (submission: MatrixSubmission, closed: ReadonlySet<string>): readonly MatrixRow[] => {
  const shown = listShownGroups(submission.groups, closed);
  return [
    ...shown.flatMap((group, at): readonly MatrixRow[] => {
      const open = !closed.has(group.id);
      const heading: readonly MatrixRow[] =
        group.part === shown[at - 1]?.part
          ? []
          : [{ kind: 'part', id: `part:${group.part ?? ''}:${at}`, part: group.part }];
      const lines = group.indicators.map((indicator): MatrixRow => ({
        kind: 'indicator',
        id: `indicator:${indicator.id}`,
        group,
        indicator,
      }));
      return [...heading, { kind: 'group', id: `group:${group.id}`, group, open }, ...(open ? lines : [])];
    }),
    ...listTotals(submission).map((total): MatrixRow => ({
      kind: 'total',
      id: `total:${total}`,
      total,
    })),
  ];
};

import type { MatrixIndicator, MatrixMember, MatrixSubmission } from './cell-values.ts';
import { listColumns } from './matrix-columns.ts';

export interface ChosenCell {
  readonly row: string;
  readonly column: number;
}

/** The indicator of a row; undefined for a heading or a total. */
export const indicatorOf = (
  submission: MatrixSubmission,
  row: string | undefined,
): MatrixIndicator | undefined =>
  submission.groups
    .flatMap((group) => group.indicators)
    .find((indicator) => `indicator:${indicator.id}` === row);

/**
 * Where the table has to talk: the first flag that nobody explained, else the first flag, at its outlier; without one, the
 * first indicator that divides the members.
 */
export const firstCell = (
  submission: MatrixSubmission,
  members: readonly MatrixMember[],
): ChosenCell | null => {
  const all = submission.groups.flatMap((group) => group.indicators);
  const flagged = all.filter((each) => each.score?.flag);
  const first = flagged.find((each) => !each.score?.flag?.explained) ?? flagged[0];
  if (!first) {
    const divided = all.find((each) => (each.tally?.length ?? 0) > 1);
    return divided ? { row: `indicator:${divided.id}`, column: 0 } : null;
  }
  const column = listColumns(submission, members).findIndex(
    (each) => each.kind === 'member' && each.member.id === first.score?.flag?.outlier,
  );
  return { row: `indicator:${first.id}`, column: Math.max(0, column) };
};

import type { MemberId } from '../../../shared/domain/ids.ts';
import { listFlaggedMembers } from './flag-words.ts';
import type { MatrixRow, TotalKind } from './matrix-rows.ts';
import {
  findCell,
  sumGroup,
  type MatrixIndicator,
  type MatrixMember,
  type MatrixSubmission,
} from './cell-values.ts';

/** What a line shows, whatever its kind; amounts in hundredths, null where there is no sheet. */
export interface LineFigures {
  readonly maximum: number | null;
  readonly values: readonly { readonly member: MemberId; readonly value: number | null }[];
  readonly mean: string;
  readonly range: number | null;
  readonly flagged: ReadonlySet<MemberId>;
}

const NOBODY: ReadonlySet<MemberId> = new Set();

const rangeOf = (values: readonly number[]): number | null =>
  values.length < 2 ? null : Math.max(...values) - Math.min(...values);

const ofIndicator = (indicator: MatrixIndicator, members: readonly MatrixMember[]): LineFigures => ({
  maximum: indicator.maxPoints,
  values: members.map(({ id }) => ({ member: id, value: findCell(indicator, id)?.points ?? null })),
  mean: indicator.mean,
  range: indicator.range,
  flagged: listFlaggedMembers(indicator, members),
});

const ofTotal = (
  submission: MatrixSubmission,
  kind: TotalKind,
  members: readonly MatrixMember[],
): LineFigures => {
  const values = members.map(({ id }) => ({
    member: id,
    value: submission.memberTotals.find(({ member }) => member === id)?.[kind] ?? null,
  }));
  return {
    maximum: kind === 'total' ? submission.groups.reduce((sum, { maxPoints }) => sum + maxPoints, 0) : null,
    values,
    mean: submission[kind],
    range: rangeOf(values.flatMap(({ value }) => (value === null ? [] : [value]))),
    flagged: NOBODY,
  };
};

/** The figures of one line of the matrix. */
export const figureLine = (
  row: MatrixRow,
  submission: MatrixSubmission,
  members: readonly MatrixMember[],
  decimals: number,
): LineFigures => {
  switch (row.kind) {
    case 'indicator':
      return ofIndicator(row.indicator, members);
    case 'total':
      return ofTotal(submission, row.total, members);
    case 'group': {
      const { sums, mean, range } = sumGroup(row.group, members, decimals);
      return {
        maximum: row.group.maxPoints,
        values: members.map(({ id }, index) => ({ member: id, value: sums[index] ?? null })),
        mean,
        range,
        flagged: NOBODY,
      };
    }
  }
};

import type { Overview } from '../../../shared/contract/deliberation.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { listFlaggedMembers } from './flag-words.ts';
import { listOwnIndicators } from './group-tree.ts';
import type { MatrixRow, TotalKind } from './matrix-rows.ts';
import {
  findCell,
  sumIndicators,
  type MatrixIndicator,
  type MatrixMember,
  type MatrixSubmission,
} from './cell-values.ts';

/** What a line shows, whatever its kind; amounts in hundredths, null where nothing was given. */
export interface LineFigures {
  readonly maximum: number | null;
  readonly values: readonly { readonly member: MemberId; readonly value: number | null }[];
  readonly mean: string;
  readonly range: number | null;
  /** Standard deviation; of indicators only. */
  readonly deviation: string;
  readonly flagged: ReadonlySet<MemberId>;
}

/** How the review's figures are made. */
export interface Recipe extends Pick<Overview, 'decimals' | 'method'> {
  /** What is trimmed, where something is. */
  readonly per: Scheme['aggregation']['per'];
}

/** Whether members' sums, averaged plainly, add up to what the recipe makes of the indicators. */
const isPlain = ({ method, per }: Recipe): boolean =>
  method === 'mean' || (method === 'trimmed-mean' && per === 'total');

const NOBODY: ReadonlySet<MemberId> = new Set();

const NOTHING: LineFigures = {
  maximum: null,
  values: [],
  mean: '',
  range: null,
  deviation: '',
  flagged: NOBODY,
};

const rangeOf = (values: readonly (number | null)[]): number | null => {
  const given = values.filter((value) => value !== null);
  return given.length < 2 ? null : Math.max(...given) - Math.min(...given);
};

const ofIndicator = (indicator: MatrixIndicator, members: readonly MatrixMember[]): LineFigures =>
  indicator.score
    ? {
        maximum: indicator.score.maxPoints,
        values: members.map(({ id }) => ({ member: id, value: findCell(indicator, id)?.points ?? null })),
        mean: indicator.score.mean,
        range: indicator.score.range,
        deviation: indicator.score.deviation,
        flagged: listFlaggedMembers(indicator, members),
      }
    : NOTHING;

const outermostMaxima = (groups: MatrixSubmission['groups']): number =>
  groups.reduce((sum, { depth, maxPoints }) => (depth === 0 ? sum + (maxPoints ?? 0) : sum), 0);

const ofTotal = (
  submission: MatrixSubmission,
  kind: TotalKind,
  members: readonly MatrixMember[],
): LineFigures => {
  const { scores } = submission;
  if (!scores) return NOTHING;
  const values = members.map(({ id }) => ({
    member: id,
    value: scores.memberTotals.find(({ member }) => member === id)?.[kind] ?? null,
  }));
  return {
    maximum: kind === 'total' ? outermostMaxima(submission.groups) : null,
    values,
    mean: scores[kind],
    range: rangeOf(values.map(({ value }) => value)),
    deviation: '',
    flagged: NOBODY,
  };
};

const ofIndicators = (
  indicators: readonly MatrixIndicator[],
  members: readonly MatrixMember[],
  maximum: number | null,
  recipe: Recipe,
): LineFigures => {
  if (!indicators.some(({ score }) => score)) return NOTHING;
  const { sums, mean, range } = sumIndicators(indicators, members, recipe.decimals);
  const values = members.map(({ id }, index) => ({ member: id, value: sums[index] ?? null }));
  return { maximum, values, mean: isPlain(recipe) ? mean : '', range, deviation: '', flagged: NOBODY };
};

/** The figures of one line of the matrix; none where the line has no points. */
export const figureLine = (
  row: MatrixRow,
  submission: MatrixSubmission,
  members: readonly MatrixMember[],
  recipe: Recipe,
): LineFigures => {
  switch (row.kind) {
    case 'indicator':
      return ofIndicator(row.indicator, members);
    case 'total':
      return ofTotal(submission, row.total, members);
    case 'part': {
      const own = submission.groups.filter(({ part }) => part === row.part);
      const indicators = own.flatMap((group) => group.indicators);
      const total = submission.scores?.parts.find(({ id }) => id === row.part)?.total;
      const figures = ofIndicators(indicators, members, outermostMaxima(own), recipe);
      // The part's total follows the review's recipe, which the plain mean of the sums may not.
      return total === undefined ? figures : { ...figures, mean: total };
    }
    case 'group':
      return ofIndicators(
        listOwnIndicators(submission.groups, row.group),
        members,
        row.group.maxPoints ?? null,
        recipe,
      );
  }
};

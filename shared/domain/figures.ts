import type { SubmissionAggregate } from './aggregation.ts';
import type { FigureTable } from './opinion.ts';
import { addRational, formatHundredths, rational } from './rational.ts';
import type { Claim, Submission } from './review.ts';
import type { Scheme } from './scheme.ts';

/** A claim as it is printed, 1860平方米: the digits stay as the applicant wrote them; Chinese sets no space before a unit. */
export const writeClaim = (claim: Claim): string =>
  claim.value === undefined ? (claim.text ?? '') : `${claim.value}${claim.unit ?? ''}`;

/**
 * Every figure that an opinion may be bound to, by key: `total`, `base`, `bonus`, `sheets`, `mean:<indicator>`,
 * `group:<group>` (mean points of the group), `claim:<indicator>`. Rounded here, once, to the scheme's decimals.
 */
export const tabulateFigures = (
  scheme: Scheme,
  submission: Submission,
  aggregate: SubmissionAggregate,
): FigureTable => {
  const { decimals } = scheme.aggregation;
  const figures = new Map<string, string>([
    ['total', formatHundredths(aggregate.total, decimals)],
    ['base', formatHundredths(aggregate.base, decimals)],
    ['bonus', formatHundredths(aggregate.bonus, decimals)],
    ['sheets', String(aggregate.sheets)],
  ]);
  const means = new Map(aggregate.indicators.map((each) => [each.indicator, each.mean]));
  for (const group of scheme.groups) {
    const sum = group.indicators.reduce(
      (total, { id }) => addRational(total, means.get(id) ?? rational(0n)),
      rational(0n),
    );
    figures.set(`group:${group.id}`, formatHundredths(sum, decimals));
    for (const { id } of group.indicators) {
      figures.set(`mean:${id}`, formatHundredths(means.get(id) ?? rational(0n), decimals));
      const claim = submission.claims.find((each) => each.indicator === id && each.value !== undefined);
      if (claim) figures.set(`claim:${id}`, writeClaim(claim));
    }
  }
  return figures;
};

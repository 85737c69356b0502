import type { SubmissionAggregate } from '../aggregation/aggregation.ts';
import type { Decision } from '../deliberation/decision.ts';
import { writeTally } from '../deliberation/decision-words.ts';
import { decisionFigures } from './figures-decisions.ts';
import { scoreFigures } from './figures-scores.ts';
import type { Indicator } from '../scheme/indicator.ts';
import { readMeasures } from '../scheme/measures.ts';
import { schemeOfSubmission } from '../scheme/narrow-scheme.ts';
import type { FigureTable } from './opinion.ts';
import type { Claim, Submission } from '../review/review.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';

type Figure = readonly [key: string, text: string];

/** A claim as it is printed, 1860平方米: the digits stay as the applicant wrote them; Chinese sets no space before a unit. */
export const writeClaim = (claim: Pick<Claim, 'value' | 'unit' | 'text'>): string =>
  claim.value === undefined ? (claim.text ?? '') : `${claim.value}${claim.unit ?? ''}`;

/** What was stated, found and accepted of one number, each where there is one. */
const figuresOf = (key: string, claim: Claim | undefined, unit = claim?.unit): readonly Figure[] =>
  (['value', 'verified', 'accepted'] as const).flatMap((kind): readonly Figure[] => {
    const value = claim?.[kind];
    return value === undefined
      ? []
      : [[`${kind === 'value' ? 'claim' : kind}:${key}`, writeClaim({ value, unit })]];
  });

/**
 * `claim:<indicator>`, of a condition with numbers `claim:<condition>:<measure>`; only what was stated as a number. What was found
 * and accepted on the spot is `verified:` and `accepted:` of the same.
 */
const claimFigures = (indicator: Indicator, submission: Submission): readonly Figure[] => {
  if (indicator.mode === 'condition' && indicator.measures.length > 0)
    return readMeasures(indicator, submission).flatMap(({ measure, claim }) =>
      figuresOf(`${indicator.id}:${measure.id}`, claim, claim?.unit ?? measure.unit),
    );
  const isNumber = ({ value, verified, accepted }: Claim): boolean =>
    value !== undefined || verified !== undefined || accepted !== undefined;
  const claim = submission.claims.find((each) => each.indicator === indicator.id && isNumber(each));
  return figuresOf(indicator.id, claim);
};

const tallyFigures = (indicator: Indicator, aggregate: SubmissionAggregate): readonly Figure[] => {
  const tally = writeTally(indicator, aggregate.tallies.get(indicator.id));
  return tally === '' ? [] : [[`tally:${indicator.id}`, tally]];
};

/**
 * Every figure that an opinion may be bound to, by key: what the sheets add up to (`scoreFigures`, only where something has
 * points), `sheets`, what the applicant stated and the panel found on the spot, `tally:<indicator>` of what the members
 * chose, and what the panel decided (`decisionFigures`); a value that a decision names goes before the one of the visit. Kinds of keys never meet, for each has its own prefix.
 */
export const tabulateFigures = (
  scheme: Scheme,
  submission: Submission,
  aggregate: SubmissionAggregate,
  decisions: readonly Decision[],
): FigureTable => {
  const own = schemeOfSubmission(scheme, submission);
  return new Map<string, string>([
    ...(aggregate.scores ? scoreFigures(own, aggregate.scores) : []),
    ['sheets', String(aggregate.sheets)],
    ...listIndicators(own).flatMap(({ indicator }) => [
      ...claimFigures(indicator, submission),
      ...tallyFigures(indicator, aggregate),
    ]),
    ...decisionFigures(own, submission, decisions),
  ]);
};

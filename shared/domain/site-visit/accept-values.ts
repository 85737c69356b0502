import type { Claim, Submission } from '../review/review.ts';
import { sameUnit } from '../scheme/measures.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';
import type { VisitValue } from './site-visit.ts';

const isOf = (claim: Claim, value: VisitValue): boolean =>
  claim.indicator === value.indicator && claim.measure === value.measure;

/** A condition with one number: what was stated for the whole condition is about it. */
const isOnlyMeasure = (scheme: Scheme, { indicator, measure }: VisitValue): boolean => {
  const found = listIndicators(scheme).find((each) => each.indicator.id === indicator)?.indicator;
  return measure !== undefined && found?.mode === 'condition' && found.measures.length === 1;
};

const findClaim = (scheme: Scheme, claims: readonly Claim[], value: VisitValue): Claim | undefined =>
  claims.find((claim) => isOf(claim, value)) ??
  (isOnlyMeasure(scheme, value)
    ? claims.find((claim) => claim.indicator === value.indicator && claim.measure === undefined)
    : undefined);

const given = ({ verified, accepted }: VisitValue): Pick<Claim, 'verified' | 'accepted'> => ({
  ...(verified === undefined ? {} : { verified }),
  ...(accepted === undefined ? {} : { accepted }),
});

/** A number that was stated anew in another unit is not the one that was looked at: the record stays, the claim has no part of it. */
const isOtherUnit = (claim: Claim, value: VisitValue): boolean =>
  claim.unit !== undefined && value.unit !== undefined && !sameUnit(claim.unit, value.unit);

const acceptIn =
  (scheme: Scheme) =>
  (claims: readonly Claim[], value: VisitValue): readonly Claim[] => {
    const claim = findClaim(scheme, claims, value);
    if (!claim)
      return [
        ...claims,
        {
          indicator: value.indicator,
          ...(value.measure === undefined ? {} : { measure: value.measure }),
          ...(value.unit === undefined ? {} : { unit: value.unit }),
          ...given(value),
        },
      ];
    if (isOtherUnit(claim, value)) return claims;
    return claims.map((each) => (each === claim ? { ...each, ...given(value) } : each));
  };

/** The claims with what the panel found and accepted on the spot beside what was stated; what was stated never changes. */
export const acceptValues = (
  scheme: Scheme,
  submission: Submission,
  values: readonly VisitValue[],
): Submission => {
  const own = values.filter(
    (value) =>
      value.submission === submission.id && (value.verified !== undefined || value.accepted !== undefined),
  );
  return own.length === 0
    ? submission
    : { ...submission, claims: own.reduce(acceptIn(scheme), submission.claims) };
};

import type { ValueView } from '../../../shared/contract/indicator-view.ts';
import { writeClaim } from '../../../shared/domain/opinion/figures.ts';
import type { Claim, Submission } from '../../../shared/domain/review/review.ts';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';

/** 核实值 and 认定值 with the claim's unit; absent where nothing was looked at on the spot. */
export const viewFound = (
  claim: Claim | undefined,
  unit = claim?.unit,
): Pick<ValueView, 'verified' | 'accepted'> => {
  const write = (value: string | undefined) =>
    value === undefined ? undefined : writeClaim({ value, unit });
  return { verified: write(claim?.verified), accepted: write(claim?.accepted) };
};

/** What is printed of a claim; nothing of one that only stands for what was found on the spot. */
export const viewClaim = (claim: Claim | undefined): string | undefined =>
  claim?.value === undefined && claim?.text === undefined ? undefined : writeClaim(claim);

/** Every number that was stated or found for an indicator, a condition's under their own names. */
export const viewValues = (indicator: Indicator, submission: Pick<Submission, 'claims'>): ValueView[] =>
  submission.claims
    .filter((claim) => claim.indicator === indicator.id)
    .map((claim) => {
      const measure =
        'measures' in indicator ? indicator.measures.find(({ id }) => id === claim.measure) : undefined;
      return {
        measure: claim.measure,
        title: measure?.title,
        claim: viewClaim(claim),
        ...viewFound(claim, claim.unit ?? measure?.unit),
      };
    });

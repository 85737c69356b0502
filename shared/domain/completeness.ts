import type { IndicatorId, MaterialId } from './ids.ts';
import type { Submission } from './review.ts';
import type { EvidenceRequirement, Indicator, Scheme } from './scheme.ts';
import { listIndicators } from './scheme-indicators.ts';

/** One required piece of evidence and the materials that were handed in for it. */
export interface RequirementState {
  readonly requirement: EvidenceRequirement;
  readonly metBy: readonly MaterialId[];
}

export interface IndicatorCompleteness {
  readonly indicator: IndicatorId;
  readonly hasClaim: boolean;
  readonly requirements: readonly RequirementState[];
  readonly complete: boolean;
}

const stateOf = (requirement: EvidenceRequirement, submission: Submission): RequirementState => {
  const kinds = new Set(requirement.anyOf.map((kind) => kind.id));
  return {
    requirement,
    metBy: submission.materials
      .filter((material) => material.evidence.some((id) => kinds.has(id)))
      .map((material) => material.id),
  };
};

const completenessOf = (indicator: Indicator, submission: Submission): IndicatorCompleteness => {
  const requirements = indicator.requiredEvidence.map((requirement) => stateOf(requirement, submission));
  const hasClaim = submission.claims.some((claim) => claim.indicator === indicator.id);
  // A bonus is asked for, not owed: an applicant that claims none is not incomplete.
  const owed = indicator.mode !== 'bonus' || hasClaim;
  return {
    indicator: indicator.id,
    hasClaim,
    requirements,
    complete: !owed || (hasClaim && requirements.every((state) => state.metBy.length > 0)),
  };
};

/** 形式审查 per indicator: is there a claim, and is each document that the policy's table demands among the materials? */
export const checkCompleteness = (scheme: Scheme, submission: Submission): readonly IndicatorCompleteness[] =>
  listIndicators(scheme).map(({ indicator }) => completenessOf(indicator, submission));

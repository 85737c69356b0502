import type { IndicatorId, MaterialId } from '../ids.ts';
import type { Submission } from './review.ts';
import { isScored, type EvidenceRequirement, type Indicator } from '../scheme/indicator.ts';
import { readMeasures } from '../scheme/measures.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';

/** One required piece of evidence and the materials that were handed in for it; one that was replaced no longer counts. */
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
      .filter(({ evidence, replacedBy }) => replacedBy === undefined && evidence.some((id) => kinds.has(id)))
      .map((material) => material.id),
  };
};

/** Numbers and results are the applicant's to state; what a panel judges in words is not. */
const owesClaim = (indicator: Indicator): boolean =>
  indicator.mode === 'condition'
    ? indicator.measures.length > 0
    : isScored(indicator) && indicator.mode !== 'bonus';

/** A condition with several numbers is claimed when each of them is. */
const isClaimed = (indicator: Indicator, submission: Submission): boolean =>
  indicator.mode === 'condition' && indicator.measures.length > 0
    ? readMeasures(indicator, submission).every(({ claim }) => claim !== undefined)
    : submission.claims.some((claim) => claim.indicator === indicator.id);

const completenessOf = (indicator: Indicator, submission: Submission): IndicatorCompleteness => {
  const requirements = indicator.requiredEvidence.map((requirement) => stateOf(requirement, submission));
  const hasClaim = isClaimed(indicator, submission);
  const hasDocuments = requirements.every((state) => state.metBy.length > 0);
  return {
    indicator: indicator.id,
    hasClaim,
    requirements,
    complete:
      // A bonus is asked for, not owed: an applicant that claims none is not incomplete.
      indicator.mode === 'bonus' && !hasClaim ? true : (hasClaim || !owesClaim(indicator)) && hasDocuments,
  };
};

/** 形式审查 per indicator: is there a claim, and is each document that the policy's table demands among the materials? */
export const checkCompleteness = (scheme: Scheme, submission: Submission): readonly IndicatorCompleteness[] =>
  listIndicators(scheme).map(({ indicator }) => completenessOf(indicator, submission));

import type { IndicatorId, SchemeId } from './ids.ts';
import type { Points } from './points.ts';
import type { LocalText } from './text.ts';

/** Where a rule comes from: the article of the scheme's policy and its original words. */
export interface Source {
  readonly article: string;
  readonly quote: string;
}

export type SchemeKind = 'recognition' | 'evaluation' | 'admission' | 'realignment';

/** One document the policy asks for beside an indicator. */
export interface EvidenceKind {
  readonly id: string;
  readonly title: LocalText;
}

/** The policy's 或: any one of these documents meets the requirement. */
export interface EvidenceRequirement {
  readonly id: string;
  readonly anyOf: readonly EvidenceKind[];
}

export interface Indicator {
  readonly id: IndicatorId;
  readonly title: LocalText;
  readonly mode: 'points' | 'bonus';
  readonly maxPoints: Points;
  readonly step: Points;
  /** Absent where the policy's table prints "/": there is nothing to measure, only to judge. */
  readonly unit?: string | undefined;
  readonly source: Source;
  readonly guidance?: LocalText | undefined;
  readonly requiredEvidence: readonly EvidenceRequirement[];
  /** Points above zero need a comment (a discretionary bonus). */
  readonly reasonRequired: boolean;
  /** Points above zero need at least one evidence link. */
  readonly evidenceRequired: boolean;
}

export interface IndicatorGroup {
  readonly id: string;
  readonly title: LocalText;
  readonly maxPoints: Points;
  /** Bonus groups are totalled apart from the base and shown apart and together. */
  readonly bonus: boolean;
  readonly source: Source;
  readonly indicators: readonly Indicator[];
}

export type AggregationMethod = 'mean' | 'trimmed-mean';

/** How sheets become one figure; printed on the summary and in the results so that anyone can recompute it. */
export interface AggregationRecipe {
  readonly method: AggregationMethod;
  readonly per: 'total';
  readonly decimals: 0 | 1 | 2;
}

export interface GradeShare {
  readonly words: string;
  readonly numerator: number;
  readonly denominator: number;
  /** 左右: floor and ceiling are both lawful, the officer chooses. */
  readonly about: boolean;
}

/** A grade of the policy. Cut-offs are the bureau's; a panel's output has none unless the package brings them. */
export interface Grade {
  readonly id: string;
  readonly title: LocalText;
  readonly share?: GradeShare | undefined;
}

export interface Veto {
  readonly id: string;
  readonly title: LocalText;
  readonly source: Source;
}

export interface OpinionSectionRule {
  readonly id: string;
  readonly title: LocalText;
}

export interface Consequence {
  readonly when: LocalText;
  readonly then: LocalText;
  readonly source: Source;
}

export interface Policy {
  readonly title: string;
  readonly issuer: string;
  readonly reference?: string | undefined;
  /** `draft` (征求意见稿) is said on every output. */
  readonly status: 'in-force' | 'draft';
}

export interface Scheme {
  readonly id: SchemeId;
  readonly version: string;
  readonly kind: SchemeKind;
  readonly title: LocalText;
  readonly policy: Policy;
  readonly groups: readonly IndicatorGroup[];
  readonly aggregation: AggregationRecipe;
  readonly grades: readonly Grade[];
  readonly vetoes: readonly Veto[];
  readonly consequences: readonly Consequence[];
  readonly opinion: { readonly sections: readonly OpinionSectionRule[] };
}

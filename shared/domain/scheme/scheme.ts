import type { AggregationRecipe } from './aggregation-recipe.ts';
import type { Disposition, Hardness } from './indicator.ts';
import type { IndicatorGroup } from './indicator-group.ts';
import type { SchemeId } from '../ids.ts';
import type { Points } from '../points.ts';
import type { Slot } from './slot.ts';
import type { Source } from './source.ts';
import type { LocalText } from '../text.ts';

export type SchemeKind = 'recognition' | 'evaluation' | 'admission' | 'realignment';

/** A track (科研评审, 投资评审) or a part (综合性考评, 个性化考评): its own indicators, and possibly its own members. */
export interface Part {
  readonly id: string;
  readonly title: LocalText;
  readonly source: Source;
}

/** What an applicant may be (S2: the existing type of a base); groups may be for some types only. */
export interface SubmissionType {
  readonly id: string;
  readonly title: LocalText;
  /** The category it belongs to, as the policy heads it. */
  readonly category?: LocalText | undefined;
  readonly source: Source;
}

export interface GradeShare {
  readonly words: string;
  readonly numerator: number;
  readonly denominator: number;
  /** 左右: floor and ceiling are both lawful, the officer chooses. */
  readonly about: boolean;
  /** Schemes of the first version had none here; `checkScheme` asks for it. */
  readonly source?: Source | undefined;
}

/** A grade of the policy, best first. Cut-offs are the bureau's; a panel's output has none unless the package brings them. */
export interface Grade {
  readonly id: string;
  readonly title: LocalText;
  readonly source?: Source | undefined;
  readonly share?: GradeShare | undefined;
  /** Lowest total that reaches this grade; filled in by the bureau, never by the application. */
  readonly cutOff?: Points | undefined;
  /** Another grade that this one counts as in a row of results, where the bureau reads two of the policy's words as one. */
  readonly countsAs?: string | undefined;
}

export interface Veto {
  readonly id: string;
  readonly title: LocalText;
  readonly source: Source;
}

/** 成立 / 不成立 / 移送主管部门研究. */
export const VETO_STATES = ['not-established', 'established', 'referred'] as const;

/** One of the answers that a panel may recommend. */
export interface ConclusionOption {
  readonly id: string;
  readonly title: LocalText;
  /** A favourable answer is blocked by a hard condition that is not met or an established veto. */
  readonly favourable: boolean;
}

/** What the panel has to agree on beside figures: a recommendation, the conclusion of a track. */
export interface Conclusion {
  readonly id: string;
  readonly title: LocalText;
  readonly part?: string | undefined;
  readonly source: Source;
  readonly options: readonly ConclusionOption[];
}

/** A lawful way from an existing type: where a base of `type` may go. */
export interface Transition {
  readonly type: string;
  readonly disposition: Disposition;
  /** The type it becomes, where the policy names one. */
  readonly target?: LocalText | undefined;
  readonly lead?: string | undefined;
  readonly source: Source;
}

export interface OpinionSectionRule {
  readonly id: string;
  readonly title: LocalText;
  readonly source?: Source | undefined;
}

/** What follows from a grade by the policy; shown as a suggestion with its words, never carried out. */
export interface Consequence {
  readonly when: LocalText;
  readonly then: LocalText;
  readonly source: Source;
  /** The grade and how often in a row; absent where no grade triggers it. */
  readonly trigger?: { readonly grade: string; readonly times: number } | undefined;
}

/** In what capacity somebody sits in a panel: 政府侧, 财务专家. */
export interface Capacity {
  readonly id: string;
  readonly title: LocalText;
}

/**
 * Who makes a panel: how many, an odd number (单数), somebody in each capacity, a share of some capacities together (不少于三分之一).
 * Soft wording warns; hard wording has to be met or overridden with a reason.
 */
export type PanelRule = { readonly hardness: Hardness; readonly source: Source } & (
  | { readonly kind: 'size'; readonly atLeast: number }
  | { readonly kind: 'odd' }
  | { readonly kind: 'capacities'; readonly capacities: readonly Capacity[] }
  | {
      readonly kind: 'share';
      readonly capacities: readonly Capacity[];
      /** At least this share of those who judge. */
      readonly numerator: number;
      readonly denominator: number;
    }
);

/** A day count, sum of money or the like that the policy states for the bureau's own procedure: shown, never enforced here. */
export interface Provision {
  readonly id: string;
  readonly title: LocalText;
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
  readonly parts: readonly Part[];
  readonly types: readonly SubmissionType[];
  readonly groups: readonly IndicatorGroup[];
  readonly aggregation: AggregationRecipe;
  readonly grades: readonly Grade[];
  readonly vetoes: readonly Veto[];
  readonly conclusions: readonly Conclusion[];
  readonly transitions: readonly Transition[];
  readonly consequences: readonly Consequence[];
  readonly panelRules: readonly PanelRule[];
  readonly provisions: readonly Provision[];
  /** What the policy leaves open. */
  readonly slots: readonly Slot[];
  readonly opinion: {
    readonly sections: readonly OpinionSectionRule[];
    /** 拒绝签字又不说明理由的，视为同意: only where the policy says so, in its words. */
    readonly deemedAgreement?: Source | undefined;
  };
}

import type { IndicatorId } from '../ids.ts';
import type { Points } from '../points.ts';
import type { Source } from './source.ts';
import type { LocalText } from '../text.ts';

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

/**
 * 二级指标: one row of a score sheet, whatever is asked in it. Its `mode` says how it is judged: with points, with a level
 * and words (a factor, 评审要素), as a condition (认定条件) or as a disposition (处置意见).
 */
interface IndicatorBase {
  readonly id: IndicatorId;
  readonly title: LocalText;
  /** Absent where the policy's table prints "/": there is nothing to measure, only to judge. */
  readonly unit?: string | undefined;
  readonly source: Source;
  readonly guidance?: LocalText | undefined;
  readonly requiredEvidence: readonly EvidenceRequirement[];
  /** Points above zero, or any level, need a comment. */
  readonly reasonRequired: boolean;
  /** Points above zero, or any level, need at least one evidence link. */
  readonly evidenceRequired: boolean;
  /** What to look out for: two wordings of one rule, a term that the policy leaves undefined. Never changes an outcome. */
  readonly cautions: readonly { readonly text: LocalText; readonly source?: Source | undefined }[];
}

/**
 * `points`: any value in 0…max on the step. `bonus`: the same, totalled apart. `deduct`: starts full; what is missing from
 * the maximum needs a reason. Entries hold the points that remain in all three.
 */
export interface PointsIndicator extends IndicatorBase {
  readonly mode: 'points' | 'bonus' | 'deduct';
  readonly maxPoints: Points;
  readonly step: Points;
}

/** A level with fixed points; `title` is the anchor that the expert reads. */
export interface PointsLevel {
  readonly id: string;
  readonly title: LocalText;
  readonly points: Points;
}

/** `levels`: one of the anchored levels, no value between. */
export interface LevelsIndicator extends IndicatorBase {
  readonly mode: 'levels';
  readonly maxPoints: Points;
  readonly levels: readonly PointsLevel[];
}

/** How a number is held against a bound; 以上/不低于 include it, 超过/大于 do not (Civil Code art. 1259). */
export type Comparator = 'at-least' | 'more-than' | 'at-most' | 'less-than';

/** From `from` (included) up to `below` (excluded); an absent end is open. Decimal text. */
export interface Band {
  readonly from?: string | undefined;
  readonly below?: string | undefined;
  readonly points: Points;
}

/** `bands`: a measured value falls into one of the bureau's bands; the expert may give other points with a reason. */
export interface BandsIndicator extends IndicatorBase {
  readonly mode: 'bands';
  readonly maxPoints: Points;
  readonly step: Points;
  readonly bands: readonly Band[];
}

/** A level without points. */
export interface Level {
  readonly id: string;
  readonly title: LocalText;
}

/** `judgement`: a factor judged with a level and words. */
export interface JudgementIndicator extends IndicatorBase {
  readonly mode: 'judgement';
  readonly levels: readonly Level[];
}

/** `hard` wording blocks; `soft` wording (原则上, 一般, 可, 适当) warns, and going on records a reason. */
export type Hardness = 'hard' | 'soft';

/** One number that a condition asks for. */
export interface Measure {
  readonly id: string;
  readonly title: LocalText;
  readonly unit: string;
  readonly comparator: Comparator;
  /** Decimal text. */
  readonly bound: string;
  readonly hardness: Hardness;
  /** The policy's own words for the bound: 不低于200㎡. */
  readonly words: string;
  /** The same bound worded otherwise elsewhere (a form against its article): said where the two differ, decides nothing. */
  readonly otherReading?: { readonly comparator: Comparator; readonly source: Source } | undefined;
  /** Where the policy lets the bound be missed: the panel's reason is then required. */
  readonly relaxation?: { readonly text: LocalText; readonly source: Source } | undefined;
}

/** `condition`: met, not met or to be verified; never adds points. */
export interface ConditionIndicator extends IndicatorBase {
  readonly mode: 'condition';
  readonly hardness: Hardness;
  readonly measures: readonly Measure[];
}

/** `disposition`: what becomes of a base; the lawful ones follow from its type (`Scheme.transitions`). */
export interface DispositionIndicator extends IndicatorBase {
  readonly mode: 'disposition';
}

export type ScoredIndicator = PointsIndicator | LevelsIndicator | BandsIndicator;

export type Indicator = ScoredIndicator | JudgementIndicator | ConditionIndicator | DispositionIndicator;

export const INDICATOR_MODES = [
  'points',
  'bonus',
  'deduct',
  'levels',
  'bands',
  'judgement',
  'condition',
  'disposition',
] as const satisfies readonly Indicator['mode'][];

export type IndicatorMode = (typeof INDICATOR_MODES)[number];

/** Whether entries of this indicator hold points. */
export const isScored = (indicator: Indicator): indicator is ScoredIndicator => 'maxPoints' in indicator;

/** 符合 / 不符合 / 需核实. */
export const CONDITION_MARKS = ['met', 'not-met', 'to-verify'] as const;

/** 保留 / 撤 / 并 / 转 / 调整. */
export const DISPOSITIONS = ['keep', 'withdraw', 'merge', 'convert', 'adjust'] as const;

export type Disposition = (typeof DISPOSITIONS)[number];

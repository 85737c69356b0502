import type { IndicatorId } from '../ids.ts';
import { CONDITION_MARKS, DISPOSITIONS, isScored, type Indicator } from '../scheme/indicator.ts';
import { schemeOfSubmission } from '../scheme/narrow-scheme.ts';
import type { Submission } from '../review/review.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';

/** A row with points; `part` is its place in `AggregationPlan.parts`. */
export interface ScoredRow {
  readonly indicator: IndicatorId;
  readonly part: number;
  readonly bonus: boolean;
}

/** A row with a choice, and what may be chosen, in the order in which it is shown. */
export interface ChosenRow {
  readonly indicator: IndicatorId;
  readonly part: number;
  readonly choices: readonly string[];
}

/** Where a scheme's rows lie, so that sheets are read by position. Submissions of one type share a plan. */
export interface AggregationPlan {
  /** Parts that have rows; undefined stands for what belongs to no part and is everybody's. */
  readonly parts: readonly (string | undefined)[];
  readonly scored: readonly ScoredRow[];
  readonly chosen: readonly ChosenRow[];
  /** Position of an indicator in the two lists, -1 where it is not in one. */
  readonly places: ReadonlyMap<string, { readonly scored: number; readonly chosen: number }>;
}

const listAllChoices = (indicator: Indicator): readonly string[] | undefined => {
  switch (indicator.mode) {
    case 'levels':
    case 'judgement':
      return indicator.levels.map((level) => level.id);
    case 'condition':
      return CONDITION_MARKS;
    case 'disposition':
      return DISPOSITIONS;
    case 'points':
    case 'bonus':
    case 'deduct':
    case 'bands':
      return undefined;
  }
};

export const planAggregation = (whole: Scheme, submission: Pick<Submission, 'type'>): AggregationPlan => {
  const rows = listIndicators(schemeOfSubmission(whole, submission));
  const used = new Set(rows.map(({ group }) => group.part));
  const parts = [undefined, ...whole.parts.map(({ id }) => id)].filter((part) => used.has(part));
  const scored: ScoredRow[] = [];
  const chosen: ChosenRow[] = [];
  const places = new Map<string, { scored: number; chosen: number }>();
  for (const { group, indicator } of rows) {
    const part = parts.indexOf(group.part);
    const choices = listAllChoices(indicator);
    places.set(indicator.id, {
      scored: isScored(indicator)
        ? scored.push({ indicator: indicator.id, part, bonus: group.bonus }) - 1
        : -1,
      chosen: choices ? chosen.push({ indicator: indicator.id, part, choices }) - 1 : -1,
    });
  }
  return { parts, scored, chosen, places };
};

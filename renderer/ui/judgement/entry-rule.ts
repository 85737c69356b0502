import type { Points } from '../../../shared/domain/points.ts';

/** Highest points and step, in hundredths; of a deduction the field holds what is taken off. */
export interface PointsRule {
  readonly mode: 'points' | 'bonus' | 'deduct' | 'bands';
  readonly maxPoints: Points;
  readonly step: Points;
}

/** What of an indicator decides how its fields are read; every `IndicatorView` is one. */
export type EntryRule =
  | (PointsRule & { readonly mode: 'points' | 'bonus' | 'deduct' })
  | (PointsRule & { readonly mode: 'bands'; readonly counted?: string | undefined })
  | {
      readonly mode: 'levels';
      readonly levels: readonly { readonly id: string; readonly points: Points }[];
    }
  | { readonly mode: 'judgement' | 'condition' }
  | {
      readonly mode: 'disposition';
      readonly choices: readonly { readonly id: string; readonly targetRequired: boolean }[];
    };

/** The rule of the points field, where the mode has one. */
export const pointsRuleOf = (rule: EntryRule): PointsRule | null => ('step' in rule ? rule : null);

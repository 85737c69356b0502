import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import { CONDITION_MARKS } from '../../../shared/domain/scheme/indicator.ts';

/** Ids that the member chooses among, in the order of their keys 1…9; null where the mode is judged with points alone. */
export const choiceIdsOf = (indicator: IndicatorView): readonly string[] | null => {
  switch (indicator.mode) {
    case 'levels':
    case 'judgement':
      return indicator.levels.map((level) => level.id);
    case 'condition':
      return CONDITION_MARKS;
    case 'disposition':
      return indicator.choices.map((choice) => choice.id);
    case 'points':
    case 'bonus':
    case 'deduct':
    case 'bands':
      return null;
  }
};

/** The choice behind a digit, full-width or not; null for 0, a point and digits that no choice has. */
export const choiceOfDigit = (ids: readonly string[], digit: string): string | null => {
  const at = Number(digit.normalize('NFKC'));
  return Number.isInteger(at) && at > 0 ? (ids[at - 1] ?? null) : null;
};

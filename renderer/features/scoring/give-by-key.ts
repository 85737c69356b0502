import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { suggestBand } from '../../ui/judgement/band-suggestion.ts';
import { choiceIdsOf, choiceOfDigit } from './choice-keys.ts';
import { choose } from '../../ui/judgement/choose.ts';
import type { TypedEntry } from '../../ui/judgement/typed-entry.ts';

/** What a digit does where the indicator has a points field: it starts the number anew. */
export const START_NUMBER = 'start-number';

/** What a digit does to the fields; an empty change where no choice has it. */
export const giveByDigit = (
  indicator: IndicatorView,
  typed: TypedEntry,
  digit: string,
): Partial<TypedEntry> | typeof START_NUMBER => {
  const ids = choiceIdsOf(indicator);
  if (ids === null) return START_NUMBER;
  const choice = choiceOfDigit(ids, digit);
  return choice === null ? {} : choose(indicator, typed, choice);
};

/** Takes the points that follow from the band; null where nothing is suggested. */
export const acceptSuggestion = (indicator: IndicatorView, typed: TypedEntry): Partial<TypedEntry> | null => {
  if (indicator.mode !== 'bands') return null;
  const suggestion = suggestBand(indicator, typed.measuredText);
  return suggestion.kind === 'band' ? { pointsText: writePoints(suggestion.points) } : null;
};

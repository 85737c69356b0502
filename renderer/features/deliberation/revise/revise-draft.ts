import type { IndicatorView } from '../../../../shared/contract/indicator-view.ts';
import type { EntryView } from '../../../../shared/contract/scoring.ts';
import type { Missing } from '../../../../shared/domain/scoring/sheet-rules.ts';
import { isSameValue, storedOf, type EntryValue } from '../../../ui/judgement/entry-value.ts';
import { isGivenIn, whyWords } from '../../../ui/judgement/owed-words.ts';
import { unlawfulFieldOf, valueOfTyped, type TypedEntry } from '../../../ui/judgement/typed-entry.ts';

/** A revision settles what waits to be looked at again: it never owes that. */
type Owed = Exclude<Missing, 'reconsideration'>;

/** What is typed, as a revision; or what stands in its way, for the words beside the button. */
export type ReviseReading =
  | { readonly kind: 'ready'; readonly value: EntryValue }
  | { readonly kind: 'unlawful' | 'unchanged' }
  | { readonly kind: 'missing'; readonly missing: Owed };

const missingIn = (indicator: IndicatorView, entry: EntryView, value: EntryValue): Owed | null => {
  if (!isGivenIn(indicator, value)) return 'maxPoints' in indicator ? 'points' : 'choice';
  const choice =
    indicator.mode === 'disposition' ? indicator.choices.find(({ id }) => id === value.choice) : undefined;
  if (choice?.targetRequired && value.target === undefined) return 'target';
  if (whyWords(indicator, value) && value.comment.trim() === '') return 'reason';
  const owesEvidence = indicator.evidenceRequired && value.points !== 0;
  return owesEvidence && entry.evidence.length === 0 ? 'evidence' : null;
};

/** The same rules as the host's, asked before it is: nothing may be left missing by a revision. */
export const readRevision = (
  indicator: IndicatorView,
  entry: EntryView,
  typed: TypedEntry,
): ReviseReading => {
  const stored = storedOf(entry).value;
  if (unlawfulFieldOf(typed, indicator)) return { kind: 'unlawful' };
  const value = valueOfTyped(typed, indicator, stored);
  if (isSameValue(value, stored)) return { kind: 'unchanged' };
  const missing = missingIn(indicator, entry, value);
  return missing ? { kind: 'missing', missing } : { kind: 'ready', value };
};

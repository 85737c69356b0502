import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import { pointsOfBand } from '../../../shared/domain/scheme/bands.ts';
import type { EntryValue } from './entry-value.ts';

/** Why an entry as it stands in the fields owes words; said beside the field before the host is asked. */
export type WhyWords =
  'asked' | 'deducted' | 'own-value' | 'not-suggested' | 'not-met' | 'to-verify' | 'measure-missed';

/** Whether the member has judged the indicator; what is not given is never a zero. */
export const isGivenIn = (indicator: IndicatorView, value: EntryValue): boolean =>
  'maxPoints' in indicator ? value.points !== null : value.choice !== undefined;

/** The same rule as the host's (`listMissingParts`), for what is typed and not yet answered. */
export const whyWords = (indicator: IndicatorView, value: EntryValue): WhyWords | null => {
  if (!isGivenIn(indicator, value)) return null;
  const asked = indicator.reasonRequired ? 'asked' : null;
  switch (indicator.mode) {
    case 'points':
    case 'bonus':
    case 'levels':
      return value.points === 0 ? null : asked;
    case 'deduct':
      return value.points === indicator.maxPoints ? null : 'deducted';
    case 'bands': {
      if (value.measured !== undefined) return 'own-value';
      const { counted } = indicator;
      const suggested = counted === undefined ? undefined : pointsOfBand(indicator, counted);
      return value.points === suggested ? asked : 'not-suggested';
    }
    case 'judgement':
    case 'disposition':
      return asked;
    case 'condition': {
      if (value.choice === 'not-met') return 'not-met';
      if (value.choice === 'to-verify') return 'to-verify';
      return indicator.measures.some((measure) => measure.meets === false) ? 'measure-missed' : asked;
    }
  }
};

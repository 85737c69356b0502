import type { GivenEntry } from '../../../shared/domain/scoring/revision.ts';
import { decimalsOf, writeHundredths, type MatrixIndicator } from './cell-values.ts';
import { useIndicatorWords } from './tally-words.ts';

/** Points and the word chosen, as far as there are any; a dash for nothing. */
export const useGivenWords = (
  indicator: MatrixIndicator,
): ((given: Pick<GivenEntry, 'points' | 'choice'>) => string) => {
  const words = useIndicatorWords();
  return ({ points, choice }) =>
    [
      points === null ? '' : writeHundredths(points, decimalsOf([points])),
      choice === undefined ? '' : words.choice(indicator, choice),
    ]
      .filter((part) => part !== '')
      .join(' ') || '—';
};

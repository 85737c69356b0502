import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { writePoints, type Points } from '../../../shared/domain/points.ts';
import { NOTABLE_RANGE_PERCENT } from '../../../shared/domain/scoring/spread.ts';
import { decimalsOf, writeHundredths } from './cell-values.ts';
import type { FlagReason } from './flag-words.ts';

const write = (hundredths: number): string => writeHundredths(hundredths, decimalsOf([hundredths]));

export interface FlagSentences {
  /** For the line of the matrix. */
  readonly short: (reason: FlagReason) => string;
  /** For the pane: who, how far, and what is asked for. */
  readonly long: (reason: FlagReason) => string;
}

/** A flag in words; it asks for an explanation and never changes a score. */
export const useFlagSentences = (): FlagSentences => {
  const { t } = useTranslation();
  const short = useCallback(
    (reason: FlagReason) =>
      t(reason.explained ? 'deliberation:flag.shortExplained' : 'deliberation:flag.short', {
        range: write(reason.range),
        percent: NOTABLE_RANGE_PERCENT,
      }),
    [t],
  );
  const long = useCallback(
    (reason: FlagReason) => {
      const range = t('deliberation:flag.range', {
        range: write(reason.range),
        max: writePoints(reason.maxPoints as Points),
        percent: NOTABLE_RANGE_PERCENT,
      });
      const who = reason.outlier
        ? t('deliberation:flag.outlier', {
            name: reason.outlier.name,
            points: write(reason.outlier.points),
            mean: reason.mean,
            distance: writeHundredths(reason.outlier.distance, 2),
          })
        : t('deliberation:flag.split');
      return `${who}${range}`;
    },
    [t],
  );
  return { short, long };
};

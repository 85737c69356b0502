import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatrixIndicator } from './cell-values.ts';
import { useChoiceTitle } from '../../ui/choice-title.ts';

export interface IndicatorWords {
  /** What a member chose, in words. */
  readonly choice: (indicator: MatrixIndicator, choice: string) => string;
  /** Who chose what, counted: 符合 4 · 需核实 1; empty where the indicator has no choices. */
  readonly tally: (indicator: MatrixIndicator) => string;
}

/** Words for what members chose in one row of the matrix. */
export const useIndicatorWords = (): IndicatorWords => {
  const { t } = useTranslation();
  const write = useChoiceTitle();
  const choice = useCallback(
    (indicator: MatrixIndicator, id: string) =>
      write(indicator.mode, id, indicator.tally?.find((each) => each.choice === id)?.title),
    [write],
  );
  const tally = useCallback(
    (indicator: MatrixIndicator) =>
      (indicator.tally ?? [])
        .map(({ choice: id, title, count }) =>
          t('deliberation:tally', { title: write(indicator.mode, id, title), members: count }),
        )
        .join(' · '),
    [t, write],
  );
  return { choice, tally };
};

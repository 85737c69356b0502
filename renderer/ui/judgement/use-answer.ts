import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { useChoiceWord } from '../choice-words.ts';
import { useLocalText } from '../text.ts';
import type { EntryValue } from './entry-value.ts';
import { columnPoints } from './column-points.ts';
import { writeAnswer, type Answer } from './write-answer.ts';

/** Writes answers in the language of the window; with `decimals` their points line up in a column. */
export const useAnswer = (
  decimals?: 0 | 1 | 2,
): ((indicator: IndicatorView, value: EntryValue) => Answer) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const condition = useChoiceWord('condition');
  const disposition = useChoiceWord('disposition');
  return (indicator, value) =>
    writeAnswer(
      {
        local,
        condition,
        disposition,
        points: (points) => (decimals === undefined ? writePoints(points) : columnPoints(points, decimals)),
        deducted: (points) => t('scoring:answer.deducted', { points }),
        measured: (measured) =>
          t('scoring:answer.measured', { value: [measured, indicator.unit ?? ''].join(' ').trim() }),
      },
      indicator,
      value,
    );
};

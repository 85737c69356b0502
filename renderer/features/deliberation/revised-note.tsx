import { useTranslation } from 'react-i18next';
import { decimalsOf, writeHundredths, type MatrixCell, type MatrixIndicator } from './cell-values.ts';
import styles from './cell-pane.module.css';
import { useIndicatorWords } from './tally-words.ts';

interface RevisedNoteProps {
  readonly indicator: MatrixIndicator;
  readonly before: NonNullable<MatrixCell['before']>;
}

/** A change after deliberation: the value before it, and why. Both stay. */
export const RevisedNote = ({ indicator, before }: RevisedNoteProps) => {
  const { t } = useTranslation();
  const words = useIndicatorWords();
  const parts = [
    before.points === null ? '' : writeHundredths(before.points, decimalsOf([before.points])),
    before.choice === undefined ? '' : words.choice(indicator, before.choice),
  ].filter((part) => part !== '');
  return (
    <p className={styles.revised}>
      {t('deliberation:revised.why', { value: parts.join(' ') || '—', reason: before.reason })}
    </p>
  );
};

import { useTranslation } from 'react-i18next';
import type { MatrixCell, MatrixIndicator } from './cell-values.ts';
import styles from './cell-pane.module.css';
import { useGivenWords } from './given-words.ts';

interface RevisedNoteProps {
  readonly indicator: MatrixIndicator;
  readonly before: NonNullable<MatrixCell['before']>;
}

/** A change after deliberation: the value before it, and why. Both stay. */
export const RevisedNote = ({ indicator, before }: RevisedNoteProps) => {
  const { t } = useTranslation();
  const write = useGivenWords(indicator);
  return (
    <p className={styles.revised}>
      {t('deliberation:revised.why', { value: write(before), reason: before.reason })}
    </p>
  );
};

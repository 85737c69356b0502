import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './completeness-table.module.css';
import { claimStateOf, type IndicatorReport } from './completeness-view.ts';

interface ClaimCellProps {
  readonly indicator: IndicatorReport;
  readonly row: Indicator | undefined;
}

/** Whether the applicant stated anything, and for a condition with numbers what had to be stated. */
export const ClaimCell = ({ indicator, row }: ClaimCellProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const state = claimStateOf(indicator, row);
  const measures = row?.mode === 'condition' ? row.measures : [];
  return (
    <td className={styles.claim}>
      <span className={state === 'given' ? undefined : state === 'missing' ? styles.missing : styles.quiet}>
        {t(`intake:claim.${state}`)}
      </span>
      {measures.map((measure) => (
        <span key={measure.id} className={styles.measure}>
          {measure.words.includes(measure.title.zh)
            ? measure.words
            : t('intake:measure', { title: localText(measure.title), words: measure.words })}
        </span>
      ))}
    </td>
  );
};

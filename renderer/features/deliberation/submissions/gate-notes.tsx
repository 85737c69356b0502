import { useTranslation } from 'react-i18next';
import type { OverviewSubmission } from '../../../../shared/contract/deliberation.ts';
import styles from '../deliberation.module.css';

/** What the panel decided that stands in the way of a recommendation, or may: each with its number, nothing where there is none. */
export const GateNotes = ({ gates }: Pick<OverviewSubmission, 'gates'>) => {
  const { t } = useTranslation();
  const { notMet, toVerify, established, referred } = gates;
  return (
    <>
      {notMet > 0 ? (
        <span className={styles.flags}>{t('deliberation:gates.notMet', { conditions: notMet })}</span>
      ) : null}
      {established > 0 ? (
        <span className={styles.flags}>{t('deliberation:gates.established', { vetoes: established })}</span>
      ) : null}
      {toVerify > 0 ? (
        <span className={styles.fact}>{t('deliberation:gates.toVerify', { conditions: toVerify })}</span>
      ) : null}
      {referred > 0 ? (
        <span className={styles.fact}>{t('deliberation:gates.referred', { vetoes: referred })}</span>
      ) : null}
    </>
  );
};

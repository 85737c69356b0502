import { useTranslation } from 'react-i18next';
import { failureOf } from '../../host/failure.ts';
import { useFailureWords } from '../../ui/failure-words.ts';
import styles from './review-list.module.css';

interface DamagedCardProps {
  readonly reviewId: string;
  readonly code: string;
}

/** A workspace that cannot be opened: never hidden, always with the reason and what to do. */
export const DamagedCard = ({ reviewId, code }: DamagedCardProps) => {
  const { t } = useTranslation();
  const failure = failureOf({ code, params: { name: reviewId, file: reviewId } });
  const words = useFailureWords(failure);
  return (
    <li className={`${styles.card} ${styles.damaged}`} data-damaged={reviewId}>
      <div>
        <h3 className={styles.title}>{t('home:damaged.title', { id: reviewId })}</h3>
        <p className={styles.facts}>{words.what}</p>
        <p className={styles.facts}>{words.kept}</p>
        <p className={styles.facts}>{words.next}</p>
        <p className={styles.facts}>{t('common:failureCode', { code: failure.code })}</p>
      </div>
    </li>
  );
};

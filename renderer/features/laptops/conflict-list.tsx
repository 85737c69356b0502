import { useTranslation } from 'react-i18next';
import type { LaptopState } from './laptops-queries.ts';
import styles from './receiving.module.css';

/** Sheets with two versions, by person and submission: only the member can say which one counts. */
export const ConflictList = ({ conflicts }: { readonly conflicts: LaptopState['conflicts'] }) => {
  const { t } = useTranslation();
  if (conflicts.length === 0) return null;
  return (
    <div className={styles.conflicts} role="status">
      <p className={styles.conflictTitle}>{t('laptops:conflict.title', { count: conflicts.length })}</p>
      <ul>
        {conflicts.map((conflict) => (
          <li key={`${conflict.member}/${conflict.submissionId}`}>
            {t('laptops:conflict.of', { name: conflict.memberName, submission: conflict.baseName })}
          </li>
        ))}
      </ul>
      <p>{t('laptops:conflict.what')}</p>
    </div>
  );
};

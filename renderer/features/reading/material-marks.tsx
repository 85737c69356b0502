import { useTranslation } from 'react-i18next';
import styles from './reading.module.css';
import type { ReadableMaterial } from './reading-queries.ts';

/** What one should know of a file before reading it: sent later, replaced, handed in elsewhere as well. */
export const MaterialMarks = ({ material }: { readonly material: ReadableMaterial }) => {
  const { t } = useTranslation();
  const elsewhere = material.alsoIn.map(({ baseName, title }) =>
    t('reading:marks.place', { base: baseName, title }),
  );
  return (
    <>
      {material.replacedBy === undefined ? null : (
        <span className={styles.warning}>{t('reading:marks.replaced')}</span>
      )}
      {material.suppliedBy === undefined ? null : (
        <span className={styles.mark}>{t('reading:marks.supplied', { title: material.suppliedBy })}</span>
      )}
      {elsewhere.length === 0 ? null : (
        <span className={styles.warning}>
          {t('reading:marks.same', { places: elsewhere.join(t('reading:marks.and')) })}
        </span>
      )}
    </>
  );
};

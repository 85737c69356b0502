import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/contract/returns.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import styles from './return.module.css';

/** Copies that were written, read back and found equal. */
export const SavedCopies = ({ copies }: { readonly copies: Receipt['savedCopies'] }) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return (
    <section aria-labelledby="saved-copies-title" className={styles.copies} aria-live="polite">
      <h2 className={styles.heading} id="saved-copies-title">
        {t('return:copies.title')}
      </h2>
      {copies.length === 0 ? (
        <p className={styles.quiet}>{t('return:copies.none')}</p>
      ) : (
        <ul>
          {copies.map((copy) => (
            <li key={`${copy.place}/${copy.name}/${copy.at}`}>
              <span className={styles.copyMark}>
                <Icon name="check" size={14} />
              </span>
              <span>
                {t('return:copies.copy', { name: copy.name, place: copy.place })}
                <span className={styles.when}>{t('return:copies.compared', { at: moment(copy.at) })}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};

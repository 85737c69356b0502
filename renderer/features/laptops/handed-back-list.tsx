import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import type { LaptopState } from './laptops-queries.ts';
import styles from './seat-desk.module.css';

/** What was handed back so far, the latest first. */
export const HandedBackList = ({ handedBack }: { readonly handedBack: LaptopState['handedBack'] }) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return (
    <section aria-labelledby="handed-back-title">
      <h2 className={styles.heading} id="handed-back-title">
        {t('laptops:handed.title')}
      </h2>
      {handedBack.length === 0 ? <p className={styles.quiet}>{t('laptops:handed.none')}</p> : null}
      <ul className={styles.handed}>
        {handedBack
          .toSorted((a, b) => b.at.localeCompare(a.at))
          .map((each) => (
            <li key={`${each.file}/${each.at}`}>
              <span className={styles.mark}>
                <Icon name="check" size={14} />
              </span>
              <span>
                {each.file}
                <span className={styles.quiet}>
                  {t('laptops:handed.line', { place: each.place, time: moment(each.at) })}
                </span>
              </span>
            </li>
          ))}
      </ul>
    </section>
  );
};

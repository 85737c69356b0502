import { useTranslation } from 'react-i18next';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './seat-desk.module.css';

type OwnSheets = HostOutputs['scoring']['submissions']['submissions'];

/** The own sheets, each with how far it is; what is not submitted travels too, but does not count yet. */
export const OwnSheetList = ({ submissions }: { readonly submissions: OwnSheets }) => {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="own-sheets-title">
      <h2 className={styles.heading} id="own-sheets-title">
        {t('laptops:own.title')}
      </h2>
      <ul className={styles.sheets}>
        {submissions.map((sheet) => (
          <li key={sheet.id}>
            <span className={styles.name}>{sheet.baseName}</span>
            {sheet.submittedAt ? (
              <span className={styles.submitted}>
                <Icon name="check" size={15} /> {t('laptops:own.submitted')}
              </span>
            ) : (
              <span className={styles.progress}>
                <meter
                  min={0}
                  max={Math.max(1, sheet.count)}
                  value={sheet.done}
                  aria-label={t('laptops:own.doneOf', { done: sheet.done, count: sheet.count })}
                />
                {t('laptops:own.doneOf', { done: sheet.done, count: sheet.count })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

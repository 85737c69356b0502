import { useTranslation } from 'react-i18next';
import { useMoments } from '../../ui/moments.ts';
import type { LaptopState } from './laptops-queries.ts';
import { ReceiptReport } from './receipt-report.tsx';
import styles from './receiving.module.css';

/** Every file that was ever received, the latest first; nothing of it is thrown away. */
export const ReceivedHistory = ({ received }: { readonly received: LaptopState['received'] }) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  return (
    <section aria-labelledby="received-title">
      <h2 className={styles.heading} id="received-title">
        {t('laptops:history.title', { count: received.length })}
      </h2>
      {received.length === 0 ? <p className={styles.facts}>{t('laptops:history.none')}</p> : null}
      <ul className={styles.list}>
        {received
          .toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt))
          .map((receipt) => (
            <li key={`${receipt.sha256}/${receipt.receivedAt}`}>
              <details className={styles.past}>
                <summary>
                  {t('laptops:history.line', {
                    name: receipt.memberName,
                    time: moment(receipt.receivedAt),
                  })}
                </summary>
                <p className={styles.file}>{receipt.file}</p>
                <ReceiptReport receipt={receipt} named={false} />
              </details>
            </li>
          ))}
      </ul>
    </section>
  );
};

import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { ReceiptReport } from './receipt-report.tsx';
import styles from './receiving.module.css';
import type { Incoming } from './use-receiving.ts';

interface IncomingFileProps {
  readonly incoming: Incoming;
  readonly onCancel: () => void;
}

/** One file that was handed over just now: waiting, being read, received, refused or cancelled. */
export const IncomingFile = ({ incoming: { name, step }, onCancel }: IncomingFileProps) => {
  const { t } = useTranslation();
  const outcome = () => {
    switch (step.at) {
      case 'waiting':
        return <p className={styles.facts}>{t('laptops:incoming.waiting')}</p>;
      case 'running':
        return <ProgressPanel progress={step.progress} onCancel={onCancel} />;
      case 'received':
        return <ReceiptReport receipt={step.receipt} />;
      case 'refused':
        return <FailureNotice failure={step.failure} />;
      case 'cancelled':
        return <p className={styles.facts}>{t('laptops:incoming.cancelled')}</p>;
    }
  };
  return (
    <li className={styles.incoming} data-incoming={step.at}>
      <p className={styles.file}>{name}</p>
      {outcome()}
    </li>
  );
};

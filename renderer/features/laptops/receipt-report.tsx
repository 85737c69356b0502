import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import type { Receipt, ReceivedSheet } from './laptops-queries.ts';
import styles from './receiving.module.css';
import { toneOf } from './verdict-tone.ts';

const SheetLine = ({ sheet }: { readonly sheet: ReceivedSheet }) => {
  const { t } = useTranslation();
  const tone = toneOf(sheet.verdict);
  return (
    <li data-verdict={sheet.verdict} data-submission={sheet.submissionId}>
      <span className={styles.mark} data-tone={tone}>
        <Icon name={tone === 'good' ? 'check' : tone === 'care' ? 'warning' : 'minus'} size={14} />
      </span>
      <span className={styles.lineWords}>
        <strong>{sheet.baseName}</strong>
        <span className={styles.amount}>
          {sheet.submitted
            ? t('laptops:report.submitted')
            : t('laptops:report.doneOf', { done: sheet.done, count: sheet.count })}
        </span>
        <span className={styles.verdict}>{t(`laptops:verdict.${sheet.verdict}`)}</span>
      </span>
    </li>
  );
};

interface ReceiptReportProps {
  readonly receipt: Receipt;
  /** False where the person's name stands above it already. */
  readonly named?: boolean;
}

/** What became of one file: whose it is, which laptop it came from, and the verdict on each sheet in it. */
export const ReceiptReport = ({ receipt, named = true }: ReceiptReportProps) => {
  const { t } = useTranslation();
  const { clock } = useMoments();
  const title = useId();
  return (
    <article className={styles.report} aria-labelledby={title} data-received={receipt.member}>
      <h3 className={named ? styles.who : 'pd-sr-only'} id={title}>
        {receipt.memberName}
      </h3>
      <p className={styles.facts}>
        {t('laptops:report.facts', {
          time: clock(receipt.receivedAt),
          device: receipt.device,
          attachments: receipt.attachments,
        })}
      </p>
      {receipt.otherDevice ? (
        <p className={styles.caution}>{t('laptops:report.otherDevice', { name: receipt.memberName })}</p>
      ) : null}
      {receipt.again ? <p className={styles.facts}>{t('laptops:report.again')}</p> : null}
      <ul className={styles.sheets}>
        {receipt.sheets.map((sheet) => (
          <SheetLine key={sheet.submissionId} sheet={sheet} />
        ))}
      </ul>
    </article>
  );
};

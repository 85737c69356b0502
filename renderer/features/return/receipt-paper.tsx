import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '../../../shared/contract/returns.ts';
import { useMoments } from '../../ui/moments.ts';
import { groupDigest } from './group-digest.ts';
import styles from './receipt-paper.module.css';
import { BureauChecks } from './bureau-checks.tsx';

/** 回执: what was made, and how the bureau knows that it is this and nothing else. Prints as one page. */
export const ReceiptPaper = ({ receipt }: { readonly receipt: Receipt }) => {
  const { t } = useTranslation();
  const { moment, bytes, count } = useMoments();
  const title = useId();
  return (
    <article className={styles.paper} aria-labelledby={title}>
      <h2 className={styles.title} id={title}>
        {t('return:receipt.title')}
      </h2>
      <p className={styles.codeLabel}>{t('return:receipt.code')}</p>
      <p className={styles.code}>{receipt.shortCode}</p>
      <dl className={styles.facts}>
        <dt>{t('return:receipt.name')}</dt>
        <dd className={styles.mono}>{receipt.name}</dd>
        <dt>{t('return:receipt.size')}</dt>
        <dd>{t('return:receipt.bytes', { size: bytes(receipt.bytes), bytes: count(receipt.bytes) })}</dd>
        <dt>{t('return:receipt.sha256')}</dt>
        <dd className={styles.mono} data-sha256={receipt.sha256}>
          {groupDigest(receipt.sha256).map((group, index) => (
            <span key={index}>{group} </span>
          ))}
        </dd>
        <dt>{t('return:receipt.createdAt')}</dt>
        <dd>{moment(receipt.createdAt)}</dd>
      </dl>
      <h3>{t('return:receipt.contents')}</h3>
      <table className={styles.contents}>
        <thead>
          <tr>
            <th scope="col">{t('return:receipt.file')}</th>
            <th scope="col" className={styles.number}>
              {t('return:receipt.size')}
            </th>
          </tr>
        </thead>
        <tbody>
          {receipt.contents.map((item) => (
            <tr key={item.name}>
              <td className={styles.mono}>{item.name}</td>
              <td className={styles.number}>{bytes(item.bytes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <BureauChecks name={receipt.name} />
    </article>
  );
};

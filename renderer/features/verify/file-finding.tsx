import { useTranslation } from 'react-i18next';
import type { VerificationFinding } from '../../../shared/contract/verification.ts';
import { CheckList } from './check-list.tsx';
import { countDecisive } from './count-faults.ts';
import { SignatureTable } from './signature-table.tsx';
import { VerdictMark } from './verdict-mark.tsx';
import styles from './verify.module.css';

interface FileFindingProps {
  readonly finding: VerificationFinding;
  /** Its place among the files, for ids. */
  readonly at: number;
}

/** One file: the verdict in a sentence, what speaks against it, and, folded, all that was looked at. */
export const FileFinding = ({ finding, at }: FileFindingProps) => {
  const { t } = useTranslation();
  const { file, kind, verdict, checks, signatures } = finding;
  const faults = checks.filter((check) => check.verdict !== 'valid');
  const title = `verified-${at}`;
  return (
    <section className={styles.card} data-verdict={verdict} aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title} className={styles.name}>
          {file}
        </h2>
        <span className={styles.kind}>{t(`verify:kind.${kind}`)}</span>
      </div>
      <p className={styles.verdict}>
        <VerdictMark verdict={verdict} />
        <span>{t(`verify:says.${verdict}`, { count: countDecisive(finding) })}</span>
      </p>
      {faults.length > 0 ? (
        <>
          <h3 className={styles.heading}>{t('verify:faults')}</h3>
          <CheckList checks={faults} />
        </>
      ) : null}
      {signatures.length > 0 ? (
        <details className={styles.details}>
          <summary>
            {t('verify:signatures')} · {signatures.length}
          </summary>
          <SignatureTable file={file} signatures={signatures} />
        </details>
      ) : null}
      <details className={styles.details}>
        <summary>
          {t('verify:list')} · {t('verify:checked', { count: checks.length })}
        </summary>
        <CheckList checks={checks} technical />
      </details>
    </section>
  );
};

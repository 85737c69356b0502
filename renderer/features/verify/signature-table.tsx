import { useTranslation } from 'react-i18next';
import type { VerificationFinding } from '../../../shared/contract/verification.ts';
import { useMoments } from '../../ui/moments.ts';
import { useCheckWords } from './check-words.ts';
import { VerdictMark } from './verdict-mark.tsx';
import styles from './verify.module.css';

type Signature = VerificationFinding['signatures'][number];

const identityOf = ({ scan, trusted }: Signature) =>
  scan !== undefined
    ? ('verify:identity.pen' as const)
    : trusted
      ? ('verify:identity.trusted' as const)
      : ('verify:identity.paper' as const);

const SignatureRow = ({ signature }: { readonly signature: Signature }) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const words = useCheckWords();
  const { file, signer, claimedTime, fingerprint, verdict, reasons } = signature;
  return (
    <tr>
      <th scope="row">{signer === '' ? t('verify:unnamed') : signer}</th>
      <td className={styles.subject}>{file}</td>
      <td>{claimedTime === undefined ? t('verify:noTime') : moment(claimedTime)}</td>
      <td>
        {t(identityOf(signature))}
        {fingerprint === '' ? null : <code className={styles.code}>{fingerprint}</code>}
      </td>
      <td>
        <VerdictMark verdict={verdict} />
        {reasons.length > 0 ? <span className={styles.reason}>{words.reasons(reasons)}</span> : null}
      </td>
    </tr>
  );
};

interface SignatureTableProps {
  readonly file: string;
  readonly signatures: readonly Signature[];
}

/** Who signed what, when their clock claims that it was, and how one knows that it was they. */
export const SignatureTable = ({ file, signatures }: SignatureTableProps) => {
  const { t } = useTranslation();
  return (
    <div
      className={styles.scroll}
      tabIndex={0}
      role="region"
      aria-label={`${t('verify:signatures')} ${file}`}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('verify:column.who')}</th>
            <th scope="col">{t('verify:column.file')}</th>
            <th scope="col">{t('verify:column.when')}</th>
            <th scope="col">{t('verify:column.trust')}</th>
            <th scope="col">{t('verify:column.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {signatures.map((signature, at) => (
            <SignatureRow key={`${at} ${signature.file} ${signature.field}`} signature={signature} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

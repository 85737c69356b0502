import styles from './fingerprint.module.css';
import { groupFingerprint } from './group-fingerprint.ts';

/** A SHA-256 fingerprint for comparing with paper. */
export const Fingerprint = ({ value }: { readonly value: string }) => (
  <code className={styles.fingerprint} data-fingerprint={value}>
    {groupFingerprint(value).map((group, index) => (
      <span key={index}>{group} </span>
    ))}
  </code>
);

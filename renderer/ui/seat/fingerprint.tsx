import styles from './fingerprint.module.css';

/** Groups of four, so that two people can compare by reading aloud; separators of the source are left out. */
export const groupFingerprint = (value: string): readonly string[] =>
  value
    .replaceAll(/[^0-9a-zA-Z]/g, '')
    .toUpperCase()
    .match(/.{1,4}/g) ?? [];

/** A SHA-256 fingerprint for comparing with paper. */
export const Fingerprint = ({ value }: { readonly value: string }) => (
  <code className={styles.fingerprint} data-fingerprint={value}>
    {groupFingerprint(value).map((group, index) => (
      <span key={index}>{group} </span>
    ))}
  </code>
);

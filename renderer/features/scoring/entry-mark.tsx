import styles from './indicator-pane.module.css';

export type Mark = 'done' | 'begun' | 'open' | 'waiting' | 'changed';

/** ✓ ◐ ○, an exclamation for what is not saved, a turning arrow for what is to be looked at again; drawn, with the word beside it for screen readers. */
export const EntryMark = ({ mark }: { readonly mark: Mark }) => (
  <svg
    className={styles.mark}
    data-mark={mark}
    viewBox="0 0 16 16"
    width="15"
    height="15"
    aria-hidden="true"
    focusable="false"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.6"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {mark === 'done' ? <path d="M3 8.5l3.4 3.4L13.2 4.4" strokeWidth="1.9" /> : null}
    {mark === 'begun' || mark === 'open' ? <circle cx="8" cy="8" r="5.6" /> : null}
    {mark === 'begun' ? <path d="M8 2.4a5.6 5.6 0 000 11.2z" fill="currentColor" stroke="none" /> : null}
    {mark === 'changed' ? <path d="M13.2 8a5.2 5.2 0 11-1.7-3.9M11.9 1.6v2.8H9.1" /> : null}
    {mark === 'waiting' ? <path d="M8 2.2l6.3 11.1H1.7zM8 6.4v3.4M8 11.6v.4" /> : null}
  </svg>
);

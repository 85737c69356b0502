import type { ReactNode } from 'react';
import styles from './site-visit.module.css';

interface SplitDeskProps {
  /** True while something of the list is open; where there is no room it then stands over the list. */
  readonly isOpen: boolean;
  readonly list: ReactNode;
  readonly children: ReactNode;
}

/** A list and what is open of it: side by side, or one over the other on a tablet held upright. */
export const SplitDesk = ({ isOpen, list, children }: SplitDeskProps) => (
  <div className={styles.split} data-open={isOpen}>
    <div className={styles.list}>{list}</div>
    <div className={styles.side}>{children}</div>
  </div>
);

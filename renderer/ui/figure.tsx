import type { ReactNode } from 'react';
import styles from './figure.module.css';

/** A number in tabular figures, so that columns of them line up. */
export const Figure = ({
  children,
  strong = false,
}: {
  readonly children: ReactNode;
  readonly strong?: boolean;
}) => <span className={strong ? styles.strong : styles.figure}>{children}</span>;

import { Separator } from 'react-resizable-panels';
import styles from './pane-separator.module.css';

/** The line between two panes: thin to look at, wide to take hold of, moved by arrow keys, too. */
export const PaneSeparator = ({ label }: { readonly label: string }) => (
  <Separator className={styles.separator} aria-label={label} />
);

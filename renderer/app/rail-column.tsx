import { useEffect, useRef, type ReactNode } from 'react';
import styles from './frame.module.css';

interface RailColumnProps {
  /** Only matters in narrow windows, where the rail lies over the stage. */
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The rail's column; in narrow windows a drawer that closes by Escape, by a click beside it, and after every choice. */
export const RailColumn = ({ opened, onClose, children }: RailColumnProps) => {
  const column = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (opened) column.current?.querySelector<HTMLElement>('[aria-current], button')?.focus();
  }, [opened]);
  return (
    <>
      <div
        ref={column}
        className={styles.rail}
        onClick={onClose}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      >
        {children}
      </div>
      {opened ? <div className={styles.beside} onClick={onClose} /> : null}
    </>
  );
};

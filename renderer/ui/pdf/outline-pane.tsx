import { CloseButton } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../icon.tsx';
import {
  listOutlineRows,
  moveInOutline,
  openFromStart,
  type OutlineEntry,
  type OutlineRow,
} from './outline-rows.ts';
import styles from './outline.module.css';

interface OutlinePaneProps {
  readonly entries: readonly OutlineEntry[];
  readonly onTarget: (target: OutlineEntry['target']) => void;
  readonly onClose: () => void;
}

/** 目录: the document's own, as a tree over the pages; choosing leads there. */
export const OutlinePane = ({ entries, onTarget, onClose }: OutlinePaneProps) => {
  const { t } = useTranslation();
  const tree = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(() => openFromStart(entries));
  const [focused, setFocused] = useState('0');
  const rows = listOutlineRows(entries, open);

  const elementOf = (key: string) => tree.current?.querySelector<HTMLElement>(`[data-row="${key}"]`);
  useEffect(() => {
    tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus({ preventScroll: true });
  }, []);
  const setRow = (key: string, isOpen: boolean) => {
    const next = new Set(open);
    if (isOpen) next.add(key);
    else next.delete(key);
    setOpen(next);
  };
  const choose = (row: OutlineRow) => {
    setFocused(row.key);
    if (row.entry.target !== null) onTarget(row.entry.target);
    else setRow(row.key, row.open === false);
  };
  const onKey = (event: KeyboardEvent, row: OutlineRow) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      return choose(row);
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      return onClose();
    }
    const move = moveInOutline(rows, row.key, event.key);
    if (!move) return;
    event.preventDefault();
    if (move.kind !== 'focus') return setRow(move.key, move.kind === 'open');
    setFocused(move.key);
    elementOf(move.key)?.focus();
  };

  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <span>{t('viewer:outline.label')}</span>
        <CloseButton aria-label={t('viewer:outline.close')} onClick={onClose} />
      </div>
      <div ref={tree} className={styles.tree} role="tree" aria-label={t('viewer:outline.label')}>
        {rows.map((row) => (
          <div
            key={row.key}
            data-row={row.key}
            className={styles.row}
            role="treeitem"
            aria-level={row.level}
            aria-posinset={row.position}
            aria-setsize={row.siblings}
            aria-expanded={row.open ?? undefined}
            aria-selected={row.key === focused}
            tabIndex={row.key === focused ? 0 : -1}
            style={{ paddingInlineStart: `${0.5 + (row.level - 1) * 0.875}rem` }}
            onClick={() => choose(row)}
            onKeyDown={(event) => onKey(event, row)}
          >
            <span
              className={styles.twist}
              onClick={(event) => {
                if (row.open === null) return;
                event.stopPropagation();
                setRow(row.key, !row.open);
              }}
            >
              {row.open === null ? null : <Icon name={row.open ? 'down' : 'right'} size={12} />}
            </span>
            <span className={styles.title}>{row.entry.title}</span>
          </div>
        ))}
      </div>
    </div>
  );
};

import { Switch } from '@mantine/core';
import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaperView } from '../../../shared/contract/papers.ts';
import { useListFocus } from '../../ui/long-rows/use-list-focus.ts';
import { useLongRows } from '../../ui/long-rows/use-long-rows.ts';
import { listPaperRows } from './list-rows.ts';
import { PaperGroupRow } from './paper-group-row.tsx';
import { PaperLine } from './paper-line.tsx';
import styles from './papers.module.css';

/** Above this, only the lines in view are drawn. */
const MANY_LINES = 60;
/** Pixels of a line of two rows of words. */
const LINE_HEIGHT = 56;

interface PaperListProps {
  readonly papers: readonly PaperView[];
  readonly chosen: string | null;
  readonly onlyOwn: boolean;
  readonly onOnlyOwn: (only: boolean) => void;
  /** Where the keys stand; the line opens by Enter or a click. */
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onOpen: (paper: PaperView) => void;
}

/** 文书 by group; arrow keys go from one to the next. */
export const PaperList = ({ papers, chosen, onlyOwn, onOnlyOwn, at, onMove, onOpen }: PaperListProps) => {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const shown = useMemo(
    () => (onlyOwn ? papers.filter(({ awaitsOwn }) => awaitsOwn) : papers),
    [papers, onlyOwn],
  );
  const rows = useMemo(() => listPaperRows(shown), [shown]);
  const here = Math.min(at, Math.max(0, shown.length - 1));
  const onKeyDown = useListFocus({ list: scroller, count: shown.length, at: here, onMove });
  const long = useLongRows({
    count: rows.length,
    isLong: rows.length > MANY_LINES,
    scroller,
    estimate: LINE_HEIGHT,
    pinned: rows.findIndex((row) => row.type === 'paper' && row.at === here),
  });
  const open = useCallback(
    (paper: PaperView, index: number) => {
      onMove(index);
      onOpen(paper);
    },
    [onMove, onOpen],
  );
  return (
    <nav className={styles.list} aria-label={t('papers:list.label')}>
      <div className={styles.tools}>
        <Switch
          label={t('papers:list.onlyOwn')}
          checked={onlyOwn}
          onChange={(event) => {
            onOnlyOwn(event.currentTarget.checked);
            onMove(0);
          }}
        />
        <p className={styles.count} role="status">
          {onlyOwn
            ? t('papers:list.some', { shown: shown.length, papers: papers.length })
            : t('papers:list.all', { papers: papers.length })}
        </p>
      </div>
      <div ref={scroller} className={styles.scroll} onKeyDown={onKeyDown}>
        {shown.length === 0 ? <p className={styles.none}>{t('papers:list.noneOwn')}</p> : null}
        <ul className={styles.lines}>
          {long.rows.map(({ index, gap }) => {
            const row = rows[index];
            if (!row) return null;
            return row.type === 'group' ? (
              <PaperGroupRow key={`g ${index}`} row={row} index={index} gap={gap} measure={long.measure} />
            ) : (
              <PaperLine
                key={row.paper.id}
                paper={row.paper}
                at={row.at}
                index={index}
                gap={gap}
                isChosen={row.paper.id === chosen}
                isReachable={row.at === here}
                measure={long.measure}
                onOpen={open}
              />
            );
          })}
        </ul>
        <div aria-hidden="true" style={{ height: long.after }} />
      </div>
    </nav>
  );
};

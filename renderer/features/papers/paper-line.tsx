import { memo } from 'react';
import type { PaperView } from '../../../shared/contract/papers.ts';
import { usePaperWords } from '../../ui/papers/use-paper-words.ts';
import { progressOf } from './list-rows.ts';
import styles from './papers.module.css';
import { useProgressWords } from './use-progress-words.ts';

interface PaperLineProps {
  readonly paper: PaperView;
  readonly at: number;
  readonly index: number;
  /** Pixels that stand for the lines left out before it. */
  readonly gap: number;
  readonly isChosen: boolean;
  /** True for the one line that the Tab key reaches. */
  readonly isReachable: boolean;
  readonly measure: (line: HTMLElement | null) => void;
  readonly onOpen: (paper: PaperView, at: number) => void;
}

/** One paper of the list: what it is, about whom, and how far its signatures have come. */
export const PaperLine = memo(
  ({ paper, at, index, gap, isChosen, isReachable, measure, onOpen }: PaperLineProps) => {
    const { nameOf, whoOf } = usePaperWords();
    const saysProgress = useProgressWords();
    const who = whoOf(paper);
    return (
      <>
        {gap > 0 ? <li role="presentation" style={{ height: gap }} /> : null}
        <li ref={measure} data-index={index}>
          <button
            type="button"
            className={styles.line}
            data-paper={paper.id}
            data-line={at}
            aria-current={isChosen ? 'true' : undefined}
            tabIndex={isReachable ? 0 : -1}
            onClick={() => onOpen(paper, at)}
          >
            <span className={styles.name}>
              {nameOf(paper)}
              {who === undefined ? null : <span className={styles.who}>{who}</span>}
            </span>
            <span className={styles.progress} data-progress={progressOf(paper)}>
              {saysProgress(paper)}
            </span>
          </button>
        </li>
      </>
    );
  },
);
PaperLine.displayName = 'PaperLine';

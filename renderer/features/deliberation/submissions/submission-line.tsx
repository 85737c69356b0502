import { memo } from 'react';
import type { OverviewSubmission } from '../../../../shared/contract/deliberation.ts';
import type { SubmissionId } from '../../../../shared/domain/ids.ts';
import { RankMark } from './rank-mark.tsx';
import { SubmissionNote } from './submission-note.tsx';
import styles from './submission-list.module.css';

interface SubmissionLineProps {
  readonly submission: OverviewSubmission;
  readonly index: number;
  readonly count: number;
  /** Pixels that stand for the lines left out before it. */
  readonly gap: number;
  readonly isChosen: boolean;
  /** True for the one line that the Tab key reaches. */
  readonly isReachable: boolean;
  readonly measure: (line: HTMLElement | null) => void;
  readonly onChoose: (id: SubmissionId) => void;
}

/** One submission of the list: rank, name, total and what it stands at. */
export const SubmissionLine = memo(
  ({ submission, index, count, gap, isChosen, isReachable, measure, onChoose }: SubmissionLineProps) => (
    <>
      {gap > 0 ? <li role="presentation" style={{ height: gap }} /> : null}
      <li ref={measure} data-index={index} aria-setsize={count} aria-posinset={index + 1}>
        <button
          type="button"
          className={styles.line}
          data-submission={submission.id}
          data-line={index}
          aria-current={isChosen ? 'true' : undefined}
          tabIndex={isReachable ? 0 : -1}
          onClick={() => onChoose(submission.id)}
        >
          <span className={styles.head}>
            <span className={styles.name}>
              <RankMark scores={submission.scores} /> {submission.baseName}
            </span>
            {submission.scores ? <span className={styles.total}>{submission.scores.total}</span> : null}
          </span>
          <span className={styles.note}>
            <SubmissionNote submission={submission} />
          </span>
        </button>
      </li>
    </>
  ),
);
SubmissionLine.displayName = 'SubmissionLine';

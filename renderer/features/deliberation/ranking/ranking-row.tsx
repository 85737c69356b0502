import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverviewSubmission } from '../../../../shared/contract/deliberation.ts';
import type { SubmissionId } from '../../../../shared/domain/ids.ts';
import { decimalsOf, writeHundredths } from '../cell-values.ts';
import { totalsSpan } from '../submissions/submission-facts.ts';
import styles from './ranking.module.css';
import { TotalsStrip } from './totals-strip.tsx';
import type { TotalsScale } from './totals-scale.ts';

interface RankingRowProps {
  readonly submission: OverviewSubmission;
  readonly scores: NonNullable<OverviewSubmission['scores']>;
  readonly index: number;
  /** Pixels that stand for the rows left out before it. */
  readonly gap: number;
  /** How many have this rank. */
  readonly sharing: number;
  readonly members: ReadonlyMap<string, string>;
  readonly hasBonus: boolean;
  readonly scale: TotalsScale | null;
  readonly isReachable: boolean;
  readonly measure: (row: HTMLElement | null) => void;
  readonly onOpen: (id: SubmissionId) => void;
}

/** One submission of the ranking; its name leads to its matrix. */
export const RankingRow = memo((props: RankingRowProps) => {
  const { t } = useTranslation();
  const { submission, scores, index, gap, sharing, members, hasBonus, scale, isReachable } = props;
  const span = totalsSpan(scores);
  const places = decimalsOf(scores.memberTotals.map(({ total }) => total));
  return (
    <>
      {gap > 0 ? (
        <tr aria-hidden="true" className={styles.gap}>
          <td style={{ height: gap }} />
        </tr>
      ) : null}
      <tr ref={props.measure} data-index={index} aria-rowindex={index + 2} data-ranked={submission.id}>
        <td data-kind="rank">
          <strong>{scores.rank}</strong>
          {scores.tied ? (
            <span className={styles.tied}>{t('deliberation:ranking.tied', { submissions: sharing })}</span>
          ) : null}
        </td>
        <th scope="row" data-kind="name">
          <button
            type="button"
            className={styles.open}
            data-line={index}
            tabIndex={isReachable ? 0 : -1}
            onClick={() => props.onOpen(submission.id)}
          >
            {submission.baseName}
          </button>
          <span className={styles.applicant}>{submission.applicant}</span>
        </th>
        {hasBonus ? (
          <>
            <td>{scores.base}</td>
            <td>{scores.bonus}</td>
          </>
        ) : null}
        <td>
          <strong>{scores.total}</strong>
        </td>
        <td>{span ? `${writeHundredths(span.least, places)}–${writeHundredths(span.most, places)}` : '—'}</td>
        <td data-kind="strip">
          {scale ? <TotalsStrip scores={scores} members={members} scale={scale} /> : null}
        </td>
        <td data-waiting={submission.unexplained > 0 || undefined}>
          {submission.flags === 0
            ? '—'
            : t('deliberation:ranking.explained', {
                explained: submission.flags - submission.unexplained,
                flags: submission.flags,
              })}
        </td>
      </tr>
    </>
  );
});
RankingRow.displayName = 'RankingRow';

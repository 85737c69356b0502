import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Overview } from '../../../../shared/contract/deliberation.ts';
import type { SubmissionId } from '../../../../shared/domain/ids.ts';
import { useListFocus } from '../../../ui/long-rows/use-list-focus.ts';
import { useLongRows } from '../../../ui/long-rows/use-long-rows.ts';
import { showsBonus } from '../submissions/submission-facts.ts';
import { orderSubmissions } from '../submissions/submission-order.ts';
import { AgreementLine } from './agreement-line.tsx';
import { RankingHead } from './ranking-head.tsx';
import { RankingRow } from './ranking-row.tsx';
import styles from './ranking.module.css';
import { countRanks, scaleOf } from './totals-scale.ts';

/** Above this, only the rows in view are drawn. */
const MANY_ROWS = 60;
/** Pixels of a row whose name needs one line. */
const ROW_HEIGHT = 41;

interface RankingViewProps {
  readonly overview: Overview;
  readonly chosen: SubmissionId;
  readonly onOpen: (id: SubmissionId) => void;
}

/** 综合排名: all submissions by their totals. Equal totals share a rank, and nothing here breaks a tie. */
export const RankingView = ({ overview, chosen, onOpen }: RankingViewProps) => {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { submissions } = overview;
  const ranked = useMemo(
    () => orderSubmissions(submissions, 'rank').filter(({ scores }) => scores),
    [submissions],
  );
  const scale = useMemo(() => scaleOf(ranked), [ranked]);
  const ranks = useMemo(() => countRanks(ranked), [ranked]);
  const hasBonus = ranked.some(({ scores }) => scores && showsBonus(scores));
  const members = useMemo(
    () => new Map<string, string>(overview.members.map(({ id, name }) => [id, name])),
    [overview],
  );
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      ranked.findIndex(({ id }) => id === chosen),
    ),
  );
  const move = useCallback((index: number) => setAt(index), []);
  const onKeyDown = useListFocus({ list: scroller, count: ranked.length, at, onMove: move });
  const long = useLongRows({
    count: ranked.length,
    isLong: ranked.length > MANY_ROWS,
    scroller,
    estimate: ROW_HEIGHT,
    pinned: at,
  });
  return (
    <div className={styles.view}>
      <div ref={scroller} className={styles.scroll} onKeyDown={onKeyDown}>
        <table
          className={styles.table}
          aria-label={t('deliberation:ranking.label')}
          aria-rowcount={ranked.length + 1}
        >
          <RankingHead hasBonus={hasBonus} scale={scale} />
          <tbody>
            {long.rows.map(({ index, gap }) => {
              const submission = ranked[index];
              return submission?.scores ? (
                <RankingRow
                  key={submission.id}
                  submission={submission}
                  scores={submission.scores}
                  index={index}
                  gap={gap}
                  sharing={ranks.get(submission.scores.rank) ?? 1}
                  members={members}
                  hasBonus={hasBonus}
                  scale={scale}
                  isReachable={index === at}
                  measure={long.measure}
                  onOpen={onOpen}
                />
              ) : null;
            })}
            {long.after > 0 ? (
              <tr aria-hidden="true" className={styles.gap}>
                <td style={{ height: long.after }} />
              </tr>
            ) : null}
          </tbody>
        </table>
      </div>
      <div className={styles.notes}>
        {ranked.some(({ scores }) => scores?.tied) ? <p>{t('deliberation:ranking.ties')}</p> : null}
        <AgreementLine agreement={overview.agreement} />
      </div>
    </div>
  );
};

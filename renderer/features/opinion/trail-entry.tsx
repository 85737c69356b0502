import { useTranslation } from 'react-i18next';
import type { TraceRow } from '../../../shared/contract/trace.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { useChoiceTitle } from '../../ui/choice-title.ts';
import { EvidenceShelf } from '../../ui/evidence/evidence-shelf.tsx';
import { Figure } from '../../ui/figure.tsx';
import { SettledList } from '../../ui/reconsideration/settled-list.tsx';
import type { OpinionAt } from './opinion-queries.ts';
import styles from './trail.module.css';

type Cell = TraceRow['cells'][number];

interface TrailEntryProps {
  readonly at: OpinionAt;
  readonly name: string;
  readonly row: TraceRow;
  readonly cell: Cell;
  readonly titleOf: (material: string) => string;
}

/** One member's entry: value, what it was before, words, evidence. */
export const TrailEntry = ({ at, name, row, cell, titleOf }: TrailEntryProps) => {
  const { t } = useTranslation();
  const writeChoice = useChoiceTitle();
  const write = ({ points, choice }: Pick<Cell, 'points' | 'choice'>): string =>
    [
      points === null ? '' : writePoints(points),
      choice === undefined
        ? ''
        : writeChoice(row.mode, choice, row.tally?.find((each) => each.choice === choice)?.title),
    ]
      .filter((part) => part !== '')
      .join(' ') || '—';
  return (
    <section className={styles.entry} data-member={cell.member}>
      <h3 className={styles.who}>
        <span>{name}</span>
        <Figure strong>{write(cell)}</Figure>
      </h3>
      {cell.measured ? (
        <p className={styles.quiet}>{t('opinion:trail.measured', { value: cell.measured })}</p>
      ) : null}
      {cell.comment.trim() === '' ? null : <p className={styles.comment}>{cell.comment}</p>}
      {cell.before ? (
        <p className={styles.quiet}>
          {t('opinion:trail.before', {
            value: write({ points: cell.before.points, choice: cell.before.choice }),
            reason: cell.before.reason,
          })}
        </p>
      ) : null}
      <SettledList reconsiderations={cell.reconsiderations} write={write} />
      {cell.evidence.length === 0 ? (
        <p className={styles.quiet}>{t('opinion:trail.noEvidence')}</p>
      ) : (
        <EvidenceShelf place={at} evidence={cell.evidence} titleOf={titleOf} />
      )}
    </section>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FigureTrail, TraceRow } from '../../../shared/contract/trace.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { Figure } from '../../ui/figure.tsx';
import { PolicyQuote } from '../../ui/policy-quote.tsx';
import { useLocalText } from '../../ui/text.ts';
import type { OpinionAt } from './opinion-queries.ts';
import { TrailEntry } from './trail-entry.tsx';
import styles from './trail.module.css';

interface TrailRowProps {
  readonly at: OpinionAt;
  readonly members: FigureTrail['members'];
  readonly row: TraceRow;
  readonly titleOf: (material: string) => string;
  readonly open: boolean;
}

/** One indicator behind a figure: what the policy says, what was stated and found, what each member gave and why. */
export const TrailRow = ({ at, members, row, titleOf, open }: TrailRowProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  // what is folded is not drawn: a total has every page of evidence below it
  const [opened, setOpened] = useState(open);
  const values = (['claim', 'verified', 'accepted'] as const).flatMap((kind) =>
    row[kind] === undefined ? [] : [t(`opinion:trail.${kind}`, { value: row[kind] })],
  );
  return (
    <details className={styles.row} open={opened} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary className={styles.summary} data-indicator={row.id}>
        <span className={styles.rowTitle}>{text(row.title)}</span>
        {row.score ? (
          <span>
            <Figure strong>{row.score.mean}</Figure>
            <span className={styles.max}>
              {t('opinion:trail.max', { max: writePoints(row.score.maxPoints) })}
            </span>
          </span>
        ) : null}
      </summary>
      {opened ? (
        <div className={styles.inside}>
          <PolicyQuote quote={row.source.quote} article={row.source.article} />
          {values.length === 0 ? null : <p className={styles.values}>{values.join('　')}</p>}
          {members.map((member) => {
            const cell = row.cells.find((each) => each.member === member.id);
            return cell ? (
              <TrailEntry
                key={member.id}
                at={at}
                name={member.name}
                row={row}
                cell={cell}
                titleOf={titleOf}
              />
            ) : null;
          })}
        </div>
      ) : null}
    </details>
  );
};

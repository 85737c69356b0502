import type { DecisionsAt } from '../../host/decisions.ts';
import { useSeat } from '../../host/navigation.ts';
import { KeepDialog } from '../../ui/reconsideration/keep-dialog.tsx';
import { ReconsiderNotice } from '../../ui/reconsideration/reconsider-notice.tsx';
import { startReconsidering } from '../../ui/reconsideration/reconsider-store.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './cell-pane.module.css';
import { findCell, type MatrixIndicator, type MatrixMember } from './cell-values.ts';
import { useGivenWords } from './given-words.ts';
import { listOpen } from './open-change.tsx';
import { startRevision } from './revise/revise-store.ts';

interface OwnReconsiderationProps {
  readonly at: DecisionsAt;
  readonly indicator: MatrixIndicator;
  /** Whose cell is in view. */
  readonly member: Pick<MatrixMember, 'id'>;
  readonly frozen: boolean;
}

/** 复核 at the own cell while the opinions are not frozen: it stands, or is revised with the reason as any entry is. */
export const OwnReconsideration = ({ at, indicator, member, frozen }: OwnReconsiderationProps) => {
  const local = useLocalText();
  const write = useGivenWords(indicator);
  const ownId = useSeat()?.member.id;
  const cell = member.id === ownId ? findCell(indicator, member.id) : undefined;
  const waiting = listOpen(cell);
  if (!cell || frozen || waiting.length === 0) return null;
  const place = { ...at, memberId: member.id, indicatorId: indicator.id };
  return (
    <div className={styles.asked}>
      <ReconsiderNotice
        waiting={waiting}
        onKeep={() => startReconsidering(place, 'kept')}
        onChange={() => startRevision(place)}
      />
      <KeepDialog place={place} waiting={waiting} indicator={local(indicator.title)} stands={write(cell)} />
    </div>
  );
};

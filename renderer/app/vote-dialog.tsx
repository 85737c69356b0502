import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../shared/contract/panel.ts';
import type { MemberId, ReviewId } from '../../shared/domain/ids.ts';
import { useChange } from '../host/change.ts';
import { host } from '../host/client.ts';
import { useStatusLine } from '../host/status-line.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { MemberMark } from '../ui/seat/member-mark.tsx';
import styles from './ballot-banner.module.css';

interface VoteDialogProps {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly ballot: number;
  readonly candidates: readonly PanelMember[];
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** 无记名投票: one choice, once. Nobody can see later who was voted for by whom. */
export const VoteDialog = ({ reviewId, session, ballot, candidates, opened, onClose }: VoteDialogProps) => {
  const { t } = useTranslation();
  const [candidate, setCandidate] = useState<MemberId | null>(null);
  const change = useChange(reviewId, session);

  const close = (): void => {
    setCandidate(null);
    change.clear();
    onClose();
  };
  const vote = async (): Promise<void> => {
    if (candidate === null) return;
    if (!(await change.run(() => host.convening.vote({ reviewId, session, ballot, candidate })))) return;
    useStatusLine.getState().say(t('convening:ballot.voted'));
    close();
  };

  return (
    <ConfirmDialog
      opened={opened}
      title={t('convening:ballot.title')}
      confirmLabel={t('convening:ballot.confirm')}
      onConfirm={() => void vote()}
      onClose={close}
      busy={change.busy}
      blockedBecause={candidate === null ? t('convening:ballot.choose') : undefined}
      failure={change.failure}
    >
      <p>{t('convening:ballot.secret')}</p>
      <fieldset className={styles.candidates}>
        <legend className="pd-sr-only">{t('convening:ballot.candidates')}</legend>
        {candidates.map((each) => (
          <label key={each.id} className={styles.candidate} data-candidate={each.id}>
            <input
              type="radio"
              name="candidate"
              checked={candidate === each.id}
              onChange={() => setCandidate(each.id)}
            />
            <MemberMark member={each} quiet />
            <span className={styles.name}>{each.name}</span>
            <span className={styles.note}>{each.organisation}</span>
          </label>
        ))}
      </fieldset>
    </ConfirmDialog>
  );
};

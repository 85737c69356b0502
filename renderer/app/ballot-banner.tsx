import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../shared/domain/ids.ts';
import type { Seat } from '../host/navigation.ts';
import { usePanel } from '../host/panel.ts';
import { Icon } from '../ui/icon.tsx';
import styles from './ballot-banner.module.css';
import { maySeatVote } from './may-seat-vote.ts';
import { VoteDialog } from './vote-dialog.tsx';

interface BallotBannerProps {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
}

/** A quiet line while the own vote for a chair is still out. */
export const BallotBanner = ({ reviewId, seat }: BallotBannerProps) => {
  const { t } = useTranslation();
  const [isVoting, setVoting] = useState(false);
  const { data } = usePanel(reviewId);
  const ballot = data?.ballot;
  if (!data || !ballot || !maySeatVote(data, seat.member.id)) return null;
  return (
    <div className={styles.banner} role="status" data-ballot={ballot.number}>
      <Icon name="info" />
      <span className={styles.words}>{t('convening:ballot.open')}</span>
      <Button size="sm" onClick={() => setVoting(true)}>
        {t('convening:ballot.vote')}
      </Button>
      <VoteDialog
        reviewId={reviewId}
        session={seat.session}
        ballot={ballot.number}
        candidates={data.members.filter(({ id }) => ballot.candidates.includes(id))}
        opened={isVoting}
        onClose={() => setVoting(false)}
      />
    </div>
  );
};

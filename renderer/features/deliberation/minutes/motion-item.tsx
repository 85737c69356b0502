import { useTranslation } from 'react-i18next';
import type { Minutes } from '../../../../shared/contract/minutes.ts';
import type { DecisionsAt } from '../../../host/decisions.ts';
import { useMoments } from '../../../ui/moments.ts';
import type { MatrixMember } from '../cell-values.ts';
import { CloseMotion } from './close-motion.tsx';
import { countVotes, listByVote, type Motion } from './count-votes.ts';
import styles from './minutes.module.css';
import { OwnVote } from './own-vote.tsx';
import { ShowOfHands } from './show-of-hands.tsx';

interface MotionItemProps {
  readonly at: DecisionsAt;
  readonly motion: Motion;
  readonly minutes: Minutes;
  readonly voters: readonly MatrixMember[];
}

/** One motion: what is put to the vote, who voted what, and what came of it. */
export const MotionItem = ({ at, motion, minutes, voters }: MotionItemProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { number, text, threshold, movedBy, openedAt, entitled, closedAt, carried } = motion;
  const { mayRecord, mayVote, frozen } = minutes;
  const counts = countVotes(motion);
  const isOpen = closedAt === null && !frozen;
  const waiting = voters.filter(({ id }) => !motion.votes.some(({ member }) => member === id));
  const outcome = carried === null ? 'open' : carried ? 'carried' : 'lost';
  return (
    <li className={styles.item} data-motion={number}>
      <p className={styles.words}>
        <strong>{t('deliberation:minutes.motions.number', { number })}</strong>
        {text}
      </p>
      <p className={styles.by}>
        {t('deliberation:minutes.motions.moved', { name: movedBy, at: moment(openedAt) })}
      </p>
      <p className={styles.outcome} data-outcome={outcome}>
        {t(`deliberation:minutes.outcome.${outcome}`, {
          ...counts,
          entitled,
          threshold: t(`deliberation:minutes.threshold.${threshold}`),
        })}
      </p>
      <ul className={styles.votes}>
        {listByVote(motion).map(({ vote, votes }) => (
          <li key={vote}>
            <span className={styles.vote}>{t(`deliberation:minutes.vote.${vote}`)}</span>
            {votes
              .map(({ name, recordedBy }) =>
                recordedBy === undefined
                  ? name
                  : t('deliberation:minutes.motions.recordedFor', { name, recorder: recordedBy }),
              )
              .join(t('deliberation:minutes.and'))}
          </li>
        ))}
      </ul>
      {isOpen && mayVote && motion.ownVote === undefined ? <OwnVote at={at} number={number} /> : null}
      {isOpen && mayRecord ? (
        <div className={styles.ballot}>
          {waiting.length > 0 ? <ShowOfHands at={at} number={number} waiting={waiting} /> : null}
          <CloseMotion at={at} number={number} notVoted={entitled - motion.votes.length} />
        </div>
      ) : null}
    </li>
  );
};

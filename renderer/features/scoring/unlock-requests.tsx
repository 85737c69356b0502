import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnlockView } from '../../../shared/contract/corrections.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { queryClient, queryKeys, refreshReview } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { AnsweredUnlocks } from './answered-unlocks.tsx';
import { UnlockRequest } from './unlock-request.tsx';
import styles from './unlock-requests.module.css';
import { sortUnlocks } from './list-unlocks.ts';
import { useUnlocks } from './use-unlocks.ts';

const keyOf = ({ member, submissionId, number }: UnlockView): string => `${member} ${submissionId} ${number}`;

/** 退回修改申请 beside the progress: those that wait, with the ways to answer, and those that were answered. */
export const UnlockRequests = ({
  reviewId,
  session,
}: {
  readonly reviewId: ReviewId;
  readonly session: string;
}) => {
  const { t } = useTranslation();
  const saved = useStatusLine((state) => state.saved);
  const unlocks = useUnlocks(reviewId, session);
  const [busy, setBusy] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { waiting, answered } = sortUnlocks(unlocks.data ?? []);
  if (unlocks.isError)
    return <FailureNotice failure={failureOf(unlocks.error)} onRetry={() => void unlocks.refetch()} />;
  if (waiting.length + answered.length === 0) return null;

  const answer = async (unlock: UnlockView, granted: boolean, words: string) => {
    setBusy(keyOf(unlock));
    setFailure(null);
    try {
      const { member: memberId, submissionId } = unlock;
      const given = { reviewId, session, submissionId, memberId, granted, answer: words };
      const { savedAt } = await host.corrections.answerUnlock(given);
      saved(savedAt);
    } catch (error) {
      setFailure(failureOf(error));
    }
    // After a refused answer as well: somebody else may have answered meanwhile.
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: queryKeys.unlocks(reviewId, session) }),
      queryClient.invalidateQueries({ queryKey: queryKeys.progress(reviewId, session) }),
      refreshReview(reviewId),
    ]);
    setBusy(null);
  };

  return (
    <section className={styles.requests} aria-labelledby="unlock-requests">
      <h2 className={styles.heading} id="unlock-requests">
        {t('corrections:requests.title')}
        {waiting.length > 0 ? (
          <span className={styles.count}>{t('corrections:requests.waiting', { count: waiting.length })}</span>
        ) : null}
      </h2>
      {failure ? <FailureNotice failure={failure} onClose={() => setFailure(null)} /> : null}
      {waiting.length > 0 ? (
        <ul className={styles.list}>
          {waiting.map((unlock) => (
            <UnlockRequest
              key={keyOf(unlock)}
              unlock={unlock}
              busy={busy === keyOf(unlock)}
              onAnswer={(granted, words) => void answer(unlock, granted, words)}
            />
          ))}
        </ul>
      ) : null}
      <AnsweredUnlocks unlocks={answered} />
    </section>
  );
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, useSeat, type Seat } from '../../host/navigation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMoments } from '../../ui/moments.ts';
import { SeatNeeded } from '../../ui/seat-needed.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { SubmissionTabs } from '../../ui/submission-tabs.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { FrozenDialog } from './frozen-dialog.tsx';
import { OpinionActions } from './opinion-actions.tsx';
import { OpinionClosed } from './opinion-closed.tsx';
import { OpinionDesk } from './opinion-desk.tsx';
import { OpinionHint } from './opinion-hint.tsx';
import styles from './opinion.module.css';
import { useOpinions } from './opinion-queries.ts';
import { OpinionUndecided } from './opinion-undecided.tsx';
import { OpinionVoided } from './opinion-voided.tsx';
import { UnfreezeDialog } from './unfreeze-dialog.tsx';

const SCREEN = 'opinion';

type Asking =
  { readonly kind: 'freeze' | 'unfreeze' } | { readonly kind: 'frozen'; readonly shortCode: string };

const Opinions = ({ reviewId, seat }: { readonly reviewId: ReviewId; readonly seat: Seat }) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { submissionId, chooseSubmission } = useNavigation();
  const { data, error, refetch } = useOpinions(reviewId, seat.session);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);

  if (!data) {
    const failure = error ? failureOf(error) : null;
    return (
      <StagePane screen={SCREEN} ready={failure !== null} title={t('opinion:title')}>
        {failure?.code === 'round-open' ? (
          <OpinionClosed />
        ) : failure?.code === 'decision-missing' ? (
          <OpinionUndecided reviewId={reviewId} session={seat.session} />
        ) : failure ? (
          <FailureNotice failure={failure} onRetry={() => void refetch()} />
        ) : (
          <SkeletonRows rows={10} />
        )}
      </StagePane>
    );
  }

  const chosen = data.opinions.find((each) => each.submissionId === submissionId) ?? data.opinions[0];
  const frozen = data.frozenAt !== null;
  const { session, member } = seat;
  const visit = (submission: SubmissionId, section: string): void => {
    setAsking(null);
    chooseSubmission(submission);
    setWanted(section);
  };
  return (
    <StagePane
      screen={SCREEN}
      ready
      bare
      title={t('opinion:title')}
      subtitle={
        data.frozenAt === null
          ? t('opinion:subtitle')
          : t('opinion:frozenAt', { at: moment(data.frozenAt), code: data.shortCode ?? '' })
      }
      hint={
        frozen ? (
          t('opinion:hint.frozen')
        ) : chosen ? (
          <OpinionHint at={{ reviewId, session, submissionId: chosen.submissionId }} role={member.role} />
        ) : null
      }
      actions={
        <OpinionActions
          role={member.role}
          frozen={frozen}
          onFreeze={() => setAsking({ kind: 'freeze' })}
          onUnfreeze={() => setAsking({ kind: 'unfreeze' })}
        />
      }
    >
      <div className={styles.stage}>
        <OpinionVoided reviewId={reviewId} session={session} />
        <div className={styles.tabs}>
          <SubmissionTabs
            label={t('opinion:tabs')}
            chosen={chosen?.submissionId ?? null}
            onChoose={(id) => {
              setWanted(null);
              chooseSubmission(id);
            }}
            tabs={data.opinions.map((each) => ({
              id: each.submissionId,
              label: each.baseName,
              figure: each.total,
              note: !each.drafted
                ? t('opinion:notDrafted')
                : each.faults > 0
                  ? t('opinion:toDo', { faults: each.faults })
                  : t('opinion:complete'),
            }))}
          />
        </div>
        {chosen ? (
          <OpinionDesk
            key={chosen.submissionId}
            at={{ reviewId, session, submissionId: chosen.submissionId }}
            name={chosen.baseName}
            wanted={wanted}
          />
        ) : null}
      </div>
      {asking?.kind === 'freeze' ? (
        <FreezeDialog
          reviewId={reviewId}
          session={session}
          submissions={data.opinions}
          onClose={() => setAsking(null)}
          onFrozen={(shortCode) => setAsking({ kind: 'frozen', shortCode })}
          onVisit={visit}
        />
      ) : null}
      {asking?.kind === 'unfreeze' ? (
        <UnfreezeDialog reviewId={reviewId} session={session} onClose={() => setAsking(null)} />
      ) : null}
      {asking?.kind === 'frozen' ? (
        <FrozenDialog shortCode={asking.shortCode} onClose={() => setAsking(null)} />
      ) : null}
    </StagePane>
  );
};

/** 专家组意见: drafted from the data, written by chair and secretary, read by all, frozen by the chair. */
export const OpinionScreen = () => {
  const { t } = useTranslation();
  const reviewId = useNavigation((state) => state.reviewId);
  const seat = useSeat();
  return reviewId && seat ? (
    <Opinions key={seat.session} reviewId={reviewId} seat={seat} />
  ) : (
    <SeatNeeded screen={SCREEN} title={t('opinion:title')} />
  );
};

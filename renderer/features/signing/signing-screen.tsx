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
import { VoidedNotice } from '../../ui/voided-notice.tsx';
import { DocumentPages } from './document-pages.tsx';
import { NotFrozen } from './not-frozen.tsx';
import { SignForm } from './sign-form.tsx';
import { SignerList } from './signer-list.tsx';
import styles from './signing.module.css';
import { SigningOutcome } from './signing-outcome.tsx';
import type { SigningStatus } from './signing-order.ts';
import { useSigningStatus } from './signing-queries.ts';
import { TurnNotice } from './turn-notice.tsx';

const SCREEN = 'signing';

interface DeskProps {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly status: SigningStatus;
}

interface SideProps extends DeskProps {
  readonly onChoose: (id: SubmissionId) => void;
}

const SigningSide = ({ reviewId, seat, status, onChoose }: SideProps) => {
  const [justSigned, setJustSigned] = useState(false);
  const own = seat.member.id;
  switch (status.turn) {
    case 'signed':
      return <SigningOutcome status={status} own={own} justSigned={justSigned} />;
    case 'yes':
      return (
        <SignForm
          reviewId={reviewId}
          session={seat.session}
          status={status}
          onChoose={onChoose}
          onSigned={() => setJustSigned(true)}
        />
      );
    case 'chair-waits':
    case 'not-a-signer':
      return (
        <TurnNotice
          reviewId={reviewId}
          session={seat.session}
          status={status}
          own={own}
          justSigned={justSigned}
        />
      );
  }
};

const SigningDesk = ({ reviewId, seat, status }: DeskProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { submissionId, chooseSubmission } = useNavigation();
  const first = status.documents[0];
  const chosen = status.documents.find((each) => each.submissionId === submissionId) ?? first;
  return (
    <StagePane
      screen={SCREEN}
      ready
      bare
      title={t('signing:title')}
      subtitle={t('signing:subtitle', { at: status.frozenAt ? moment(status.frozenAt) : '' })}
    >
      <div className={styles.stage}>
        <VoidedNotice
          voided={status.voided}
          again={status.signers.some(({ state }) => state === 'to-sign')}
        />
        <div className={styles.desk}>
          <SignerList signers={status.signers} own={seat.member.id} />
          {chosen ? (
            <DocumentPages
              reviewId={reviewId}
              session={seat.session}
              documents={status.documents}
              signers={status.signers}
              chosen={chosen.submissionId}
              onChoose={chooseSubmission}
            />
          ) : null}
          <SigningSide reviewId={reviewId} seat={seat} status={status} onChoose={chooseSubmission} />
        </div>
      </div>
    </StagePane>
  );
};

const Loading = ({ reviewId, seat }: Omit<DeskProps, 'status'>) => {
  const { t } = useTranslation();
  const { data, error, refetch } = useSigningStatus(reviewId, seat.session);
  if (data && data.frozenAt !== null) return <SigningDesk reviewId={reviewId} seat={seat} status={data} />;
  return (
    <StagePane screen={SCREEN} ready={data !== undefined || error !== null} title={t('signing:title')}>
      {data ? (
        <NotFrozen voided={data.voided} />
      ) : error ? (
        <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={8} />
      )}
    </StagePane>
  );
};

/** 签署: each member speaks to every opinion that he or she judged, with ink and key, whoever leads last. */
export const SigningScreen = () => {
  const { t } = useTranslation();
  const reviewId = useNavigation((state) => state.reviewId);
  const seat = useSeat();
  return reviewId && seat ? (
    <Loading key={seat.session} reviewId={reviewId} seat={seat} />
  ) : (
    <SeatNeeded screen={SCREEN} title={t('signing:title')} />
  );
};

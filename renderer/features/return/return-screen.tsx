import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, useSeat, type Seat } from '../../host/navigation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SeatNeeded } from '../../ui/seat-needed.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { CreateReturn } from './create-return.tsx';
import { ReturnDesk } from './return-desk.tsx';
import { useOpinionCount, useReceipt, useSigners } from './return-queries.ts';
import { WaitingSignatures } from './waiting-signatures.tsx';

const SCREEN = 'return';

const Return = ({ reviewId, seat }: { readonly reviewId: ReviewId; readonly seat: Seat }) => {
  const { t } = useTranslation();
  const receipt = useReceipt(reviewId, seat.session);
  const signing = useSigners(reviewId, seat.session);
  const opinions = useOpinionCount(reviewId);
  if (receipt.data?.receipt)
    return <ReturnDesk reviewId={reviewId} seat={seat} receipt={receipt.data.receipt} />;
  const error = receipt.error ?? signing.error;
  const waiting = signing.data?.signers.filter(({ state }) => state === 'to-sign') ?? [];
  if (receipt.data && signing.data && signing.data.frozenAt !== null && waiting.length === 0)
    return (
      <CreateReturn
        reviewId={reviewId}
        seat={seat}
        documents={opinions.data ?? signing.data.documents.length}
      />
    );
  const isLoaded = receipt.data !== undefined && signing.data !== undefined;
  return (
    <StagePane screen={SCREEN} ready={isLoaded || error !== null} title={t('return:title')}>
      {signing.data && isLoaded ? (
        <WaitingSignatures
          frozen={signing.data.frozenAt !== null}
          waiting={waiting.map(({ name }) => name)}
        />
      ) : error ? (
        <FailureNotice
          failure={failureOf(error)}
          onRetry={() => void Promise.all([receipt.refetch(), signing.refetch()])}
        />
      ) : (
        <SkeletonRows rows={6} />
      )}
    </StagePane>
  );
};

/** 回传: one file for the bureau, with a receipt that proves which one. */
export const ReturnScreen = () => {
  const { t } = useTranslation();
  const reviewId = useNavigation((state) => state.reviewId);
  const seat = useSeat();
  return reviewId && seat ? (
    <Return key={seat.session} reviewId={reviewId} seat={seat} />
  ) : (
    <SeatNeeded screen={SCREEN} title={t('return:title')} />
  );
};

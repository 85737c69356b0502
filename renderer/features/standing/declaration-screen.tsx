import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import type { Seat } from '../../host/navigation.ts';
import { queryKeys } from '../../host/queries.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { DeclarationForm } from './declaration-form.tsx';
import { StepMark } from './step-mark.tsx';

/** 关系申报: the member's relations to every submission; the second of two steps before material opens. */
export const DeclarationScreen = ({
  reviewId,
  seat,
}: {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
}) => {
  const { t } = useTranslation();
  const { session } = seat;
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.declaration(reviewId, session),
    queryFn: () => host.convening.declaration({ reviewId, session }),
  });
  if (data) return <DeclarationForm reviewId={reviewId} seat={seat} submissions={data.submissions} />;
  return (
    <StagePane
      screen="declaration"
      ready={error !== null}
      title={t('convening:before')}
      tools={<StepMark step="declaration" />}
    >
      {error ? (
        <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={6} />
      )}
    </StagePane>
  );
};

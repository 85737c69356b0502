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
import styles from './standing.module.css';
import { StepMark } from './step-mark.tsx';
import { UndertakingForm } from './undertaking-form.tsx';
import { UndertakingText } from './undertaking-text.tsx';

/** 保密与廉洁承诺书: read, signed by hand; the first of two steps before material opens. */
export const UndertakingScreen = ({
  reviewId,
  seat,
}: {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
}) => {
  const { t } = useTranslation();
  const { session } = seat;
  const { data, error, refetch } = useQuery({
    queryKey: queryKeys.undertaking(reviewId, session),
    queryFn: () => host.convening.undertaking({ reviewId, session }),
  });
  return (
    <StagePane
      screen="undertaking"
      ready={data !== undefined || error !== null}
      bare={data !== undefined}
      title={t('convening:before')}
      tools={<StepMark step="undertaking" />}
    >
      {error ? <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} /> : null}
      {data ? (
        <div className={styles.desk}>
          <UndertakingText view={data} />
          <UndertakingForm reviewId={reviewId} seat={seat} view={data} />
        </div>
      ) : error ? null : (
        <SkeletonRows rows={8} />
      )}
    </StagePane>
  );
};

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, type Seat } from '../../host/navigation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { ProgressTable } from './progress-table.tsx';
import { useProgress } from './use-progress.ts';
import { useSubmissionNames } from './use-submission-names.ts';

/** The scoring stage as the secretary sees it: how far everyone is, nothing of what they give. */
export const ProgressStage = ({ reviewId, seat }: { readonly reviewId: ReviewId; readonly seat: Seat }) => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  const progress = useProgress(reviewId, seat.session);
  const nameOf = useSubmissionNames(reviewId);
  const closed = progress.data?.roundClosed ?? false;
  return (
    <StagePane
      screen="scoring"
      ready={progress.data !== undefined || progress.isError}
      title={t('scoring:progress.title')}
      subtitle={t('scoring:progress.secretary')}
      hint={closed ? t('scoring:closed.what') : t('scoring:progress.chairCloses')}
      actions={closed ? <Button onClick={() => goTo('deliberation')}>{t('scoring:closed.go')}</Button> : null}
    >
      {progress.data ? (
        <ProgressTable progress={progress.data} nameOf={nameOf} />
      ) : progress.isError ? (
        <FailureNotice failure={failureOf(progress.error)} onRetry={() => void progress.refetch()} />
      ) : (
        <SkeletonRows rows={6} />
      )}
    </StagePane>
  );
};

import { useTranslation } from 'react-i18next';
import { failureOf } from '../../host/failure.ts';
import { useNavigation, useSeat, type Seat } from '../../host/navigation.ts';
import { usePapers, type PapersAt } from '../../host/papers.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useMoments } from '../../ui/moments.ts';
import { SeatNeeded } from '../../ui/seat-needed.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { PapersDesk } from './papers-desk.tsx';

const SCREEN = 'papers';

const Papers = ({ at, seat }: { readonly at: PapersAt; readonly seat: Seat }) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { data, error, refetch } = usePapers(at);
  if (data && data.papers.length > 0)
    return (
      <StagePane
        screen={SCREEN}
        ready
        bare
        title={t('papers:title')}
        subtitle={
          data.frozenAt === null
            ? t('papers:subtitle.preview')
            : t('papers:subtitle.fixed', { at: moment(data.frozenAt), code: data.shortCode ?? '' })
        }
      >
        <PapersDesk at={at} seat={seat} papers={data.papers} />
      </StagePane>
    );
  return (
    <StagePane screen={SCREEN} ready={data !== undefined || error !== null} title={t('papers:title')}>
      {data ? (
        <EmptyState title={t('papers:empty.title')}>
          <p>{t('papers:empty.what')}</p>
        </EmptyState>
      ) : error ? (
        <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={10} />
      )}
    </StagePane>
  );
};

/** 文书: every paper of the review, as it prints now or as it is signed. */
export const PapersScreen = () => {
  const { t } = useTranslation();
  const reviewId = useNavigation((state) => state.reviewId);
  const seat = useSeat();
  return reviewId && seat ? (
    <Papers key={seat.session} at={{ reviewId, session: seat.session }} seat={seat} />
  ) : (
    <SeatNeeded screen={SCREEN} title={t('papers:title')} />
  );
};

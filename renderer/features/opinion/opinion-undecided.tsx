import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { useNavigation } from '../../host/navigation.ts';
import { queryKeys } from '../../host/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { UndecidedList } from './undecided-list.tsx';
import { useUndecided } from './use-undecided.ts';

/** Opinions are drafted from what the panel decided: until then, what is undecided, each with the way there. */
export const OpinionUndecided = ({
  reviewId,
  session,
}: {
  readonly reviewId: ReviewId;
  readonly session: string;
}) => {
  const { t } = useTranslation();
  const goTo = useNavigation((state) => state.goTo);
  const overview = useQuery({
    queryKey: queryKeys.matrix(reviewId, session),
    queryFn: () => host.deliberation.overview({ reviewId, session }),
  });
  const submissions = overview.data?.submissions ?? [];
  const panel = useUndecided(
    reviewId,
    session,
    submissions.map(({ id }) => id),
  );
  const error = overview.error ?? panel.error;
  return (
    <EmptyState
      title={t('opinion:closed.title')}
      action={<Button onClick={() => goTo('deliberation')}>{t('opinion:undecided.action')}</Button>}
    >
      {error ? (
        <FailureNotice failure={failureOf(error)} />
      ) : overview.data && panel.undecided ? (
        <UndecidedList
          undecided={panel.undecided}
          nameOf={(id) => submissions.find((each) => each.id === id)?.baseName ?? id}
        />
      ) : (
        <SkeletonRows rows={4} />
      )}
    </EmptyState>
  );
};

import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { flushUnsaved } from '../../host/unsaved.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { FaultList } from './fault-list.tsx';
import { useFaults } from './list-faults.ts';
import { rereadUndecided, useUndecided } from './use-undecided.ts';
import { refreshAfterFreeze } from './opinion-queries.ts';
import { UnconfirmedList } from './unconfirmed-list.tsx';
import { UndecidedList } from './undecided-list.tsx';

interface FreezeDialogProps {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly submissions: readonly { readonly submissionId: SubmissionId; readonly baseName: string }[];
  readonly onClose: () => void;
  readonly onFrozen: (shortCode: string) => void;
  /** Leads to the section that has a fault. */
  readonly onVisit: (submissionId: SubmissionId, section: string) => void;
}

/** 定稿并冻结: what is still missing, with the way there; or what freezing means. */
export const FreezeDialog = ({
  reviewId,
  session,
  submissions,
  onClose,
  onFrozen,
  onVisit,
}: FreezeDialogProps) => {
  const { t } = useTranslation();
  const ids = submissions.map(({ submissionId }) => submissionId);
  const found = useFaults(reviewId, session, ids);
  const panel = useUndecided(reviewId, session, ids);
  const { faults } = found;
  const { undecided } = panel;
  const error = found.error ?? panel.error;
  // Opinions of undecided submissions cannot even be drafted: what is undecided is then said instead of that.
  const isOpen = undecided !== null && undecided.length > 0;
  const isRead = isOpen || (faults !== null && undecided !== null);
  const left = (faults?.length ?? 0) + (undecided?.reduce((sum, each) => sum + each.subjects.length, 0) ?? 0);
  const freeze = useMutation({
    mutationFn: async () => {
      await flushUnsaved();
      return host.opinions.freeze({ reviewId, session });
    },
    onSuccess: async ({ savedAt, shortCode }) => {
      useStatusLine.getState().saved(savedAt);
      await refreshAfterFreeze(reviewId, session);
      onFrozen(shortCode);
    },
    onError: (refused) => {
      if (failureOf(refused).code === 'decision-missing') void rereadUndecided(reviewId, session);
    },
  });
  return (
    <ConfirmDialog
      opened
      title={t('opinion:freeze.title')}
      confirmLabel={t('opinion:freeze.confirm')}
      onConfirm={() => freeze.mutate()}
      onClose={onClose}
      busy={freeze.isPending}
      blockedBecause={
        !isRead
          ? t('opinion:freeze.checking')
          : left > 0
            ? t('opinion:freeze.blocked', { faults: left })
            : undefined
      }
      failure={freeze.error ? failureOf(freeze.error) : null}
    >
      {isOpen ? (
        <UndecidedList
          undecided={undecided}
          nameOf={(id) => submissions.find(({ submissionId }) => submissionId === id)?.baseName ?? id}
        />
      ) : error ? (
        <FailureNotice failure={failureOf(error)} />
      ) : !isRead ? (
        <SkeletonRows rows={4} />
      ) : null}
      {faults !== null && faults.length > 0 ? (
        <FaultList faults={faults} onVisit={onVisit} />
      ) : isRead && !isOpen && !error ? (
        <>
          <p>{t('opinion:freeze.means', { opinions: submissions.length })}</p>
          <p>{t('opinion:freeze.later')}</p>
          <UnconfirmedList reviewId={reviewId} session={session} />
        </>
      ) : null}
    </ConfirmDialog>
  );
};

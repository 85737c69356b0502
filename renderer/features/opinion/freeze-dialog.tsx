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
import { useLocalText } from '../../ui/text.ts';
import { useFaults } from './list-faults.ts';
import styles from './opinion.module.css';
import { refreshAfterFreeze } from './opinion-queries.ts';

interface FreezeDialogProps {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly submissions: readonly SubmissionId[];
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
  const text = useLocalText();
  const { faults, error } = useFaults(reviewId, session, submissions);
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
        faults === null
          ? t('opinion:freeze.checking')
          : faults.length > 0
            ? t('opinion:freeze.blocked', { faults: faults.length })
            : undefined
      }
      failure={freeze.error ? failureOf(freeze.error) : null}
    >
      {error ? (
        <FailureNotice failure={failureOf(error)} />
      ) : faults === null ? (
        <SkeletonRows rows={4} />
      ) : faults.length > 0 ? (
        <>
          <p>{t('opinion:freeze.faults')}</p>
          <ul className={styles.faults}>
            {faults.map(({ submissionId, baseName, section, title, fault }) => (
              <li key={`${submissionId}/${section}/${fault}`}>
                <button type="button" className={styles.fault} onClick={() => onVisit(submissionId, section)}>
                  {t('opinion:freeze.where', { name: baseName, title: text(title) })}
                </button>
                <span className={styles.faultKind}>
                  {fault === 'empty' ? t('opinion:fault.empty') : t('opinion:fault.stale')}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{t('opinion:freeze.means', { opinions: submissions.length })}</p>
          <p>{t('opinion:freeze.later')}</p>
        </>
      )}
    </ConfirmDialog>
  );
};

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { MAX_COMMENT } from '../../../shared/formats/evidence-schema.ts';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { queryClient, queryKeys, refreshReview } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { flushUnsaved } from '../../host/unsaved.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import styles from './scoring.module.css';
import { useSheetWord } from './sheet-word.ts';
import { listMissingSheets, type RoundProgress } from './use-progress.ts';

/** 结束评分: the chair's second closing. With sheets missing a reason is asked for; those sheets do not count as zero. */
export const CloseRound = ({
  reviewId,
  session,
  progress,
  scored,
  onClosed,
  onCancel,
}: {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly progress: RoundProgress;
  /** Whether the sheets of this review have points, for what they are called. */
  readonly scored: boolean;
  readonly onClosed: () => void;
  readonly onCancel: () => void;
}) => {
  const { t } = useTranslation();
  const sheet = useSheetWord(scored);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const missing = listMissingSheets(progress);
  const names = [...new Set(missing)];
  const saved = useStatusLine((state) => state.saved);

  const close = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await flushUnsaved();
      const given = reason.trim() === '' ? {} : { reason: reason.trim() };
      const { savedAt } = await host.scoring.closeRound({ reviewId, session, ...given });
      saved(savedAt);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: queryKeys.submissions(reviewId, session).slice(0, 3) }),
        refreshReview(reviewId),
      ]);
      onClosed();
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };

  return (
    <ConfirmDialog
      opened
      destructive
      title={t('scoring:close.title')}
      confirmLabel={t('scoring:close.do')}
      onConfirm={() => void close()}
      onClose={onCancel}
      busy={busy}
      failure={failure}
      blockedBecause={missing.length > 0 && reason.trim() === '' ? t('scoring:close.needsReason') : undefined}
    >
      <p className={styles.dialogText}>{t('scoring:close.what', { sheet })}</p>
      {missing.length > 0 ? (
        <>
          <p className={styles.dialogWarning}>
            {t('scoring:close.missing', {
              sheet,
              count: missing.length,
              names: names.join(t('scoring:close.and')),
            })}
          </p>
          <Textarea
            label={t('scoring:close.reason')}
            value={reason}
            maxLength={MAX_COMMENT}
            autosize
            minRows={2}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      ) : (
        <p className={styles.dialogText}>{t('scoring:close.complete', { sheet })}</p>
      )}
    </ConfirmDialog>
  );
};

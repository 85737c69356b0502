import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import { MAX_COMMENT } from '../../../shared/formats/evidence-schema.ts';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { queryClient, queryKeys, refreshReview } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import styles from './scoring.module.css';
import type { SheetPlace } from './sheet-place.ts';
import { useSheetWord } from './sheet-word.ts';

/** 申请退回修改: the reason goes to those who answer, so it should not tell any points. */
export const UnlockDialog = ({
  place,
  sheet,
  onClose,
}: {
  readonly place: SheetPlace;
  readonly sheet: SheetView;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  const sheetWord = useSheetWord(sheet.scored);
  const saved = useStatusLine((state) => state.saved);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { reviewId, session, submissionId } = place;

  const ask = async () => {
    setBusy(true);
    setFailure(null);
    try {
      const { savedAt } = await host.corrections.requestUnlock({ reviewId, session, submissionId, reason });
      saved(savedAt);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: queryKeys.unlocks(reviewId, session) }),
        refreshReview(reviewId),
      ]);
      onClose();
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };

  return (
    <ConfirmDialog
      opened
      title={t('corrections:ask.title', { name: sheet.baseName })}
      confirmLabel={t('corrections:ask.do')}
      onConfirm={() => void ask()}
      onClose={onClose}
      busy={busy}
      failure={failure}
      blockedBecause={reason.trim() === '' ? t('corrections:needsReason') : undefined}
    >
      <p className={styles.dialogText}>{t('corrections:ask.what', { sheet: sheetWord })}</p>
      <Textarea
        label={t('corrections:ask.reason')}
        description={t('corrections:ask.noPoints')}
        value={reason}
        maxLength={MAX_COMMENT}
        autosize
        minRows={3}
        maxRows={8}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
};

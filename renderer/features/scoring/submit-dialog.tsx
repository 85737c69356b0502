import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { queryClient, queryKeys, refreshReview } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { flushUnsaved } from '../../host/unsaved.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { MissingList } from './missing-list.tsx';
import { readSheet } from './send-change.ts';
import type { SheetPlace } from './sheet-place.ts';
import { SheetTable } from './sheet-table.tsx';
import { useSheetWord } from './sheet-word.ts';
import styles from './scoring.module.css';
import { listUnexplained } from './unexplained.ts';
import { UnexplainedList } from './unexplained-list.tsx';
import { useWaitingDrafts } from './use-drafts.ts';

interface SubmitDialogProps {
  readonly place: SheetPlace;
  readonly sheet: SheetView;
  readonly onGo: (id: IndicatorId) => void;
  readonly onClose: () => void;
}

/** What is missing, each linking to its indicator; or the whole sheet once more before it locks. */
export const SubmitDialog = ({ place, sheet, onGo, onClose }: SubmitDialogProps) => {
  const { t } = useTranslation();
  const sheetWord = useSheetWord(sheet.scored);
  const saved = useStatusLine((state) => state.saved);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const unsaved = useWaitingDrafts(place).filter(
    ({ address }) => address.submissionId === place.submissionId,
  ).length;
  const { reviewId, submissionId, session } = place;

  const submit = async () => {
    setBusy(true);
    setFailure(null);
    try {
      await flushUnsaved();
      const { savedAt } = await host.scoring.submit({ reviewId, submissionId, session });
      saved(savedAt);
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: readSheet(place).queryKey }),
        queryClient.invalidateQueries({ queryKey: queryKeys.submissions(reviewId, session) }),
        refreshReview(reviewId),
      ]);
      onClose();
    } catch (error) {
      setFailure(failureOf(error));
      setBusy(false);
    }
  };

  const count = sheet.missing.length;
  const blocked =
    unsaved > 0
      ? t('scoring:submit.unsaved', { count: unsaved })
      : count > 0
        ? t('scoring:submit.missing', { count })
        : undefined;
  return (
    <ConfirmDialog
      opened
      title={t('scoring:submit.title', { sheet: sheetWord, name: sheet.baseName })}
      confirmLabel={t('scoring:submit.do')}
      onConfirm={() => void submit()}
      onClose={onClose}
      busy={busy}
      blockedBecause={blocked}
      failure={failure}
    >
      {count > 0 ? (
        <MissingList
          sheet={sheet}
          onGo={(id) => {
            onClose();
            onGo(id);
          }}
        />
      ) : (
        <>
          <p className={styles.dialogText}>{t('scoring:submit.what', { sheet: sheetWord })}</p>
          <UnexplainedList
            unexplained={listUnexplained(sheet)}
            onGo={(id) => {
              onClose();
              onGo(id);
            }}
          />
          <SheetTable sheet={sheet} />
        </>
      )}
    </ConfirmDialog>
  );
};

import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnReconsideration } from '../../../shared/contract/reconsideration-view.ts';
import { MAX_COMMENT } from '../../../shared/formats/evidence-schema.ts';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { ChangeList } from './change-list.tsx';
import type { ReconsiderPlace } from './reconsider-place.ts';
import { endReconsidering, useReconsiderDraft, writeReconsidering } from './reconsider-store.ts';
import styles from './reconsideration.module.css';
import { useReconsider } from './use-reconsider.ts';

interface KeepDialogProps {
  readonly place: ReconsiderPlace;
  readonly waiting: readonly OwnReconsideration[];
  readonly indicator: string;
  /** The judgement as it stands, in words. */
  readonly stands: string;
  readonly onKept?: () => void;
}

/** 维持原分: the entry stands although what it rests on changed; why is asked for, the pair goes into the results. */
export const KeepDialog = ({ place, waiting, indicator, stands, onKept }: KeepDialogProps) => {
  const { t } = useTranslation();
  const draft = useReconsiderDraft(place);
  const close = () => endReconsidering(place);
  const { busy, failure, send } = useReconsider(place, waiting.at(-1)?.id ?? 0, () => {
    onKept?.();
    close();
  });
  if (draft?.outcome !== 'kept') return null;
  return (
    <ConfirmDialog
      opened
      title={t('corrections:reconsider.keepTitle', { indicator })}
      confirmLabel={t('corrections:reconsider.doKeep')}
      onConfirm={() => void send({ outcome: 'kept' }, draft.reason)}
      onClose={close}
      busy={busy}
      failure={failure}
      blockedBecause={draft.reason.trim() === '' ? t('corrections:needsReason') : undefined}
    >
      <div className={styles.form}>
        <ChangeList changes={waiting} />
        <p className={styles.stands}>
          {t('corrections:reconsider.stands')} <strong>{stands}</strong>
        </p>
        <Textarea
          label={t('corrections:reconsider.keepReason')}
          description={t('corrections:reconsider.recorded')}
          value={draft.reason}
          maxLength={MAX_COMMENT}
          autosize
          minRows={2}
          maxRows={6}
          data-autofocus
          onChange={(event) => writeReconsidering(place, draft, { reason: event.currentTarget.value })}
        />
      </div>
    </ConfirmDialog>
  );
};

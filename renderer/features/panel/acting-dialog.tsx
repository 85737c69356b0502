import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { listActingCandidates } from './acts.ts';
import { baseNameOf, usePanelDesk } from './panel-desk.ts';
import { ReasonDialog } from './reason-dialog.tsx';

interface ActingDialogProps {
  readonly submissionId: SubmissionId;
  readonly session: string;
  readonly onClose: () => void;
}

/** 主持人: leads the work on the one submission from which the chair is recused. */
export const ActingDialog = ({ submissionId, session, onClose }: ActingDialogProps) => {
  const { t } = useTranslation();
  const { reviewId, panel } = usePanelDesk();
  const candidates = listActingCandidates(panel, submissionId);
  const [chosen, setChosen] = useState(candidates.length === 1 ? candidates[0]?.id : undefined);
  return (
    <ReasonDialog
      title={t('panel:acting.title', { submission: baseNameOf(panel, submissionId) })}
      text={t('panel:acting.text')}
      confirmLabel={t('panel:acting.confirm')}
      blockedBecause={chosen === undefined ? t('panel:acting.choose') : undefined}
      send={(reason) =>
        chosen === undefined
          ? Promise.reject(new Error('nobody chosen'))
          : host.convening.appointActingChair({ reviewId, session, memberId: chosen, submissionId, reason })
      }
      onClose={onClose}
    >
      <NativeSelect
        size="md"
        label={t('panel:acting.member')}
        value={chosen ?? ''}
        data={[
          { value: '', label: t('panel:acting.choose') },
          ...candidates.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        data-autofocus
        onChange={(event) => setChosen(candidates.find(({ id }) => id === event.currentTarget.value)?.id)}
      />
    </ReasonDialog>
  );
};

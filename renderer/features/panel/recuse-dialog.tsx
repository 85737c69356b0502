import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { usePanelDesk } from './panel-desk.ts';
import { ReasonDialog } from './reason-dialog.tsx';

interface RecuseDialogProps {
  readonly member: PanelMember;
  readonly submissionId?: SubmissionId | undefined;
  readonly session: string;
  readonly onClose: () => void;
}

/** 回避: by oneself, or ordered. From then on the member neither sees nor judges that submission. */
export const RecuseDialog = ({ member, submissionId, session, onClose }: RecuseDialogProps) => {
  const { t } = useTranslation();
  const { reviewId, panel, actor } = usePanelDesk();
  const open = panel.submissions.filter(({ id }) => !member.recusedFrom.includes(id));
  const [chosen, setChosen] = useState(submissionId ?? (open.length === 1 ? open[0]?.id : undefined));
  const { name } = member;
  const isOwn = actor?.id === member.id;
  return (
    <ReasonDialog
      title={isOwn ? t('panel:recuse.ownTitle') : t('panel:recuse.title', { name })}
      text={isOwn ? t('panel:recuse.ownText') : t('panel:recuse.text', { name })}
      reasonLabel={t('panel:recuse.reason')}
      confirmLabel={t('panel:recuse.confirm')}
      blockedBecause={chosen === undefined ? t('panel:recuse.choose') : undefined}
      send={(reason) =>
        chosen === undefined
          ? Promise.reject(new Error('no submission chosen'))
          : host.convening.recuse({
              reviewId,
              session,
              memberId: member.id,
              submissionId: chosen,
              reason,
            })
      }
      onClose={onClose}
    >
      <NativeSelect
        size="md"
        label={t('panel:recuse.submission')}
        value={chosen ?? ''}
        data={[
          { value: '', label: t('panel:recuse.choose') },
          ...open.map(({ id, baseName }) => ({ value: id, label: baseName })),
        ]}
        data-autofocus
        onChange={(event) => setChosen(open.find(({ id }) => id === event.currentTarget.value)?.id)}
      />
    </ReasonDialog>
  );
};

import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import { host } from '../../host/client.ts';
import { roleOfSuccessor, startMember, toNewMember } from './member-draft.ts';
import { MemberFields } from './member-fields.tsx';
import { usePanelDesk } from './panel-desk.ts';
import { ReasonDialog } from './reason-dialog.tsx';

interface ReplaceDialogProps {
  readonly member: PanelMember;
  readonly session: string;
  readonly onClose: () => void;
}

/** 更换: what the member scored is void but kept; the successor, if any, starts anew. */
export const ReplaceDialog = ({ member, session, onClose }: ReplaceDialogProps) => {
  const { t } = useTranslation();
  const { reviewId } = usePanelDesk();
  const role = roleOfSuccessor(member.role);
  const [draft, setDraft] = useState(() => startMember(role));
  const [hasSuccessor, setHasSuccessor] = useState(true);
  return (
    <ReasonDialog
      title={t('panel:replace.title', { name: member.name })}
      text={member.role === 'chair' ? t('panel:replace.chair') : t('panel:replace.text')}
      confirmLabel={t('panel:replace.confirm')}
      blockedBecause={hasSuccessor && draft.name.trim() === '' ? t('panel:member.nameMissing') : undefined}
      send={(reason) =>
        host.convening.replaceMember({
          reviewId,
          session,
          memberId: member.id,
          ...(hasSuccessor ? { successor: toNewMember(draft) } : {}),
          reason,
        })
      }
      onClose={onClose}
    >
      <Checkbox
        size="md"
        label={t('panel:replace.hasSuccessor')}
        checked={hasSuccessor}
        onChange={(event) => setHasSuccessor(event.currentTarget.checked)}
      />
      {hasSuccessor ? (
        <MemberFields reviewId={reviewId} draft={draft} roles={[role]} onChange={setDraft} />
      ) : null}
    </ReasonDialog>
  );
};

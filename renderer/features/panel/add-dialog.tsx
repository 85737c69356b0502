import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { host } from '../../host/client.ts';
import { listAddableRoles, startMember, toNewMember } from './member-draft.ts';
import { MemberFields } from './member-fields.tsx';
import { usePanelDesk } from './panel-desk.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** 增补: somebody who is not on the bureau's list. */
export const AddDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { reviewId, panel, session } = usePanelDesk();
  const [draft, setDraft] = useState(() => startMember('member'));
  return (
    <ReasonDialog
      title={t('panel:add.title')}
      text={t('panel:add.text')}
      confirmLabel={t('panel:add.confirm')}
      blockedBecause={draft.name.trim() === '' ? t('panel:member.nameMissing') : undefined}
      send={(reason) =>
        host.convening.addMember({
          reviewId,
          ...(session === undefined ? {} : { session }),
          member: toNewMember(draft),
          reason,
        })
      }
      onClose={onClose}
    >
      <MemberFields
        reviewId={reviewId}
        draft={draft}
        roles={listAddableRoles(panel.members, session === undefined)}
        onChange={setDraft}
      />
    </ReasonDialog>
  );
};

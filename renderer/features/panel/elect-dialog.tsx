import { useTranslation } from 'react-i18next';
import { useChange } from '../../host/change.ts';
import { host } from '../../host/client.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { nameOf, usePanelDesk } from './panel-desk.ts';

/** 发起推选: an election that was opened has to be voted and counted, so it is asked for once more. */
export const ElectDialog = ({
  session,
  onClose,
}: {
  readonly session: string;
  readonly onClose: () => void;
}) => {
  const { t } = useTranslation();
  const { reviewId, panel } = usePanelDesk();
  const change = useChange(reviewId, session);
  const runOff = panel.ballot?.runOff ?? [];
  const open = async (): Promise<void> => {
    if (await change.run(() => host.convening.openBallot({ reviewId, session }))) onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('panel:ballot.title')}
      confirmLabel={t('panel:ballot.confirm')}
      onConfirm={() => void open()}
      onClose={onClose}
      busy={change.busy}
      failure={change.failure}
    >
      {panel.chair.member === null ? null : (
        <p>{t('panel:ballot.hasChair', { name: nameOf(panel, panel.chair.member) })}</p>
      )}
      <p>
        {runOff.length > 0
          ? t('panel:ballot.amongRunOff', {
              names: runOff.map((id) => nameOf(panel, id)).join(t('panel:and')),
            })
          : t('panel:ballot.amongAll')}
      </p>
      <p>{t('panel:ballot.rules')}</p>
    </ConfirmDialog>
  );
};

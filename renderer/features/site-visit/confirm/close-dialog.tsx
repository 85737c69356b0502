import { useTranslation } from 'react-i18next';
import { host } from '../../../host/client.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import styles from '../site-visit.module.css';
import { useVisitDesk } from '../visit-desk.ts';
import { useVisitChange } from '../visit-queries.ts';
import { OpenPoints } from './open-points.tsx';

/** 结束核查: what is still open is said once more, and nothing of it stands in the way. */
export const CloseDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation();
  const { at, visit } = useVisitDesk();
  const change = useVisitChange(at);
  const close = async (): Promise<void> => {
    if (await change.run(() => host.siteVisit.close(at))) onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('site-visit:close.ask', { name: visit.baseName })}
      confirmLabel={t('site-visit:close.confirm')}
      onConfirm={() => void close()}
      onClose={onClose}
      busy={change.busy}
      failure={change.failure}
    >
      <p>{t('site-visit:close.means')}</p>
      <OpenPoints />
      {visit.acknowledgement?.current ? null : (
        <p className={styles.notice}>
          {visit.acknowledgement ? t('site-visit:ack.changed') : t('site-visit:close.notAcknowledged')}
        </p>
      )}
    </ConfirmDialog>
  );
};

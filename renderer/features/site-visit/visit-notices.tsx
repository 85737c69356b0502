import { useTranslation } from 'react-i18next';
import { useMoments } from '../../ui/moments.ts';
import styles from './site-visit.module.css';
import { useVisitDesk } from './visit-desk.ts';

/** Why the record can only be read. */
export const VisitNotices = () => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { visit, isOpen } = useVisitDesk();
  if (isOpen) return null;
  const { frozen, closed } = visit;
  return (
    <div className={styles.notices}>
      <p className={styles.notice} role="status">
        {frozen
          ? t('site-visit:readOnly.frozen')
          : closed
            ? t('site-visit:readOnly.closed', { name: closed.by, at: moment(closed.at) })
            : t('site-visit:readOnly.notYours')}
      </p>
    </div>
  );
};

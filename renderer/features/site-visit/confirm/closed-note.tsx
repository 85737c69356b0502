import { useTranslation } from 'react-i18next';
import { useMoments } from '../../../ui/moments.ts';
import styles from '../site-visit.module.css';
import { useVisitDesk } from '../visit-desk.ts';

/** Whether the visit is closed, and who may close it or open it again. */
export const ClosedNote = () => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { visit } = useVisitDesk();
  const { closed, mayClose } = visit;
  return (
    <p className={styles.muted}>
      {closed
        ? t('site-visit:close.by', { name: closed.by, at: moment(closed.at) })
        : mayClose
          ? t('site-visit:close.what')
          : t('site-visit:close.whoMay')}
    </p>
  );
};

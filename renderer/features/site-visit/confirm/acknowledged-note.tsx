import { useTranslation } from 'react-i18next';
import { useMoments } from '../../../ui/moments.ts';
import styles from '../site-visit.module.css';
import { useVisitDesk } from '../visit-desk.ts';

/** Who acknowledged the facts, and whether what was acknowledged is still what stands. */
export const AcknowledgedNote = () => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { visit } = useVisitDesk();
  const { acknowledgement } = visit;
  if (!acknowledgement) return <p className={styles.muted}>{t('site-visit:ack.none')}</p>;
  const { name, capacity, remarks, recorded, current } = acknowledgement;
  return (
    <div data-acknowledged={current ? 'current' : 'earlier'}>
      <p className={styles.said}>
        {capacity === ''
          ? t('site-visit:ack.by', { name, at: moment(recorded.at) })
          : t('site-visit:ack.byAs', { name, capacity, at: moment(recorded.at) })}
      </p>
      {remarks === '' ? null : <p className={styles.said}>{t('site-visit:ack.remarksSaid', { remarks })}</p>}
      {current ? null : <p className={styles.notice}>{t('site-visit:ack.changed')}</p>}
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import { useMoments } from '../../ui/moments.ts';
import styles from './activity-table.module.css';
import type { ActivityRow } from './use-activity.ts';

export const ActivityTable = ({ rows }: { readonly rows: readonly ActivityRow[] }) => {
  const { t } = useTranslation();
  const { day, clock } = useMoments();
  return (
    <table className={styles.table}>
      <caption className="pd-sr-only">{t('frame:place.activity')}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.number}>
            {t('activity:column.number')}
          </th>
          <th scope="col">{t('activity:column.time')}</th>
          <th scope="col">{t('activity:column.who')}</th>
          <th scope="col">{t('activity:column.what')}</th>
          <th scope="col">{t('activity:column.subject')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq} data-event={row.event}>
            <td className={styles.number}>{row.seq}</td>
            <td className={styles.time}>
              {day(row.at)} {clock(row.at)}
            </td>
            <td>{row.actor === DESK_ACTOR ? t('activity:desk') : row.actorName}</td>
            <td>{t(`activity:event.${row.event}`)}</td>
            <td className={styles.subject}>{row.subject}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

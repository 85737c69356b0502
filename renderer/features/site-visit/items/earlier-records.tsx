import { useTranslation } from 'react-i18next';
import type { VisitItemView } from '../../../../shared/contract/site-visit.ts';
import { useMoments } from '../../../ui/moments.ts';
import { useFigures } from '../figures.ts';
import styles from './items.module.css';

/** What was recorded before: kept, folded away, newest first. */
export const EarlierRecords = ({ item }: { readonly item: VisitItemView }) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const { write } = useFigures();
  if (item.earlier.length === 0) return null;
  return (
    <details className={styles.earlier}>
      <summary>{t('site-visit:earlier.open', { records: item.earlier.length })}</summary>
      <ol reversed>
        {item.earlier.toReversed().map(({ verdict, verified, accepted, note, recorded }, at) => (
          <li key={item.earlier.length - at}>
            {t(`site-visit:verdict.${verdict}`)}
            {verified === undefined
              ? null
              : ` · ${t('site-visit:item.verified', { value: write(verified, item.unit) })}`}
            {accepted === undefined
              ? null
              : ` · ${t('site-visit:item.accepted', { value: write(accepted, item.unit) })}`}
            {note ? <p>{note}</p> : null}
            <p className={styles.claimLabel}>
              {t('site-visit:recordedBy', { name: recorded.by, at: moment(recorded.at) })}
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
};

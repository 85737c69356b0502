import { useTranslation } from 'react-i18next';
import type { VisitItemView } from '../../../../shared/contract/site-visit.ts';
import { useMoments } from '../../../ui/moments.ts';
import { useLocalText } from '../../../ui/text.ts';
import { useFigures } from '../figures.ts';
import { useVisitDesk } from '../visit-desk.ts';
import styles from './confirm.module.css';
import { OtherFacts } from './other-facts.tsx';

const FactItem = ({ item }: { readonly item: VisitItemView }) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const { write, writeClaim } = useFigures();
  const { record } = item;
  if (!record) return null;
  return (
    <li className={styles.fact}>
      <p className={styles.factTitle}>
        {local(item.title)}
        <strong>{t(`site-visit:verdict.${record.verdict}`)}</strong>
      </p>
      <p className={styles.figures}>
        {item.claim === undefined ? null : (
          <span>{t('site-visit:item.claim', { claim: writeClaim(item) })}</span>
        )}
        {record.verified === undefined ? null : (
          <span>{t('site-visit:item.verified', { value: write(record.verified, item.unit) })}</span>
        )}
        {record.accepted === undefined ? null : (
          <span>{t('site-visit:item.accepted', { value: write(record.accepted, item.unit) })}</span>
        )}
      </p>
      {record.note ? <p>{record.note}</p> : null}
    </li>
  );
};

/** The record as the other side reads it: facts only. Nothing here knows of points or totals. */
export const FactList = () => {
  const { t } = useTranslation();
  const { day } = useMoments();
  const { visit } = useVisitDesk();
  const { header } = visit;
  const recorded = visit.items.filter(({ record }) => record !== null);
  return (
    <>
      {header ? (
        <p className={styles.lead}>
          {[day(header.date), header.place, header.weather]
            .filter((part) => part !== '')
            .join(t('site-visit:listComma'))}
        </p>
      ) : null}
      <h2 className={styles.section}>{t('site-visit:facts.items')}</h2>
      {recorded.length === 0 ? <p>{t('site-visit:facts.noItems')}</p> : null}
      <ul className={styles.facts}>
        {recorded.map((item) => (
          <FactItem key={item.id} item={item} />
        ))}
      </ul>
      <OtherFacts />
    </>
  );
};

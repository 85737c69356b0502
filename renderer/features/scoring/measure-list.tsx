import { useTranslation } from 'react-i18next';
import type { MeasureView } from '../../../shared/contract/indicator-view.ts';
import { MeasureLine } from '../../ui/measure-line.tsx';
import styles from './entry-pane.module.css';

/** A condition's numbers, one line each, above its marks. */
export const MeasureList = ({ measures }: { readonly measures: readonly MeasureView[] }) => {
  const { t } = useTranslation();
  if (measures.length === 0) return null;
  return (
    <ul className={styles.measures} aria-label={t('scoring:condition.measures')}>
      {measures.map((measure) => (
        <MeasureLine key={measure.id} measure={measure} />
      ))}
    </ul>
  );
};

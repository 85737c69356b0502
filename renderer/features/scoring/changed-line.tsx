import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './indicator-pane.module.css';
import { listSheetIndicators, waitingAt } from './sheet-reading.ts';

/** How many entries rest on something that changed; leads to the first of them in the order of the table. */
export const ChangedLine = ({
  sheet,
  onGo,
}: {
  readonly sheet: SheetView;
  readonly onGo: (id: IndicatorId) => void;
}) => {
  const { t } = useTranslation();
  const changed = listSheetIndicators(sheet).filter(({ id }) => waitingAt(sheet, id).length > 0);
  const [first] = changed;
  if (!first) return null;
  return (
    <button type="button" className={styles.changed} onClick={() => onGo(first.id)}>
      <Icon name="warning" size={14} /> {t('corrections:reconsider.count', { count: changed.length })}
    </button>
  );
};

import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import styles from './indicator-pane.module.css';
import { columnPoints } from '../../ui/judgement/column-points.ts';
import { decimalsOf, maximaOf } from './sheet-reading.ts';

/** 本人合计: base and bonus apart and together; only where something has points. */
export const OwnTotal = ({ sheet }: { readonly sheet: SheetView }) => {
  const { t } = useTranslation();
  const decimals = decimalsOf(sheet);
  const maxima = maximaOf(sheet);
  const { totals } = sheet;
  return (
    <>
      <div className={styles.sum}>
        <span>{t('scoring:total.own')}</span>
        <span className={styles.amount}>
          <strong className={styles.big}>{columnPoints(totals.total, decimals)}</strong>
          <span className={styles.of}>
            {maxima.bonus > 0
              ? t('scoring:total.maxima', {
                  base: writePoints(maxima.base),
                  bonus: writePoints(maxima.bonus),
                })
              : t('scoring:total.maximum', { base: writePoints(maxima.base) })}
          </span>
        </span>
      </div>
      {maxima.bonus > 0 ? (
        <p className={styles.parts}>
          {t('scoring:total.parts', {
            base: columnPoints(totals.base, decimals),
            bonus: columnPoints(totals.bonus, decimals),
          })}
        </p>
      ) : null}
    </>
  );
};

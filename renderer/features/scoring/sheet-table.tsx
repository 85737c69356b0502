import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './scoring.module.css';
import { columnPoints, decimalsOf, entryOf } from './sheet-reading.ts';

/** The whole sheet with its totals, as it will be locked. */
export const SheetTable = ({ sheet }: { readonly sheet: SheetView }) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const decimals = decimalsOf(sheet);
  return (
    <div className={styles.tableScroll} tabIndex={0} role="region" aria-label={t('scoring:table.label')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('scoring:table.indicator')}</th>
            <th scope="col" className={styles.number}>
              {t('scoring:table.maximum')}
            </th>
            <th scope="col" className={styles.number}>
              {t('scoring:table.points')}
            </th>
            <th scope="col">{t('scoring:table.comment')}</th>
          </tr>
        </thead>
        {sheet.groups.map((group) => {
          const sum = sheet.totals.groups.find((each) => each.group === group.id)?.points;
          return (
            <tbody key={group.id}>
              <tr className={styles.tableGroup}>
                <th scope="rowgroup">{local(group.title)}</th>
                <td className={styles.number}>{writePoints(group.maxPoints)}</td>
                <td className={styles.number}>{sum === undefined ? '' : columnPoints(sum, decimals)}</td>
                <td />
              </tr>
              {group.indicators.map((indicator) => {
                const entry = entryOf(sheet, indicator.id);
                const points = entry?.points ?? null;
                return (
                  <tr key={indicator.id}>
                    <th scope="row">{local(indicator.title)}</th>
                    <td className={styles.number}>{writePoints(indicator.maxPoints)}</td>
                    <td className={styles.number}>
                      {points === null ? '–' : columnPoints(points, decimals)}
                    </td>
                    <td className={styles.tableComment}>
                      {entry?.comment ?? ''}
                      {entry && entry.evidence.length > 0 ? (
                        <span className={styles.tableEvidence}>
                          {t('scoring:table.evidence', { count: entry.evidence.length })}
                        </span>
                      ) : null}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          );
        })}
        <tfoot>
          <tr>
            <th scope="row">{t('scoring:table.total')}</th>
            <td />
            <td className={styles.number}>{columnPoints(sheet.totals.total, decimals)}</td>
            <td>
              {t('scoring:total.parts', {
                base: columnPoints(sheet.totals.base, decimals),
                bonus: columnPoints(sheet.totals.bonus, decimals),
              })}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
};

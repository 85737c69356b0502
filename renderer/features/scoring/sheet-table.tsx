import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './scoring.module.css';
import { columnPoints } from '../../ui/judgement/column-points.ts';
import { decimalsOf, entryOf, maximaOf } from './sheet-reading.ts';
import { outlineOf, type SheetGroup } from './sheet-outline.ts';
import { SheetRow } from './sheet-row.tsx';
import { useSheetWord } from './sheet-word.ts';

/** The whole sheet as it will be locked; with totals where there are points. */
export const SheetTable = ({ sheet }: { readonly sheet: SheetView }) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const label = useSheetWord(sheet.scored);
  const decimals = decimalsOf(sheet);
  const { scored, totals } = sheet;
  const sumOf = (group: SheetGroup): string => {
    const points = totals.groups.find((each) => each.group === group.id)?.points;
    return group.maxPoints === undefined || points === undefined ? '' : columnPoints(points, decimals);
  };
  return (
    <div className={styles.tableScroll} tabIndex={0} role="region" aria-label={label}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('scoring:table.indicator')}</th>
            {scored ? (
              <th scope="col" className={styles.number}>
                {t('scoring:table.maximum')}
              </th>
            ) : null}
            <th scope="col" className={scored ? styles.number : undefined}>
              {t(scored ? 'scoring:table.points' : 'scoring:table.given')}
            </th>
            <th scope="col">{t(scored ? 'scoring:table.comment' : 'scoring:table.words')}</th>
          </tr>
        </thead>
        {outlineOf(sheet).map(({ part, groups }) => (
          <Fragment key={`${part?.id ?? ''}/${groups[0]?.group.id}`}>
            {part ? (
              <tbody>
                <tr className={styles.tablePart}>
                  <th scope="rowgroup" colSpan={scored ? 4 : 3}>
                    {local(part.title)}
                  </th>
                </tr>
              </tbody>
            ) : null}
            {groups.map(({ group }) => (
              <tbody key={group.id}>
                <tr className={styles.tableGroup}>
                  <th scope="rowgroup" data-depth={Math.min(group.depth, 3)} colSpan={scored ? 1 : 3}>
                    {local(group.title)}
                  </th>
                  {scored ? (
                    <>
                      <td className={styles.number}>
                        {group.maxPoints === undefined ? '' : writePoints(group.maxPoints)}
                      </td>
                      <td className={styles.number}>{sumOf(group)}</td>
                      <td />
                    </>
                  ) : null}
                </tr>
                {group.indicators.map((indicator) => (
                  <SheetRow
                    key={indicator.id}
                    indicator={indicator}
                    entry={entryOf(sheet, indicator.id)}
                    decimals={decimals}
                    scored={scored}
                  />
                ))}
              </tbody>
            ))}
          </Fragment>
        ))}
        {scored ? (
          <tfoot>
            <tr>
              <th scope="row">{t('scoring:table.total')}</th>
              <td />
              <td className={styles.number}>{columnPoints(totals.total, decimals)}</td>
              <td>
                {maximaOf(sheet).bonus > 0
                  ? t('scoring:total.parts', {
                      base: columnPoints(totals.base, decimals),
                      bonus: columnPoints(totals.bonus, decimals),
                    })
                  : null}
              </td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  );
};

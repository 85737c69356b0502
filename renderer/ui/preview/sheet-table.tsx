import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLongRows } from '../long-rows/use-long-rows.ts';
import styles from './preview.module.css';
import { columnName, isFigure, measureColumns } from './sheet-columns.ts';

interface SheetTableProps {
  readonly rows: readonly (readonly string[])[];
  readonly truncated: boolean;
  readonly title: string;
}

/** Fewer rows than this are all drawn. */
const LONG = 120;
const ROW_PX = 30;

/** Cells by letter and number, as the program that made them shows them. */
export const SheetTable = ({ rows, truncated, title }: SheetTableProps) => {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const widths = useMemo(() => measureColumns(rows), [rows]);
  const drawn = useLongRows({
    count: rows.length,
    isLong: rows.length > LONG,
    scroller,
    estimate: ROW_PX,
    pinned: -1,
  });
  if (rows.length === 0)
    return (
      <div className={styles.scroll}>
        <p className={styles.empty}>{truncated ? t('preview:workbook.far') : t('preview:workbook.empty')}</p>
      </div>
    );
  const gapRow = (height: number, key: string) =>
    height > 0 ? (
      <tr key={key} aria-hidden="true">
        <td colSpan={widths.length + 1} style={{ height, padding: 0, border: 0 }} />
      </tr>
    ) : null;
  return (
    <div ref={scroller} className={styles.grid} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.cells} aria-rowcount={rows.length + 1}>
        <colgroup>
          <col className={styles.numberColumn} />
          {widths.map((width, column) => (
            <col key={column} style={{ width: `${width + 2}ch` }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <td className={styles.corner} />
            {widths.map((_, column) => (
              <th key={column} scope="col">
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {drawn.rows.map(({ index, gap }) => [
            gapRow(gap, `gap-${index}`),
            <tr key={index} ref={drawn.measure} data-index={index} aria-rowindex={index + 2}>
              <th scope="row">{index + 1}</th>
              {widths.map((_, column) => {
                const text = rows[index]?.[column] ?? '';
                return (
                  <td key={column} data-figure={isFigure(text) || undefined}>
                    {text}
                  </td>
                );
              })}
            </tr>,
          ])}
          {gapRow(drawn.after, 'after')}
        </tbody>
      </table>
      {truncated ? <p className={styles.about}>{t('preview:workbook.truncated')}</p> : null}
    </div>
  );
};

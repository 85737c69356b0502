import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { writePoints, type Points } from '../../../shared/domain/points.ts';
import { Icon } from '../../ui/icon.tsx';
import { useLocalText } from '../../ui/text.ts';
import { writeHundredths, type MatrixMember, type MatrixSubmission } from './cell-values.ts';
import { explainFlag } from './flag-words.ts';
import { useFlagSentences } from './flag-sentence.ts';
import { figureLine } from './line-figures.ts';
import { columnKey, type MatrixColumn } from './matrix-columns.ts';
import type { MatrixRow } from './matrix-rows.ts';
import styles from './score-matrix.module.css';
import { StripPlot } from './strip-plot.tsx';

interface MatrixLineProps {
  readonly row: MatrixRow;
  readonly submission: MatrixSubmission;
  readonly members: readonly MatrixMember[];
  readonly columns: readonly MatrixColumn[];
  /** Decimals of means and totals. */
  readonly decimals: number;
  /** Decimals of given points. */
  readonly places: 1 | 2;
  /** Index of the chosen cell, null when it is in another line: only lines that change are drawn again. */
  readonly chosen: number | null;
  /** True for the one line that the Tab key reaches. */
  readonly reachable: boolean;
}

const useLineTitle = (row: MatrixRow): string => {
  const { t } = useTranslation();
  const text = useLocalText();
  switch (row.kind) {
    case 'group':
      return text(row.group.title);
    case 'indicator':
      return text(row.indicator.title);
    case 'total':
      return {
        base: t('deliberation:totals.base'),
        bonus: t('deliberation:totals.bonus'),
        total: t('deliberation:totals.total'),
      }[row.total];
  }
};

/** One line of the matrix: a group with its subtotals, an indicator, or a total. */
export const MatrixLine = memo(
  ({ row, submission, members, columns, decimals, places, chosen, reachable }: MatrixLineProps) => {
    const { t } = useTranslation();
    const sentences = useFlagSentences();
    const title = useLineTitle(row);
    const figures = figureLine(row, submission, members, decimals);
    const reason = row.kind === 'indicator' ? explainFlag(row.indicator, members) : undefined;
    const write = (value: number | null): string => (value === null ? '—' : writeHundredths(value, places));
    const nameOf = new Map<string, string>(members.map(({ id, name }) => [id, name]));
    const spread = figures.values.flatMap(({ member, value }) =>
      value === null ? [] : [{ id: member, value }],
    );

    const show = (column: MatrixColumn) => {
      switch (column.kind) {
        case 'title':
          return (
            <>
              {row.kind === 'group' ? (
                <span className={row.open ? styles.open : styles.closed}>
                  <Icon name="right" size={12} />
                </span>
              ) : null}
              <span className={styles.name}>{title}</span>
              {reason ? <span className={styles.reason}>{sentences.short(reason)}</span> : null}
            </>
          );
        case 'max':
          return figures.maximum === null ? '' : writePoints(figures.maximum as Points);
        case 'mean':
          return figures.mean;
        case 'range':
          return write(figures.range);
        case 'strip':
          return figures.maximum === null ? null : (
            <StripPlot
              label={t('deliberation:spread', {
                values: spread.map(({ id, value }) => `${nameOf.get(id) ?? id} ${write(value)}`).join('，'),
                max: writePoints(figures.maximum as Points),
              })}
              values={spread}
              maximum={figures.maximum}
              flagged={figures.flagged}
            />
          );
        case 'member': {
          const value = figures.values.find(({ member }) => member === column.member.id)?.value ?? null;
          return (
            <>
              {write(value)}
              {value === null ? <span className="pd-sr-only">{t('deliberation:noSheet')}</span> : null}
              {figures.flagged.has(column.member.id) ? (
                <span className="pd-sr-only">{t('deliberation:flag.mark')}</span>
              ) : null}
            </>
          );
        }
      }
    };

    return (
      <tr className={styles[row.kind]} data-row={row.id}>
        {columns.map((column, index) => {
          const isFlagged =
            (column.kind === 'member' && figures.flagged.has(column.member.id)) ||
            (column.kind === 'range' && reason !== undefined);
          const common = {
            tabIndex: reachable && index === (chosen ?? 0) ? 0 : -1,
            'data-column': index,
            'data-kind': column.kind,
            'data-flagged': isFlagged || undefined,
            'aria-selected': chosen === index,
          };
          return column.kind === 'title' ? (
            <th
              key="title"
              scope="row"
              {...common}
              aria-expanded={row.kind === 'group' ? row.open : undefined}
            >
              {show(column)}
            </th>
          ) : (
            <td key={columnKey(column)} role="gridcell" {...common}>
              {show(column)}
            </td>
          );
        })}
      </tr>
    );
  },
);
MatrixLine.displayName = 'MatrixLine';

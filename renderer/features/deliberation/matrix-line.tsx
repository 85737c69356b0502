import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { writePoints, type Points } from '../../../shared/domain/points.ts';
import type { LocalText } from '../../../shared/domain/text.ts';
import { writeHundredths, type MatrixMember, type MatrixSubmission } from './cell-values.ts';
import { explainFlag } from './flag-words.ts';
import { figureLine, type Recipe } from './line-figures.ts';
import { LineTitle } from './line-title.tsx';
import { columnKey, type MatrixColumn } from './matrix-columns.ts';
import type { MatrixRow } from './matrix-rows.ts';
import { MemberValue } from './member-value.tsx';
import styles from './score-matrix.module.css';
import { StripPlot } from '../../ui/charts/strip-plot.tsx';
import { useIndicatorWords } from './tally-words.ts';

interface MatrixLineProps {
  readonly row: MatrixRow;
  /** Place in the whole list, and the ref by which a long list learns the height of its rows. */
  readonly index: number;
  readonly measure: (row: HTMLElement | null) => void;
  readonly submission: MatrixSubmission;
  readonly members: readonly MatrixMember[];
  /** Those whose sheet of this submission counts. */
  readonly judges: readonly MatrixMember[];
  readonly columns: readonly MatrixColumn[];
  readonly recipe: Recipe;
  readonly parts: ReadonlyMap<string, LocalText>;
  /** Decimals of given points. */
  readonly places: 1 | 2;
  /** Index of the chosen cell, null when it is in another line: only lines that change are drawn again. */
  readonly chosen: number | null;
  /** True for the one line that the Tab key reaches. */
  readonly reachable: boolean;
}

/** One line of the matrix: a part, a group with its subtotals, an indicator, or a total. */
export const MatrixLine = memo(
  ({
    row,
    index: place,
    measure,
    submission,
    members,
    judges,
    columns,
    recipe,
    parts,
    places,
    chosen,
    reachable,
  }: MatrixLineProps) => {
    const { t } = useTranslation();
    const words = useIndicatorWords();
    const figures = figureLine(row, submission, members, recipe);
    const reason = row.kind === 'indicator' ? explainFlag(row.indicator, members) : undefined;
    const write = (value: number): string => writeHundredths(value, places);
    const nameOf = new Map<string, string>(members.map(({ id, name }) => [id, name]));
    const given = figures.values.flatMap(({ member, value }) =>
      value === null ? [] : [{ id: member, value }],
    );

    const show = (column: MatrixColumn) => {
      switch (column.kind) {
        case 'title':
          return <LineTitle row={row} submission={submission} parts={parts} reason={reason} />;
        case 'max':
          return figures.maximum === null ? '' : writePoints(figures.maximum as Points);
        case 'mean':
          return figures.mean;
        case 'range':
          return figures.range === null ? '' : write(figures.range);
        case 'deviation':
          return figures.deviation;
        case 'spread':
          if (row.kind === 'indicator' && !row.indicator.score) return words.tally(row.indicator);
          return figures.maximum === null || given.length === 0 ? null : (
            <StripPlot
              label={t('deliberation:spread', {
                values: given.map(({ id, value }) => `${nameOf.get(id) ?? id} ${write(value)}`).join('，'),
                max: writePoints(figures.maximum as Points),
              })}
              values={given}
              maximum={figures.maximum}
              flagged={figures.flagged}
              mean={row.kind === 'indicator' ? figures.mean : ''}
            />
          );
        case 'member':
          return (
            <MemberValue
              row={row}
              member={column.member}
              figures={figures}
              places={places}
              judges={judges.includes(column.member)}
              recused={submission.recused.includes(column.member.id)}
            />
          );
      }
    };

    const depth = row.kind === 'group' || row.kind === 'indicator' ? row.group.depth : 0;
    return (
      <tr
        ref={measure}
        className={styles[row.kind]}
        data-row={row.id}
        data-index={place}
        data-depth={depth}
        aria-rowindex={place + 2}
      >
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

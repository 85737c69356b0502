import { Fragment, useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalText } from '../../../shared/domain/text.ts';
import { useLongRows } from '../../ui/long-rows/use-long-rows.ts';
import { decimalsOf, listJudges, type MatrixMember, type MatrixSubmission } from './cell-values.ts';
import type { ChosenCell } from './first-cell.ts';
import type { Recipe } from './line-figures.ts';
import { listColumns } from './matrix-columns.ts';
import { MatrixHead } from './matrix-head.tsx';
import { MatrixLine } from './matrix-line.tsx';
import { listRows } from './matrix-rows.ts';
import styles from './score-matrix.module.css';
import { useGridFocus } from './use-grid-focus.ts';

/** Above this, only the lines in view are drawn. */
const MANY_CELLS = 500;
/** Pixels of a line whose title needs one line of text. */
const ROW_HEIGHT = 35;

interface ScoreMatrixProps {
  readonly recipe: Recipe;
  readonly submission: MatrixSubmission;
  readonly members: readonly MatrixMember[];
  readonly parts: ReadonlyMap<string, LocalText>;
  readonly closed: ReadonlySet<string>;
  readonly onToggle: (groupId: string) => void;
  readonly chosen: ChosenCell | null;
  readonly onChoose: (cell: ChosenCell) => void;
  /** Enter on a cell: the reader wants the pane. */
  readonly onEnterPane: () => void;
}

/** 合议矩阵: what is judged by members, with mean, range and spread where there are points. */
export const ScoreMatrix = ({
  recipe,
  submission,
  members,
  parts,
  closed,
  onToggle,
  chosen,
  onChoose,
  onEnterPane,
}: ScoreMatrixProps) => {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const shown = useRef<string | null>(null);
  const rows = useMemo(() => listRows(submission, closed), [submission, closed]);
  const ids = useMemo(() => rows.map(({ id }) => id), [rows]);
  const columns = useMemo(() => listColumns(submission, members), [submission, members]);
  const judges = useMemo(() => listJudges(submission, members), [submission, members]);
  const places = useMemo(
    () =>
      decimalsOf(
        submission.groups.flatMap((group) =>
          group.indicators.flatMap(({ cells }) => cells.map(({ points }) => points ?? 0)),
        ),
      ),
    [submission],
  );
  const choose = useCallback((row: string, column: number) => onChoose({ row, column }), [onChoose]);
  const open = useCallback(
    (row: string, column: number, byMouse: boolean) => {
      if (column === 0 && row.startsWith('group:')) onToggle(row.slice('group:'.length));
      else if (!byMouse) onEnterPane();
    },
    [onToggle, onEnterPane],
  );
  const handlers = useGridFocus({
    table,
    rows: ids,
    columns: columns.length,
    onChoose: choose,
    onOpen: open,
  });
  const reachable = chosen && ids.includes(chosen.row) ? chosen.row : ids[0];
  const body = rows.filter(({ kind }) => kind !== 'total');
  const isLong = rows.length * columns.length > MANY_CELLS;
  const long = useLongRows({
    count: body.length,
    isLong,
    scroller,
    estimate: ROW_HEIGHT,
    pinned: body.findIndex(({ id }) => id === reachable),
  });
  const drawn = [
    ...long.rows.map(({ index, gap }) => ({ row: body[index], index, gap })),
    // The totals stand below whatever is left out, and are always drawn.
    ...rows.slice(body.length).map((row, at) => ({
      row,
      index: body.length + at,
      gap: at === 0 ? long.after : 0,
    })),
  ];

  // Where the table has to talk is in view when a submission comes up; later only the reader scrolls.
  useEffect(() => {
    if (shown.current === submission.id) return;
    const cell = table.current?.querySelector('[aria-selected="true"]');
    // A long matrix has no lines before it knows its height.
    if (!cell) return;
    shown.current = submission.id;
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  return (
    <div className={styles.scroll} ref={scroller}>
      <table
        ref={table}
        role="grid"
        aria-label={t('deliberation:gridLabel', { name: submission.baseName })}
        className={styles.matrix}
        aria-rowcount={rows.length + 1}
        data-scored={submission.scores !== undefined}
        data-long={isLong}
        {...handlers}
      >
        <MatrixHead columns={columns} recused={submission.recused} />
        <tbody>
          {drawn.map(({ row, index, gap }) => (
            <Fragment key={row?.id ?? index}>
              {gap > 0 ? (
                <tr aria-hidden="true" className={styles.gap}>
                  <td colSpan={columns.length} style={{ height: gap }} />
                </tr>
              ) : null}
              {row ? (
                <MatrixLine
                  row={row}
                  index={index}
                  measure={long.measure}
                  submission={submission}
                  members={members}
                  judges={judges}
                  columns={columns}
                  recipe={recipe}
                  parts={parts}
                  places={places}
                  chosen={chosen?.row === row.id ? chosen.column : null}
                  reachable={row.id === reachable}
                />
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
};

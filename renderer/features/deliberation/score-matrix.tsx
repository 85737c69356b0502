import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalText } from '../../../shared/domain/text.ts';
import { decimalsOf, listJudges, type MatrixMember, type MatrixSubmission } from './cell-values.ts';
import type { Recipe } from './line-figures.ts';
import { columnKey, listColumns, type MatrixColumn } from './matrix-columns.ts';
import { MatrixLine } from './matrix-line.tsx';
import { listRows } from './matrix-rows.ts';
import styles from './score-matrix.module.css';
import { useGridFocus } from './use-grid-focus.ts';

export interface ChosenCell {
  readonly row: string;
  readonly column: number;
}

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
  const table = useRef<HTMLTableElement>(null);
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

  const nameColumn = (column: MatrixColumn): string => {
    switch (column.kind) {
      case 'title':
        return t('deliberation:columns.title');
      case 'max':
        return t('deliberation:columns.max');
      case 'mean':
        return t('deliberation:columns.mean');
      case 'range':
        return t('deliberation:columns.range');
      case 'spread':
        return t('deliberation:columns.spread');
      case 'member':
        return column.member.name;
    }
  };

  return (
    <div className={styles.scroll}>
      <table
        ref={table}
        role="grid"
        aria-label={t('deliberation:gridLabel', { name: submission.baseName })}
        className={styles.matrix}
        data-scored={submission.scores !== undefined}
        {...handlers}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={columnKey(column)} scope="col" data-kind={column.kind}>
                {nameColumn(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixLine
              key={row.id}
              row={row}
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
          ))}
        </tbody>
      </table>
    </div>
  );
};

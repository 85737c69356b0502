import { useCallback, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matrix } from '../../../shared/contract/deliberation.ts';
import { decimalsOf, type MatrixMember, type MatrixSubmission } from './cell-values.ts';
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
  readonly matrix: Matrix;
  readonly submission: MatrixSubmission;
  readonly members: readonly MatrixMember[];
  readonly closed: ReadonlySet<string>;
  readonly onToggle: (groupId: string) => void;
  readonly chosen: ChosenCell | null;
  readonly onChoose: (cell: ChosenCell) => void;
  /** Enter on a cell: the reader wants the pane. */
  readonly onEnterPane: () => void;
}

/** 合议矩阵: indicators by members, with mean, range and spread. */
export const ScoreMatrix = ({
  matrix,
  submission,
  members,
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
  const columns = useMemo(() => listColumns(members), [members]);
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
      case 'strip':
        return t('deliberation:columns.strip');
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
              columns={columns}
              decimals={matrix.decimals}
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

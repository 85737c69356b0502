import { decodeText } from '../../../schemes/xlsx/shared-strings.ts';
import { walkCells, type RawCell } from '../../../schemes/xlsx/walk-cells.ts';
import { formatNumber } from './format-number.ts';

export interface RowLimits {
  readonly rows: number;
  readonly columns: number;
  readonly cells: number;
}

export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly string[];
  readonly is1904: boolean;
}

export interface SheetRows {
  readonly rows: readonly (readonly string[])[];
  /** There is more than was wanted. */
  readonly truncated: boolean;
}

/** What spreadsheet programs let a cell hold. */
const MAX_CELL_TEXT = 32_767;

const showCell = ({ type, style, raw }: RawCell, { strings, formats, is1904 }: SheetContext): string => {
  switch (type) {
    case 's':
      return strings[Number(raw)] ?? '';
    case 'inlineStr':
    case 'str':
      return decodeText(raw);
    case 'b':
      return raw === '1' ? 'TRUE' : 'FALSE';
    case undefined:
    case 'n': {
      const value = Number(raw);
      if (raw.trim() === '' || !Number.isFinite(value)) return raw;
      return formatNumber(value, formats[style] ?? 'General', is1904);
    }
    default:
      return raw;
  }
};

/** The cells of one sheet as it shows them, up to the limits; rows are as long as their last text. */
export const readRows = (xml: string, file: string, context: SheetContext, limits: RowLimits): SheetRows => {
  const rows: string[][] = [];
  let truncated = false;
  let cells = 0;
  walkCells(xml, file, (cell) => {
    const { row, column } = cell;
    const shown = showCell(cell, context).slice(0, MAX_CELL_TEXT);
    if (shown === '' || row < 0 || column < 0) return;
    if (row >= limits.rows || column >= limits.columns || cells >= limits.cells) {
      truncated = true;
      return;
    }
    cells += 1;
    while (rows.length <= row) rows.push([]);
    const inRow = rows[row] ?? [];
    while (inRow.length < column) inRow.push('');
    inRow[column] = shown;
  });
  return { rows, truncated };
};

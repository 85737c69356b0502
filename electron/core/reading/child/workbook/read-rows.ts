import { readXml } from '../../../schemes/xlsx/read-xml.ts';
import { decodeText } from '../../../schemes/xlsx/shared-strings.ts';
import { readCellName } from '../../../schemes/xlsx/sheet.ts';
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

interface Cell {
  readonly type: string | undefined;
  readonly style: number;
}

const showCell = ({ type, style }: Cell, raw: string, { strings, formats, is1904 }: SheetContext): string => {
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
  let row = -1;
  let column = -1;
  let cell: Cell = { type: undefined, style: 0 };
  let raw = '';
  let isValue = false;
  let isHint = false;
  const keep = (): void => {
    const shown = showCell(cell, raw, context).slice(0, MAX_CELL_TEXT);
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
  };
  readXml(xml, file, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        column = -1;
      }
      if (name === 'c') {
        const place = readCellName(attributes['r'] ?? '');
        row = place?.row ?? row;
        column = place?.column ?? column + 1;
        cell = { type: attributes['t'], style: Number(attributes['s'] ?? 0) };
        raw = '';
      }
      if (name === 'rPh') isHint = true;
      isValue = (name === 'v' || name === 't') && !isHint;
    },
    text: (piece) => {
      if (isValue) raw += piece;
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false;
      if (name === 'rPh') isHint = false;
      if (name === 'c') keep();
    },
  });
  return { rows, truncated };
};

import { PanelDeskError } from '../../../../shared/domain/failure.ts';
import { decodeText } from './shared-strings.ts';
import { readRange, type CellRange, type Sheet } from './sheet.ts';
import { walkCells, type RawCell } from './walk-cells.ts';

const MAX_ROWS = 10_000;
const MAX_COLUMNS = 1_000;
const MAX_CELLS = 200_000;
/** What spreadsheet programs let a cell hold. */
const MAX_CELL_TEXT = 32_767;
/** Rows that merged cells may cover, all together. */
const MAX_MERGED_ROWS = 200_000;

/** What a program last showed: a number of 15 digits, and not what a double holds of it. */
const writeNumber = (text: string): string => {
  const value = Number(text);
  return text.trim() !== '' && Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text;
};

const textOf = (type: string | undefined, raw: string, strings: readonly string[]): string => {
  switch (type) {
    case 's':
      return strings[Number(raw)] ?? '';
    case 'inlineStr':
    case 'str':
      return decodeText(raw);
    case 'b':
      return raw === '1' ? 'TRUE' : 'FALSE';
    case undefined:
    case 'n':
      return writeNumber(raw);
    default:
      return raw;
  }
};

interface Found {
  readonly texts: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly merges: readonly CellRange[];
}

const collect = (text: string, file: string, strings: readonly string[]): Found => {
  const refuse = (limit: number): never => {
    throw new PanelDeskError('file-too-large', { name: file, limit });
  };
  const texts = new Map<number, Map<number, string>>();
  const merges: CellRange[] = [];
  let cells = 0;
  let mergedRows = 0;
  const keep = ({ row, column, type, raw }: RawCell): void => {
    const shown = textOf(type, raw, strings);
    if (shown === '') return;
    if (!(row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS)) refuse(MAX_ROWS);
    if (shown.length > MAX_CELL_TEXT) refuse(MAX_CELL_TEXT);
    cells += 1;
    if (cells > MAX_CELLS) refuse(MAX_CELLS);
    const inRow = texts.get(row) ?? new Map<number, string>();
    inRow.set(column, shown);
    texts.set(row, inRow);
  };
  walkCells(text, file, keep, (name, attributes) => {
    if (name !== 'mergeCell') return;
    const range = readRange(attributes['ref'] ?? '');
    if (!range) return;
    merges.push(range);
    mergedRows += Math.min(range.bottom, MAX_ROWS) - Math.min(range.top, MAX_ROWS) + 1;
    if (mergedRows > MAX_MERGED_ROWS) refuse(MAX_MERGED_ROWS);
  });
  return { texts, merges };
};

/** Merged ranges by row: a table is asked for every one of its cells. */
const indexMerges = (merges: readonly CellRange[]): ReadonlyMap<number, readonly CellRange[]> => {
  const byRow = new Map<number, CellRange[]>();
  for (const range of merges)
    for (let row = range.top; row <= Math.min(range.bottom, MAX_ROWS); row += 1)
      byRow.set(row, [...(byRow.get(row) ?? []), range]);
  return byRow;
};

/** One page of a workbook. Throws `format-invalid`, and `file-too-large` for what no table of indicators needs. */
export const readSheet = (name: string, text: string, file: string, strings: readonly string[]): Sheet => {
  const { texts, merges } = collect(text, file, strings);
  const mergedByRow = indexMerges(merges);
  const columnsUsed = [...texts.values()].flatMap((row) => [...row.keys()]);
  return {
    name,
    rows: [...texts.keys()].reduce((most, row) => Math.max(most, row + 1), 0),
    columns: columnsUsed.reduce((most, column) => Math.max(most, column + 1), 0),
    textAt: (row, column) => texts.get(row)?.get(column) ?? '',
    mergedAt: (row, column) =>
      mergedByRow.get(row)?.find(({ left, right }) => left <= column && column <= right),
  };
};

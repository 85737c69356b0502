/** Rows and columns count from 0. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A spreadsheet's page as it shows: texts by place, and the cells that were merged. */
export interface Sheet {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** The text of a cell; of a merged one only its first cell has it. Empty where there is none. */
  readonly textAt: (row: number, column: number) => string;
  /** The merged range that a cell lies in. */
  readonly mergedAt: (row: number, column: number) => CellRange | undefined;
}

const LETTERS = 26;
const FIRST_LETTER = 'A'.charCodeAt(0);

/** 0 → A, 26 → AA. */
const columnName = (column: number): string => {
  const last = String.fromCharCode(FIRST_LETTER + (column % LETTERS));
  return column < LETTERS ? last : `${columnName(Math.floor(column / LETTERS) - 1)}${last}`;
};

/** `D7`, as spreadsheet programs show it. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** Reads `D7` or `$D$7`; undefined for anything else. */
export const readCellName = (name: string): { readonly row: number; readonly column: number } | undefined => {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/.exec(name) ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce(
    (sum, letter) => sum * LETTERS + letter.charCodeAt(0) - FIRST_LETTER + 1,
    0,
  );
  return { row: Number(digits) - 1, column: column - 1 };
};

/** Reads `A2:A7`, or a single cell; undefined for anything else. */
export const readRange = (name: string): CellRange | undefined => {
  const [from = '', to = from] = name.split(':');
  const [first, last] = [readCellName(from), readCellName(to)];
  if (!first || !last || last.row < first.row || last.column < first.column) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
};

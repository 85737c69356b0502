import { cellName, type Sheet } from '../xlsx/sheet.ts';

/** A cell as it counts for a row: a merged one is its first cell, wherever in the range the row lies. */
export interface TableCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export const cellAt = (sheet: Sheet, row: number, column: number): TableCell => {
  const range = sheet.mergedAt(row, column);
  const [top, left] = range ? [range.top, range.left] : [row, column];
  return { text: sheet.textAt(top, left), row: top, column: left };
};

/** `评价表!D7`. */
export const addressOf = (sheet: Sheet, { row, column }: Pick<TableCell, 'row' | 'column'>): string =>
  `${sheet.name}!${cellName(row, column)}`;

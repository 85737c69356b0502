const LETTERS = 26;
const FIRST_LETTER = 65;

/** 0 → A, 26 → AA, as spreadsheet programs head their columns. */
export const columnName = (column: number): string => {
  const last = String.fromCharCode(FIRST_LETTER + (column % LETTERS));
  return column < LETTERS ? last : `${columnName(Math.floor(column / LETTERS) - 1)}${last}`;
};

/** Widths in characters: a column is as wide as its longest line, within these. */
const [NARROWEST, WIDEST] = [6, 36];

/** Characters of East Asian scripts are twice as wide as others. */
const widthOf = (text: string): number => {
  const lines = text.split('\n', 20).map((line) => line.slice(0, WIDEST));
  return Math.max(
    ...lines.map((line) => [...line].reduce((sum, sign) => sum + (sign > '\u2E7F' ? 2 : 1), 0)),
  );
};

/** A width per column, so that columns stay where they are while rows come and go. */
export const measureColumns = (rows: readonly (readonly string[])[]): readonly number[] => {
  const widths: number[] = [];
  for (const row of rows)
    for (const [column, text] of row.entries())
      widths[column] = Math.max(widths[column] ?? NARROWEST, Math.min(widthOf(text), WIDEST));
  return Array.from(widths, (width) => width ?? NARROWEST);
};

/** Numbers stand right, as spreadsheets have them. */
export const isFigure = (text: string): boolean => /^[-+(]?[¥$€£]?\d[\d,]*(?:\.\d+)?%?\)?$/.test(text.trim());

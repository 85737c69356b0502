/** One column of a table that is written down; `of` says what stands in a row. */
export interface Column<Row> {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly kind: 'text' | 'count' | 'points';
  readonly of: (row: Row) => string | number;
}

const bold = (head: string) => ({ value: head, fontWeight: 'bold' as const, align: 'center' as const });

/** As many decimals as the scheme prints: 8.5 stays 8.5 and 8.50 stays 8.50. */
const numberFormat = (printed: string): string => printed.replace(/^-?\d+/, '0').replace(/\d/g, '0');

const cellOf = <Row>(column: Column<Row>, row: Row) => {
  const value = column.of(row);
  if (value === '') return null;
  switch (column.kind) {
    case 'count':
      return { value: Number(value), type: Number };
    case 'points':
      return { value: Number(value), type: Number, format: numberFormat(String(value)) };
    case 'text':
      // A cell of type text is never run as a formula.
      return { value: String(value), type: String, wrap: true };
  }
};

/** A sheet of a spreadsheet: heads, then one line for each row. */
export const toSheetData = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]) => [
  columns.map(({ head }) => bold(head)),
  ...rows.map((row) => columns.map((column) => cellOf(column, row))),
];

/** A text that a spreadsheet would run as a formula is quoted (OWASP, CSV injection). */
const guardFormula = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;

const quote = (value: string | number): string => `"${guardFormula(String(value)).replaceAll('"', '""')}"`;

export const toCsv = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Uint8Array => {
  const lines = [
    columns.map(({ head }) => head),
    ...rows.map((row) => columns.map((column) => column.of(row))),
  ].map((cells) => cells.map(quote).join(','));
  // The byte order mark makes spreadsheet programs read UTF-8.
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
};

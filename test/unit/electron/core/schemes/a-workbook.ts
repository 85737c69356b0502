import writeExcelFile from 'write-excel-file/node';

type Text = string | number | null;

/** A cell's text, or a text over several rows or columns; the cells that it covers are null. */
export type TestCell = Text | { readonly text: string; readonly rows?: number; readonly columns?: number };

const cellOf = (cell: TestCell) => {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'string') return { value: cell, type: String };
  return {
    value: cell.text,
    type: String,
    ...(cell.rows === undefined ? {} : { rowSpan: cell.rows }),
    ...(cell.columns === undefined ? {} : { columnSpan: cell.columns }),
  };
};

/** An XLSX file of one page, as spreadsheet programs write them. */
export const aWorkbook = async (
  rows: readonly (readonly TestCell[])[],
  sheet = '指标体系',
): Promise<Uint8Array> =>
  writeExcelFile(
    rows.map((row) => row.map(cellOf)),
    { sheet },
  ).toBuffer();

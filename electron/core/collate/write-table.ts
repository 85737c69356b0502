import { extname } from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { CollatedRow } from './collate.ts';

interface Column {
  readonly head: string;
  /** In characters. */
  readonly width: number;
  readonly kind: 'text' | 'count' | 'points';
  readonly of: (row: CollatedRow) => string | number;
}

const COLUMNS: readonly Column[] = [
  { head: '名次', width: 6, kind: 'count', of: (row) => row.rank },
  { head: '并列', width: 6, kind: 'text', of: (row) => (row.tied ? '是' : '') },
  { head: '参评项目', width: 28, kind: 'text', of: (row) => row.baseName },
  { head: '参评单位', width: 34, kind: 'text', of: (row) => row.applicant },
  { head: '专家组', width: 16, kind: 'text', of: (row) => row.panel },
  { head: '基础分', width: 10, kind: 'points', of: (row) => row.base },
  { head: '加分', width: 10, kind: 'points', of: (row) => row.bonus },
  { head: '综合得分', width: 12, kind: 'points', of: (row) => row.total },
  { head: '有效打分表', width: 12, kind: 'count', of: (row) => row.sheets },
];

/** A text that a spreadsheet would run as a formula is quoted (OWASP, CSV injection). */
const guardFormula = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;

const toCsv = (rows: readonly CollatedRow[]): Uint8Array => {
  const quote = (value: string | number): string => `"${guardFormula(String(value)).replaceAll('"', '""')}"`;
  const lines = [
    COLUMNS.map((column) => column.head),
    ...rows.map((row) => COLUMNS.map((column) => column.of(row))),
  ].map((cells) => cells.map(quote).join(','));
  // The byte order mark makes spreadsheet programs read UTF-8.
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
};

/** As many decimals as the scheme prints: 8.5 stays 8.5 and 8.50 stays 8.50. */
const numberFormat = (printed: string): string => printed.replace(/^-?\d+/, '0').replace(/\d/g, '0');

const cellOf = (column: Column, row: CollatedRow) => {
  const value = column.of(row);
  switch (column.kind) {
    case 'count':
      return { value: Number(value), type: Number };
    case 'points':
      return { value: Number(value), type: Number, format: numberFormat(String(value)) };
    case 'text':
      // A cell of type text is never run as a formula.
      return { value: String(value), type: String };
  }
};

const toSpreadsheet = async (rows: readonly CollatedRow[]): Promise<Uint8Array> => {
  const heads = COLUMNS.map(({ head }) => ({
    value: head,
    fontWeight: 'bold' as const,
    align: 'center' as const,
  }));
  const data = rows.map((row) => COLUMNS.map((column) => cellOf(column, row)));
  const columns = COLUMNS.map(({ width }) => ({ width }));
  const file = writeExcelFile([heads, ...data], { columns, stickyRowsCount: 1, sheet: '汇总' });
  return file.toBuffer();
};

type Ending = '.xlsx' | '.csv' | '.json';
const ENDINGS: readonly Ending[] = ['.xlsx', '.csv', '.json'];

/** The kind of table that a file's name asks for; throws `format-unknown` for another one. */
export const requireTableEnding = (target: string): Ending => {
  const found = extname(target).toLowerCase();
  const ending = ENDINGS.find((each) => each === found);
  if (!ending)
    throw new PanelDeskError('format-unknown', {
      file: target,
      found: found || '–',
      wanted: ENDINGS.join(' '),
    });
  return ending;
};

const WRITERS: Readonly<Record<Ending, (rows: readonly CollatedRow[]) => Uint8Array | Promise<Uint8Array>>> =
  {
    '.xlsx': toSpreadsheet,
    '.csv': toCsv,
    '.json': (rows) => Buffer.from(`${JSON.stringify(rows, null, 2)}\n`, 'utf8'),
  };

/** `.xlsx`, `.csv` or `.json` by the target's ending; `format-unknown` for another one. */
export const writeTable = async (target: string, rows: readonly CollatedRow[]): Promise<void> => {
  const ending = requireTableEnding(target);
  await writeAtomically(target, await WRITERS[ending](rows));
};

import { extname } from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { CollatedRow } from './collate.ts';

const HEADS = [
  '名次',
  '并列',
  '参评项目',
  '参评单位',
  '专家组',
  '基础分',
  '加分',
  '综合得分',
  '有效打分表',
] as const;

const cellsOf = (row: CollatedRow): readonly (string | number)[] => [
  row.rank,
  row.tied ? '是' : '',
  row.baseName,
  row.applicant,
  row.panel,
  row.base,
  row.bonus,
  row.total,
  row.sheets,
];

/** A text that a spreadsheet would run as a formula is quoted (OWASP, CSV injection). */
const guardFormula = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;

const toCsv = (rows: readonly CollatedRow[]): Uint8Array => {
  const quote = (value: string | number): string => `"${guardFormula(String(value)).replaceAll('"', '""')}"`;
  const lines = [HEADS, ...rows.map(cellsOf)].map((cells) => cells.map(quote).join(','));
  // The byte order mark makes spreadsheet programs read UTF-8.
  return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`, 'utf8');
};

const toSpreadsheet = async (rows: readonly CollatedRow[]): Promise<Uint8Array> => {
  const heads = HEADS.map((value) => ({ value, fontWeight: 'bold' as const, align: 'center' as const }));
  const data = rows.map((row) =>
    cellsOf(row).map((value) =>
      typeof value === 'number'
        ? { value, type: Number }
        : /^\d+\.\d+$/.test(value)
          ? { value: Number(value), type: Number, format: '0.00' }
          : { value: guardFormula(value), type: String },
    ),
  );
  const columns = [6, 6, 28, 34, 16, 10, 10, 12, 12].map((width) => ({ width }));
  const file = await writeExcelFile([heads, ...data], { columns, stickyRowsCount: 1, sheet: '汇总' });
  return file.toBuffer();
};

/** `.xlsx`, `.csv` or `.json` by the target's ending; `format-unknown` for another one. */
export const writeTable = async (target: string, rows: readonly CollatedRow[]): Promise<void> => {
  const ending = extname(target).toLowerCase();
  const content: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
    '.xlsx': () => toSpreadsheet(rows),
    '.csv': () => toCsv(rows),
    '.json': () => Buffer.from(`${JSON.stringify(rows, null, 2)}\n`, 'utf8'),
  };
  const make = content[ending];
  if (!make)
    throw new PanelDeskError('format-unknown', {
      file: target,
      found: ending || '–',
      wanted: '.xlsx .csv .json',
    });
  await writeAtomically(target, await make());
};

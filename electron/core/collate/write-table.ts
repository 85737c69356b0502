import { extname } from 'node:path';
import writeExcelFile from 'write-excel-file/node';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { Collation } from './collate.ts';
import { listQuotaColumns, READING_COLUMNS } from './quota-columns.ts';
import { listResultColumns } from './result-columns.ts';
import { toCsv, toSheetData, type Column } from './table.ts';

const widthsOf = <Row>(columns: readonly Column<Row>[]) => columns.map(({ width }) => ({ width }));

const NO_BASE = '计算基数须由主管部门给出，未测算名额';

const quotaSheet = (collation: Collation) => {
  const columns = listQuotaColumns(collation);
  return {
    data: [
      ...toSheetData(columns, collation.quotas),
      ...(collation.baseMissing ? [[{ value: NO_BASE, type: String }]] : []),
      ...(collation.readings.length > 0 ? [[], ...toSheetData(READING_COLUMNS, collation.readings)] : []),
    ],
    columns: widthsOf(columns),
    sheet: '名额测算',
  };
};

const toSpreadsheet = async (collation: Collation): Promise<Uint8Array> => {
  const columns = listResultColumns(collation);
  const results = {
    data: toSheetData(columns, collation.rows),
    columns: widthsOf(columns),
    stickyRowsCount: 1,
    sheet: '汇总',
  };
  const hasQuotas = collation.quotas.length > 0 || collation.baseMissing;
  return writeExcelFile(hasQuotas ? [results, quotaSheet(collation)] : [results]).toBuffer();
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

const toJson = ({ scheme: _scheme, ...tables }: Collation): Uint8Array =>
  Buffer.from(`${JSON.stringify(tables, null, 2)}\n`, 'utf8');

const WRITERS: Readonly<Record<Ending, (collation: Collation) => Uint8Array | Promise<Uint8Array>>> = {
  '.xlsx': toSpreadsheet,
  '.csv': (collation) => toCsv(listResultColumns(collation), collation.rows),
  '.json': toJson,
};

/** `.xlsx`, `.csv` or `.json` by the target's ending; `format-unknown` for another one. CSV holds the rows only. */
export const writeTable = async (target: string, collation: Collation): Promise<void> => {
  const ending = requireTableEnding(target);
  await writeAtomically(target, await WRITERS[ending](collation));
};

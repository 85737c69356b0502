import { basename } from 'node:path';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';
import { SCHEME_FORMAT } from '../../../../shared/formats/scheme-file.ts';
import type { LocatedFault } from '../located-fault.ts';
import { locateReading, readSchemeValue, type SchemeReading } from '../read-scheme-text.ts';
import { readWorkbook } from '../xlsx/read-workbook.ts';
import type { Sheet } from '../xlsx/sheet.ts';
import { findColumns } from './columns.ts';
import { addressOf } from './table-cell.ts';
import { readOutline } from './table-outline.ts';
import { buildTableScheme, type TableSource } from './table-scheme.ts';
import { checkTotals } from './table-totals.ts';

/** What a table of indicators does not say. */
export interface TableHead {
  readonly id: string;
  readonly version: string;
  readonly kind: string;
  readonly title: string;
  readonly policy: {
    readonly title: string;
    readonly issuer: string;
    readonly reference?: string | undefined;
    readonly status: string;
  };
  readonly sections: readonly {
    readonly id: string;
    readonly title: { readonly zh: string; readonly en: string };
  }[];
  readonly source: TableSource;
  /** The page to read; the first one with a table where absent. */
  readonly sheet?: string | undefined;
}

export interface TableImport {
  readonly sheet: string;
  readonly reading: SchemeReading;
  /** The scheme file, whether or not it is sound. */
  readonly file: Readonly<Record<string, unknown>>;
  /** Cells whose documents are told in sentences, and columns that nothing was taken from. */
  readonly unread: readonly string[];
  readonly unused: readonly { readonly cell: string; readonly head: string }[];
}

const writeFile = (head: TableHead, groups: readonly unknown[]): TableImport['file'] => ({
  format: SCHEME_FORMAT,
  id: head.id,
  version: head.version,
  kind: head.kind,
  title: { zh: head.title },
  policy: Object.fromEntries(Object.entries(head.policy).filter(([, value]) => value !== undefined)),
  groups,
  aggregation: { method: 'mean', per: 'total', decimals: 2 },
  opinion: { sections: head.sections },
});

/** The cell of a place of the scheme file, or of what encloses it. */
const findCell =
  (cells: ReadonlyMap<string, string>) =>
  (path: string): LocatedFault['place'] => {
    for (let steps = path.split('.'); steps.length > 0; steps = steps.slice(0, -1)) {
      const cell = cells.get(steps.join('.'));
      if (cell !== undefined) return { cell };
    }
    return undefined;
  };

const chooseSheet = (sheets: readonly Sheet[], name: string | undefined, file: string): Sheet => {
  const named = name === undefined ? sheets : sheets.filter((sheet) => sheet.name === name);
  const found = named.find((sheet) => findColumns(sheet) !== undefined) ?? named[0];
  if (!found) throw new PanelDeskError('not-found', { what: name ?? file });
  return found;
};

/** Reads the table on one page. */
export const importSheet = (sheet: Sheet, head: TableHead): TableImport => {
  const columns = findColumns(sheet);
  if (!columns) {
    const fault: LocatedFault = {
      family: 'table',
      problem: 'head-missing',
      path: '',
      place: { cell: sheet.name },
      params: {},
    };
    return {
      sheet: sheet.name,
      reading: { faults: [fault] },
      file: writeFile(head, []),
      unread: [],
      unused: [],
    };
  }
  const outline = readOutline(sheet, columns);
  const table = buildTableScheme(sheet, outline, head.source);
  const [misread, ...more] = [...outline.faults, ...table.faults];
  const file = writeFile(head, table.groups);
  const reading = locateReading(readSchemeValue(file), findCell(table.cells));
  const withTotals = reading.scheme
    ? { ...reading, faults: [...reading.faults, ...checkTotals(sheet, outline, table)] }
    : reading;
  return {
    sheet: sheet.name,
    // What is built on a misread cell would be blamed for it.
    reading: misread ? { faults: [misread, ...more] } : withTotals,
    file,
    unread: table.unread,
    unused: columns.unused.map(({ column, head: text }) => ({
      cell: addressOf(sheet, { row: columns.header, column }),
      head: text,
    })),
  };
};

/** A bureau's own table of indicators as a scheme file. Throws what opening a workbook throws, and `not-found` for the page. */
export const importTable = async (path: string, head: TableHead): Promise<TableImport> =>
  importSheet(chooseSheet(await readWorkbook(path), head.sheet, basename(path)), head);

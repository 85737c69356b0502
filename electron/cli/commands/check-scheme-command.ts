import { basename } from 'node:path';
import { readSourceText } from '../../core/pack/read-source.ts';
import { readSchemeText } from '../../core/schemes/read-scheme-text.ts';
import { importTable, type TableImport } from '../../core/schemes/table/import-table.ts';
import type { CommandContext } from '../environment.ts';
import type { ExitStatus } from '../output.ts';
import { createWords } from '../words.ts';
import { answerReading, listRemarks } from './answer-reading.ts';
import { listSections } from './table-words.ts';

const isTable = (file: string): boolean => file.toLowerCase().endsWith('.xlsx');

/** A table says neither what it is called nor whose it is; for checking it, anything will do. */
const readTable = (context: CommandContext, file: string, sheet: string | undefined): Promise<TableImport> =>
  importTable(file, {
    id: 'table',
    version: '1.0.0',
    kind: 'evaluation',
    title: basename(file),
    policy: { title: basename(file), issuer: basename(file), status: 'draft' },
    sections: listSections(context.resources),
    source: {},
    sheet,
  });

/** A bureau's own scheme as YAML or JSON, or its table as XLSX. */
export const runCheckScheme = async (
  context: CommandContext,
  file: string,
  options: { readonly sheet?: string | undefined } = {},
): Promise<ExitStatus> => {
  if (!isTable(file)) {
    const name = basename(file);
    return answerReading(context, file, readSchemeText(await readSourceText(file, name), name), []);
  }
  const table = await readTable(context, file, options.sheet);
  const remarks = listRemarks(createWords(context.resources, context.language), table);
  return answerReading(context, file, table.reading, remarks, { sheet: table.sheet });
};

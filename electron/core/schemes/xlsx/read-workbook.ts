import { basename, posix } from 'node:path';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';
import { withContainer, type ReadPart } from './open-container.ts';
import { readSheet } from './read-sheet.ts';
import { readXml } from './read-xml.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { Sheet } from './sheet.ts';

const WORKBOOK = 'xl/workbook.xml';

/** More pages than any bureau's workbook has. */
const MAX_SHEETS = 50;

interface Listed {
  readonly name: string;
  readonly relation: string;
}

/** Pages that are shown, in their order. */
const listSheets = (text: string, file: string): readonly Listed[] => {
  const sheets: Listed[] = [];
  readXml(text, file, {
    open: ({ name, attributes }) => {
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      sheets.push({ name: attributes['name'] ?? '', relation: attributes['id'] ?? '' });
    },
  });
  return sheets;
};

/** Names of parts by the ids of their relations; targets are relative to the workbook or begin at the container's root. */
const readRelations = (text: string, file: string): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>();
  readXml(text, file, {
    open: ({ name, attributes }) => {
      const { Id: id, Target: target, TargetMode: mode } = attributes;
      if (name !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : posix.join('xl', target));
    },
  });
  return targets;
};

const readParts = async (read: ReadPart, file: string): Promise<readonly Sheet[]> => {
  const workbook = await read(WORKBOOK);
  if (workbook === undefined) throw new PanelDeskError('wrong-kind-of-file', { name: file, wanted: '.xlsx' });
  const relations = readRelations((await read('xl/_rels/workbook.xml.rels')) ?? '<none/>', file);
  const strings = readSharedStrings((await read('xl/sharedStrings.xml')) ?? '<none/>', file);
  const sheets: Sheet[] = [];
  for (const { name, relation } of listSheets(workbook, file).slice(0, MAX_SHEETS)) {
    const text = await read(relations.get(relation) ?? '');
    if (text !== undefined) sheets.push(readSheet(name, text, file, strings));
  }
  return sheets;
};

/**
 * The shown pages of an XLSX workbook as texts; formulas count as what they last gave, and nothing is run or fetched. Throws
 * `wrong-kind-of-file`, `zip-rule-broken`, `file-too-large`, `file-unreadable`, `format-invalid`.
 */
export const readWorkbook = (path: string): Promise<readonly Sheet[]> =>
  withContainer(path, (read) => readParts(read, basename(path)));

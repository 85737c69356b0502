import { posix } from 'node:path';
import { readXml } from '../../../schemes/xlsx/read-xml.ts';
import { readSharedStrings } from '../../../schemes/xlsx/shared-strings.ts';
import { ReadingFailure } from '../../document-reader.ts';
import { openOfficeFile, type OfficeFile } from '../office-file.ts';
import { readCellFormats } from './cell-formats.ts';
import { readRows, type RowLimits, type SheetRows } from './read-rows.ts';

const WORKBOOK = 'xl/workbook.xml';

/** For messages that nobody is shown. */
const FILE = 'workbook';

/** More than anybody turns over. */
const MAX_SHEETS = 50;

export interface ReadSheet extends SheetRows {
  readonly name: string;
}

interface Listed {
  readonly sheets: readonly { readonly name: string; readonly relation: string }[];
  readonly is1904: boolean;
}

/** Sheets that are shown, in their order, and the calendar that days are counted by. */
const listSheets = (xml: string): Listed => {
  const sheets: { readonly name: string; readonly relation: string }[] = [];
  let is1904 = false;
  readXml(xml, FILE, {
    open: ({ name, attributes }) => {
      if (name === 'workbookPr') is1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      sheets.push({ name: attributes['name'] ?? '', relation: attributes['id'] ?? '' });
    },
  });
  return { sheets: sheets.slice(0, MAX_SHEETS), is1904 };
};

const readTargets = (xml: string): ReadonlyMap<string, string> => {
  const targets = new Map<string, string>();
  readXml(xml, FILE, {
    open: ({ name, attributes }) => {
      const { Id: id, Target: target, TargetMode: mode } = attributes;
      if (name !== 'Relationship' || id === undefined || target === undefined || mode === 'External') return;
      targets.set(id, target.startsWith('/') ? target.slice(1) : posix.join('xl', target));
    },
  });
  return targets;
};

const textOr = (parts: OfficeFile, name: string): string => (parts.has(name) ? parts.text(name) : '<none/>');

/**
 * Every sheet that is shown, as it shows; formulas count as what they last gave, and nothing is run or fetched. Throws
 * `ReadingFailure`: `locked`, `damaged`, `too-large`, `no-view`, and whatever broken XML makes a parser throw.
 */
export const readSheets = async (bytes: Uint8Array, limits: RowLimits): Promise<readonly ReadSheet[]> => {
  const parts = await openOfficeFile(bytes);
  if (!parts.has(WORKBOOK)) throw new ReadingFailure('damaged');
  const { sheets, is1904 } = listSheets(parts.text(WORKBOOK));
  const targets = readTargets(textOr(parts, 'xl/_rels/workbook.xml.rels'));
  const context = {
    strings: readSharedStrings(textOr(parts, 'xl/sharedStrings.xml'), FILE),
    formats: readCellFormats(textOr(parts, 'xl/styles.xml'), FILE),
    is1904,
  };
  return sheets.flatMap(({ name, relation }) => {
    const part = targets.get(relation);
    if (part === undefined || !parts.has(part)) return [];
    return [{ name, ...readRows(parts.text(part), FILE, context, limits) }];
  });
};

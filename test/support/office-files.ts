import { buildRawZip, type RawEntry } from './zip/raw-zip.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export type OfficeParts = Readonly<Record<string, string | Uint8Array>>;

export const zipOf = (parts: OfficeParts, more: readonly RawEntry[] = []): Buffer =>
  buildRawZip([...Object.entries(parts).map(([name, content]) => ({ name, content, method: 8 })), ...more]);

const relations = (lines: readonly string[]): string =>
  `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;

const relation = (id: string, kind: string, target: string, mode = ''): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/relationships/${kind}" Target="${target}"${mode}/>`;

const types = (overrides: Readonly<Record<string, string>>): string =>
  [
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>',
    ...Object.entries(overrides).map(
      ([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`,
    ),
    '</Types>',
  ].join('');

export const paragraph = (text: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

export const wordXml = (body: string, before = ''): string =>
  `${DECLARATION}${before}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}/relationships"><w:body>${body}</w:body></w:document>`;

/** A letter as word processors write it: a body of paragraphs, and parts besides. */
export const aLetter = (body: string, parts: OfficeParts = {}, more: readonly RawEntry[] = []): Buffer =>
  zipOf(
    {
      '[Content_Types].xml': types({
        '/word/document.xml':
          'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      }),
      '_rels/.rels': relations([relation('rId1', 'officeDocument', 'word/document.xml')]),
      'word/document.xml': wordXml(body),
      ...parts,
    },
    more,
  );

export interface SheetParts {
  readonly name: string;
  /** The rows' XML. */
  readonly rows: string;
  readonly state?: string;
}

export interface WorkbookParts {
  readonly strings?: readonly string[];
  /** A number format per cell style, from 0. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  readonly parts?: OfficeParts;
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const stylesXml = (formats: readonly string[]): string =>
  [
    `${DECLARATION}<styleSheet xmlns="${SPREADSHEET}"><numFmts count="${formats.length}">`,
    ...formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escapeXml(code)}"/>`),
    `</numFmts><cellStyleXfs count="1"><xf numFmtId="9"/></cellStyleXfs><cellXfs count="${formats.length}">`,
    ...formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`),
    '</cellXfs></styleSheet>',
  ].join('');

/** A workbook as spreadsheet programs write it, cell by cell. */
export const aWorkbookOf = (
  sheets: readonly SheetParts[],
  { strings = [], formats = ['General'], date1904 = false, parts = {} }: WorkbookParts = {},
): Buffer =>
  zipOf({
    '[Content_Types].xml': types({}),
    '_rels/.rels': relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/workbook.xml': [
      `${DECLARATION}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}/relationships">`,
      `<workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>`,
      ...sheets.map(
        ({ name, state = 'visible' }, index) =>
          `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
      ),
      '</sheets></workbook>',
    ].join(''),
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)),
    ),
    'xl/styles.xml': stylesXml(formats),
    'xl/sharedStrings.xml': `${DECLARATION}<sst xmlns="${SPREADSHEET}">${strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `${DECLARATION}<worksheet xmlns="${SPREADSHEET}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...parts,
  });

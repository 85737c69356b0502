import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../../electron/core/schemes/xlsx/read-workbook.ts';
import { cellName, readRange, type Sheet } from '../../../../../electron/core/schemes/xlsx/sheet.ts';
import { failureOf, ruleOf } from '../../../../support/zip/failures.ts';
import { buildRawZip, type RawEntry } from '../../../../support/zip/raw-zip.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';
import { aWorkbook } from './a-workbook.ts';

const scratch = useScratch();

const HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const WORKBOOK = `${HEADER}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`;

const RELATIONS = `${HEADER}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`;

/** A workbook's parts by name; given ones replace or add to the usual ones. */
const parts = (sheet: string, more: Readonly<Record<string, string>> = {}): readonly RawEntry[] =>
  Object.entries({
    'xl/workbook.xml': WORKBOOK,
    'xl/_rels/workbook.xml.rels': RELATIONS,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  }).map(([name, content]) => ({ name, content, method: 8 }));

const sheetOf = (rows: string, after = ''): string =>
  `${HEADER}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData>${after}</worksheet>`;

const put = (entries: readonly RawEntry[]): string => scratch.put(buildRawZip(entries), 'table.xlsx');

const open = async (entries: readonly RawEntry[]): Promise<Sheet> => {
  const [sheet] = await readWorkbook(put(entries));
  if (!sheet) throw new Error('no page');
  return sheet;
};

const rowsOf = (sheet: Sheet): readonly (readonly string[])[] =>
  Array.from({ length: sheet.rows }, (_, row) =>
    Array.from({ length: sheet.columns }, (__, column) => sheet.textAt(row, column)),
  );

describe('readWorkbook', () => {
  it('reads what a spreadsheet program writes', async () => {
    const path = scratch.put(
      await aWorkbook(
        [
          [{ text: '合并', rows: 2 }, '分值'],
          [null, 5],
          ['', 4.5],
        ],
        '指标',
      ),
      'table.xlsx',
    );
    const [sheet] = await readWorkbook(path);
    expect(sheet?.name).toBe('指标');
    expect(sheet && rowsOf(sheet)).toEqual([
      ['合并', '分值'],
      ['', '5'],
      ['', '4.5'],
    ]);
    expect(sheet?.mergedAt(1, 0)).toEqual({ top: 0, left: 0, bottom: 1, right: 0 });
    expect(sheet?.mergedAt(0, 1)).toBeUndefined();
  });

  it('reads every kind of value as it shows', async () => {
    const strings = `${HEADER}<sst><si><t>甲</t></si><si><r><t>中</t></r><r><t xml:space="preserve">试 </t></r><rPh sb="0" eb="1"><t>zhong</t></rPh></si><si><t>a_x000D_b</t></si></sst>`;
    const cells = [
      '<c r="A1" t="s"><v>0</v></c>',
      '<c r="B1" t="s"><v>1</v></c>',
      '<c r="C1" t="inlineStr"><is><r><t>行</t></r><r><t>内</t></r></is></c>',
      '<c r="D1" t="str"><f>CONCAT(A1)</f><v>公式</v></c>',
      '<c r="E1"><f>SUM(A1)</f><v>0.30000000000000004</v></c>',
      '<c r="F1" t="b"><v>1</v></c>',
      '<c r="G1" t="e"><v>#REF!</v></c>',
      '<c r="H1" t="s"><v>2</v></c>',
      '<c r="I1" t="s"><v>99</v></c>',
      '<c r="J1"><v>1E2</v></c>',
      '<c r="K1"><v/></c>',
    ].join('');
    const sheet = await open(
      parts(sheetOf(`<row r="1">${cells}</row>`), { 'xl/sharedStrings.xml': strings }),
    );
    expect(rowsOf(sheet)).toEqual([
      ['甲', '中试 ', '行内', '公式', '0.3', 'TRUE', '#REF!', 'a\rb', '', '100'],
    ]);
  });

  it('reads prefixes, cells without names, and targets from the container’s root', async () => {
    const sheet =
      '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const relations = RELATIONS.replace('worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml');
    expect(rowsOf(await open(parts(sheet, { 'xl/_rels/workbook.xml.rels': relations })))).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
  });

  it('reads a container as Excel makes it, with room to grow in its first header', async () => {
    const [first, ...others] = parts(sheetOf('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const growth = Buffer.concat([Buffer.from([0x20, 0xa2, 0x04, 0x00]), Buffer.from([0x28, 0xa0, 0, 0])]);
    const entries = first ? [{ ...first, local: { extra: growth } }, ...others] : [];
    expect(rowsOf(await open(entries))).toEqual([['1']]);
  });

  it('leaves out pages that are hidden or lie elsewhere', async () => {
    const hidden = WORKBOOK.replace(
      '<sheets>',
      '<sheets><sheet name="藏" sheetId="2" state="hidden" r:id="rId1"/>',
    );
    const path = put(parts(sheetOf(''), { 'xl/workbook.xml': hidden }));
    expect((await readWorkbook(path)).map(({ name }) => name)).toEqual(['表']);
    const outside = RELATIONS.replace('Target=', 'TargetMode="External" Target=');
    expect(await readWorkbook(put(parts(sheetOf(''), { 'xl/_rels/workbook.xml.rels': outside })))).toEqual(
      [],
    );
  });
});

describe('a hostile workbook', () => {
  const refuse = (entries: readonly RawEntry[]): Promise<string> => ruleOf(readWorkbook(put(entries)));

  it('has no entities of its own', async () => {
    const laughs =
      '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><worksheet><sheetData><row><c t="str"><v>&lol2;</v></c></row></sheetData></worksheet>';
    const failure = await failureOf(readWorkbook(put(parts(laughs))));
    expect(failure).toMatchObject({
      code: 'format-invalid',
      params: { file: expect.any(String) as string, problem: 'DOCTYPE' },
    });
    expect(await refuse(parts('<worksheet>&unknown;</worksheet>'))).toBe('format-invalid');
    const file = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet/>';
    expect(await refuse(parts(file))).toBe('format-invalid');
  });

  it.each([
    ['is no XML', 'worksheet'],
    ['is not closed', '<worksheet><sheetData>'],
    ['closes what is not open', '<worksheet></sheetData></worksheet>'],
    ['nests without end', `${'<a>'.repeat(100)}${'</a>'.repeat(100)}`],
  ])('%s', async (_, sheet) => {
    expect(await refuse(parts(sheet))).toBe('format-invalid');
  });

  it('is not read beyond what a table needs', async () => {
    expect(await refuse(parts(sheetOf('<row r="10001"><c><v>1</v></c></row>')))).toBe('file-too-large');
    expect(await refuse(parts(sheetOf('<row r="1"><c r="ZZZ1"><v>1</v></c></row>')))).toBe('file-too-large');
    expect(await refuse(parts(sheetOf('<row r="x"><c><v>1</v></c></row>')))).toBe('file-too-large');
    expect(await refuse(parts(sheetOf(`<row><c t="str"><v>${'长'.repeat(32_768)}</v></c></row>`)))).toBe(
      'file-too-large',
    );
    const cells = '<c><v>1</v></c>'.repeat(1_000);
    expect(await refuse(parts(sheetOf(`<row>${cells}</row>`.repeat(201))))).toBe('file-too-large');
    const merges = '<mergeCell ref="A1:B9000"/>'.repeat(30);
    expect(await refuse(parts(sheetOf('', `<mergeCells>${merges}</mergeCells>`)))).toBe('file-too-large');
  });

  it('is not unpacked beyond what a part may hold', async () => {
    const bomb = sheetOf(' '.repeat(17 * 1024 * 1024));
    expect(await refuse(parts(bomb))).toBe('zip-rule-broken/ratio-too-high');
    const lying = parts(sheetOf('')).map((entry) =>
      entry.name === 'xl/worksheets/sheet1.xml'
        ? { ...entry, central: { bytes: 10 }, local: { bytes: 10 } }
        : entry,
    );
    expect(await refuse(lying)).toBe('zip-rule-broken/sizes-disagree');
  });

  it('keeps the rules of every archive from outside', async () => {
    expect(await refuse([...parts(sheetOf('')), { name: '../evil.xml', content: 'x' }])).toMatch(
      /^zip-rule-broken/,
    );
    const many = Array.from({ length: 2_001 }, (_, at) => ({ name: `xl/media/${at}.png`, content: 'x' }));
    expect(await refuse([...parts(sheetOf('')), ...many])).toBe('zip-rule-broken/too-many-entries');
  });

  it('is none at all', async () => {
    for (const content of ['no archive', Buffer.from('d0cf11e0a1b11ae1', 'hex'), ''])
      expect(await failureOf(readWorkbook(scratch.put(content, 'table.xlsx')))).toMatchObject({
        code: 'wrong-kind-of-file',
        params: { wanted: '.xlsx' },
      });
    expect(await refuse([{ name: 'word/document.xml', content: '<document/>' }])).toBe('wrong-kind-of-file');
    expect(await ruleOf(readWorkbook(scratch.path('nowhere.xlsx')))).toBe('file-unreadable');
  });

  it('is not in UTF-8', async () => {
    expect(
      await refuse(parts('').map((entry) => ({ ...entry, content: Buffer.from([0x3c, 0xd6, 0xd0]) }))),
    ).toBe('format-invalid');
  });
});

describe('names of cells', () => {
  it('go on after Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map((column) => cellName(0, column))).toEqual([
      'A1',
      'Z1',
      'AA1',
      'AZ1',
      'BA1',
      'ZZ1',
      'AAA1',
    ]);
  });

  it('are read as ranges', () => {
    expect(readRange('$B$2:AA10')).toEqual({ top: 1, left: 1, bottom: 9, right: 26 });
    expect(readRange('C3')).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
    for (const name of ['', 'A', '1', 'B2:A1', 'A0', 'a1', 'AAAA1', 'A1:'])
      expect(readRange(name)).toBeUndefined();
  });
});

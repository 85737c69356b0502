import { describe, expect, test } from 'vitest';
import { aWorkbookOf, type WorkbookParts } from '../../../../support/office-files.ts';
import { aSource, readAll, useReader, whyNot } from '../../../../support/reading.ts';

const { reader } = useReader();
const sourceOf = (content: Uint8Array) => aSource(content, '经费决算.xlsx');
const viewOf = (content: Uint8Array) => reader.preview(sourceOf(content));

/** The shown texts of one row of numbers, each with a format of its own. */
const showNumbers = async (
  cells: readonly (readonly [number, string])[],
  more: Omit<WorkbookParts, 'formats'> = {},
): Promise<readonly string[]> => {
  const formats = cells.map(([, format]) => format);
  const rows = `<row>${cells.map(([value], index) => `<c s="${index}"><v>${value}</v></c>`).join('')}</row>`;
  const view = await viewOf(aWorkbookOf([{ name: '表', rows }], { ...more, formats }));
  return view.kind === 'workbook' ? (view.sheets[0]?.rows[0] ?? []) : [JSON.stringify(view)];
};

describe('a workbook', () => {
  test('shows its sheets in their order, without the hidden ones', async () => {
    const workbook = aWorkbookOf(
      [
        { name: '收入', rows: '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2"><v>3.1</v></c></row>' },
        { name: '草稿', rows: '<row><c><v>1</v></c></row>', state: 'hidden' },
        { name: '支出', rows: '<row><c t="inlineStr"><is><t>设备</t></is></c><c t="b"><v>1</v></c></row>' },
      ],
      { strings: ['合计 & 小计'] },
    );
    expect(await viewOf(workbook)).toEqual({
      kind: 'workbook',
      sheets: [
        { name: '收入', rows: [[], ['', '合计 & 小计', '', '3.1']], truncated: false },
        { name: '支出', rows: [['设备', 'TRUE']], truncated: false },
      ],
    });
    expect(await readAll(reader, sourceOf(workbook))).toEqual([
      { page: 1, of: 2, text: '收入\n合计 & 小计\t3.1' },
      { page: 2, of: 2, text: '支出\n设备\tTRUE' },
    ]);
  });
  test('shows numbers as their formats say', async () => {
    expect(
      await showNumbers([
        [1234567.891, '#,##0.00'],
        [0.125, '0.0%'],
        [-5, '#,##0;(#,##0)'],
        [1.005, '0.00'],
        [12, '0000'],
        [0.1 + 0.2, 'General'],
        [1200, '"¥"#,##0"元"'],
        [3, '0.##'],
        [123456, '0.00E+00'],
        [1234567, '#,##0,"千"'],
        [0, '0;-0;"无"'],
      ]),
    ).toEqual([
      '1,234,567.89',
      '12.5%',
      '(5)',
      '1.01',
      '0012',
      '0.3',
      '¥1,200元',
      '3',
      '1.23E+05',
      '1,235千',
      '无',
    ]);
  });
  test('shows days and times as their formats say, by either calendar', async () => {
    const day = 46_148;
    const formats: readonly (readonly [number, string])[] = [
      [day, 'yyyy"年"m"月"d"日"'],
      [day + 0.5 + 7 / 1440, 'yyyy-mm-dd hh:mm:ss'],
      [1.5, '[h]:mm'],
      [day, '[$-804]aaaa'],
      [0.75, '上午/下午h"时"mm"分"'],
      [1, 'yyyy/m/d'],
    ];
    expect(await showNumbers(formats)).toEqual([
      '2026年5月6日',
      '2026-05-06 12:07:00',
      '36:00',
      '星期三',
      '下午6时00分',
      '1900/1/1',
    ]);
    expect(await showNumbers([[day - 1462, 'yyyy-m-d']], { date1904: true })).toEqual(['2026-5-6']);
  });
  test('shows the plain number where a format is an unusual one', async () => {
    expect(
      await showNumbers([
        [0.5, '# ?/?'],
        [5551234, '000-0000'],
        [-3, 'yyyy-mm-dd'],
        [7, '[>5]"多";0'],
      ]),
    ).toEqual(['0.5', '5551234', '-3', '7']);
  });
  test('says where there is more than is shown', async () => {
    const rows = Array.from({ length: 2_100 }, (_, row) => `<row><c><v>${row}</v></c></row>`).join('');
    const view = await viewOf(aWorkbookOf([{ name: '长', rows }]));
    expect(view).toMatchObject({ kind: 'workbook', sheets: [{ name: '长', truncated: true }] });
    expect(view.kind === 'workbook' && view.sheets[0]?.rows.length).toBe(2_000);
  });
});

describe('a hostile workbook', () => {
  test('with a cell a million rows down does not grow', async () => {
    const view = await viewOf(
      aWorkbookOf([{ name: '远', rows: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }]),
    );
    expect(view).toEqual({ kind: 'workbook', sheets: [{ name: '远', rows: [], truncated: true }] });
  });
  test('with a document type, broken XML, or no workbook in it is damaged', async () => {
    const sheets = [{ name: '表', rows: '' }];
    const part = 'xl/worksheets/sheet1.xml';
    const typed = aWorkbookOf(sheets, {
      parts: { [part]: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>' },
    });
    const broken = aWorkbookOf(sheets, { parts: { [part]: '<worksheet><sheetData>' } });
    const large = aWorkbookOf(sheets, {
      parts: { [part]: Buffer.alloc(33 * 1024 ** 2, Buffer.from('<a></a>\u4e00')) },
    });
    expect(await viewOf(typed)).toEqual({ kind: 'none', why: 'damaged' });
    expect(await viewOf(broken)).toEqual({ kind: 'none', why: 'damaged' });
    expect(await whyNot(readAll(reader, sourceOf(broken)))).toBe('damaged');
    expect(await viewOf(large)).toMatchObject({ kind: 'none' });
  });
});

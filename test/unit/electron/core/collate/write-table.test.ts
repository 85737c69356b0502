import { existsSync, readFileSync } from 'node:fs';
import { unzipSync } from './unzip.ts';
import { describe, expect, it } from 'vitest';
import { collateResults } from '../../../../../electron/core/collate/collate.ts';
import { requireTableEnding, writeTable } from '../../../../../electron/core/collate/write-table.ts';
import { failureOf } from '../../../../support/zip/failures.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';
import { anEntry, aSheet } from '../../../../support/builders/a-sheet.ts';
import { resultsBy, schemeWith } from './results-by.ts';

const scratch = useScratch();

const totals = (
  all: Readonly<Record<string, readonly number[]>>,
  { scheme, name }: { readonly scheme?: unknown; readonly name?: string } = {},
) =>
  resultsBy(
    Object.fromEntries(
      Object.entries(all).map(([id, each]) => [
        id,
        {
          totals: each,
          applicant: { name: '浙江越能新材料有限公司' },
          ...(name === undefined ? {} : { baseName: name }),
        },
      ]),
    ),
    scheme === undefined ? {} : { scheme },
  );

const write = async (ending: string, ...files: Parameters<typeof collateResults>[0]): Promise<string> => {
  const target = scratch.path(`table${ending}`);
  await writeTable(target, collateResults(files));
  return target;
};

describe('writeTable', () => {
  it('writes CSV that spreadsheet programs read as UTF-8, every cell quoted', async () => {
    const text = readFileSync(await write('.csv', totals({ alpha: [8], beta: [8] })), 'utf8');
    expect(text.startsWith('\uFEFF"名次","并列",')).toBe(true);
    expect(text.split('\r\n').slice(1)).toEqual([
      '"1","是","基地 alpha","浙江越能新材料有限公司","第一专家组","8.00","0.00","8.00","1"',
      '"1","是","基地 beta","浙江越能新材料有限公司","第一专家组","8.00","0.00","8.00","1"',
      '',
    ]);
  });

  it.each(['=1+1', '+86', '-cmd', '@SUM(A1)', '\tx', '\rx'])(
    'disarms %j in CSV: a cell is no formula',
    async (name) => {
      const text = readFileSync(await write('.csv', totals({ alpha: [8] }, { name })), 'utf8');
      expect(text).toContain(`"'${name}"`);
    },
  );

  it('doubles quotes in CSV', async () => {
    const text = readFileSync(await write('.csv', totals({ alpha: [8] }, { name: '“基地" 甲' })), 'utf8');
    expect(text).toContain('"“基地"" 甲"');
  });

  it('writes JSON that says what the table says', async () => {
    const table = JSON.parse(
      readFileSync(await write('.json', totals({ alpha: [8, 9] })), 'utf8'),
    ) as unknown;
    expect(table).toMatchObject({
      rows: [{ rank: 1, tied: false, submission: 'alpha', total: '8.50', sheets: 2, decisions: [] }],
      quotas: [],
      readings: [],
    });
    expect(table).not.toHaveProperty('scheme');
  });

  it('writes a spreadsheet with figures as numbers, in the scheme’s decimals, and names as text', async () => {
    const scheme = schemeWith({ aggregation: { method: 'mean', per: 'total', decimals: 1 } });
    const target = await write('.XLSX', totals({ alpha: [8.5] }, { scheme, name: '3.14' }));
    const parts = unzipSync(readFileSync(target));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<v>8.5</v>');
    expect(sheet).not.toContain('<v>3.14</v>');
    expect(parts.get('xl/styles.xml')).toContain('0.0"');
    expect(sheet).not.toContain('<f>');
  });

  it('shows a formula as the text it is', async () => {
    const parts = unzipSync(readFileSync(await write('.xlsx', totals({ alpha: [8] }, { name: '=1+1' }))));
    const all = [...parts.values()].join('');
    expect(all).toContain('>=1+1<');
    expect(all).not.toContain('<f>');
  });

  it('refuses another ending before anything is written', async () => {
    const target = scratch.path('table.pdf');
    expect(await failureOf(writeTable(target, collateResults([])))).toMatchObject({
      code: 'format-unknown',
      params: { found: '.pdf', wanted: '.xlsx .csv .json' },
    });
    expect(existsSync(target)).toBe(false);
    expect(() => requireTableEnding('table')).toThrow(/format-unknown/);
    expect(() => requireTableEnding('table.csv')).not.toThrow();
  });

  const source = { article: '第二条', quote: '其中优秀不超过20%' };

  it('writes the quota beside the table: seats, base, who is on the line, and what that rests on', async () => {
    const scheme = schemeWith({
      grades: [
        {
          id: 'excellent',
          title: { zh: '优秀' },
          share: { words: '不超过40%', numerator: 40, denominator: 100, source },
          source,
        },
        { id: 'other', title: { zh: '其他' }, source },
      ],
      slots: [
        {
          id: 'quota-base',
          kind: 'choice',
          title: { zh: '计算基数' },
          source,
          options: [
            { id: 'all-assessed', title: { zh: '全部参加考核的平台' } },
            { id: 'all-named', title: { zh: '全部平台' } },
          ],
          preset: 'all-assessed',
        },
      ],
    });
    const target = await write('.xlsx', totals({ a: [9], b: [8], c: [8], d: [7], e: [6] }, { scheme }));
    const parts = unzipSync(readFileSync(target));
    expect(parts.get('xl/workbook.xml')).toContain('名额测算');
    const words = [...parts.values()].join('');
    expect(words).toContain('优秀（待主管部门确定）');
    expect(words).toContain('跨线项目2家，剩余名额不超过1家：均不列入，或由主管部门在名额内确定');
    expect(words).toContain('不超过40%');
    expect(words).toContain('基地 b、基地 c');
    expect(words).toContain('全部参加考核的平台');
    expect(parts.get('xl/worksheets/sheet2.xml')).toContain('<v>5</v>');
  });

  it('says that seats were not counted where nobody gave the base', async () => {
    const scheme = schemeWith({
      grades: [
        {
          id: 'excellent',
          title: { zh: '优秀' },
          share: { words: '不超过40%', numerator: 40, denominator: 100, source },
          source,
        },
        { id: 'other', title: { zh: '其他' }, source },
      ],
      slots: [
        {
          id: 'quota-base',
          kind: 'choice',
          title: { zh: '计算基数' },
          source,
          options: [
            { id: 'all-named', title: { zh: '全部平台' } },
            { id: 'all-assessed', title: { zh: '全部参加考核的平台' } },
          ],
          preset: 'all-named',
        },
      ],
    });
    const parts = unzipSync(readFileSync(await write('.xlsx', totals({ a: [9] }, { scheme }))));
    expect([...parts.values()].join('')).toContain('计算基数须由主管部门给出，未测算名额');
  });

  it('has columns for decisions where nothing has points, and none for points', async () => {
    const scheme = schemeWith({
      groups: [
        {
          id: 'conditions',
          title: { zh: '认定条件' },
          source,
          indicators: [{ id: 'site', title: { zh: '固定场地' }, mode: 'condition', source }],
        },
      ],
      conclusions: [
        {
          id: 'recommendation',
          title: { zh: '专家组建议' },
          source,
          options: [
            { id: 'yes', title: { zh: '建议认定' }, favourable: true },
            { id: 'no', title: { zh: '不建议认定' } },
          ],
        },
      ],
    });
    const file = resultsBy(
      {
        alpha: {
          applicant: { name: '甲公司' },
          sheets: [aSheet({ entries: [anEntry({ indicator: 'site', choice: 'to-verify' })] })],
          decisions: [
            { subject: 'site', choice: 'to-verify' },
            { subject: 'recommendation', choice: 'no' },
          ],
        },
      },
      { scheme },
    );
    const text = readFileSync(await write('.csv', file), 'utf8');
    expect(text.split('\r\n')).toEqual([
      '\uFEFF"参评项目","参评单位","专家组","不符合或需核实的条件","专家组建议","有效评审表"',
      '"基地 alpha","甲公司","第一专家组","固定场地：需核实","不建议认定","1"',
      '',
    ]);
  });
});

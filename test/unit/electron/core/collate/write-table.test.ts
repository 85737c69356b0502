import { existsSync, readFileSync } from 'node:fs';
import { unzipSync } from './unzip.ts';
import { describe, expect, it } from 'vitest';
import { collateResults } from '../../../../../electron/core/collate/collate.ts';
import { requireTableEnding, writeTable } from '../../../../../electron/core/collate/write-table.ts';
import { aRecipe, aScheme } from '../../../../support/builders/a-scheme.ts';
import { aResultsFile } from '../../../../support/builders/a-results-file.ts';
import { failureOf } from '../../../../support/zip/failures.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();

const write = async (ending: string, ...files: Parameters<typeof collateResults>[0]): Promise<string> => {
  const target = scratch.path(`table${ending}`);
  await writeTable(target, collateResults(files));
  return target;
};

describe('writeTable', () => {
  it('writes CSV that spreadsheet programs read as UTF-8, every cell quoted', async () => {
    const text = readFileSync(await write('.csv', aResultsFile({ alpha: [8], beta: [8] })), 'utf8');
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
      const text = readFileSync(await write('.csv', aResultsFile({ alpha: [8] }, { name })), 'utf8');
      expect(text).toContain(`"'${name}"`);
    },
  );

  it('doubles quotes in CSV', async () => {
    const text = readFileSync(
      await write('.csv', aResultsFile({ alpha: [8] }, { name: '“基地" 甲' })),
      'utf8',
    );
    expect(text).toContain('"“基地"" 甲"');
  });

  it('writes JSON that says what the table says', async () => {
    const rows = JSON.parse(
      readFileSync(await write('.json', aResultsFile({ alpha: [8, 9] })), 'utf8'),
    ) as unknown;
    expect(rows).toMatchObject([{ rank: 1, tied: false, submission: 'alpha', total: '8.50', sheets: 2 }]);
  });

  it('writes a spreadsheet with figures as numbers, in the scheme’s decimals, and names as text', async () => {
    const scheme = aScheme({ aggregation: aRecipe({ decimals: 1 }) });
    const target = await write('.XLSX', aResultsFile({ alpha: [8.5] }, { scheme, name: '3.14' }));
    const parts = unzipSync(readFileSync(target));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toContain('<v>8.5</v>');
    expect(sheet).not.toContain('<v>3.14</v>');
    expect(parts.get('xl/styles.xml')).toContain('0.0"');
    expect(sheet).not.toContain('<f>');
  });

  it('shows a formula as the text it is', async () => {
    const parts = unzipSync(
      readFileSync(await write('.xlsx', aResultsFile({ alpha: [8] }, { name: '=1+1' }))),
    );
    const all = [...parts.values()].join('');
    expect(all).toContain('>=1+1<');
    expect(all).not.toContain('<f>');
  });

  it('refuses another ending before anything is written', async () => {
    const target = scratch.path('table.pdf');
    expect(await failureOf(writeTable(target, []))).toMatchObject({
      code: 'format-unknown',
      params: { found: '.pdf', wanted: '.xlsx .csv .json' },
    });
    expect(existsSync(target)).toBe(false);
    expect(() => requireTableEnding('table')).toThrow(/format-unknown/);
    expect(() => requireTableEnding('table.csv')).not.toThrow();
  });
});

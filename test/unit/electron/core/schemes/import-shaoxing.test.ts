import { describe, expect, it } from 'vitest';
import { importTable, type TableHead } from '../../../../../electron/core/schemes/table/import-table.ts';
import { isScored } from '../../../../../shared/domain/scheme/indicator.ts';
import type { Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import { listIndicators, schemeMaxima } from '../../../../../shared/domain/scheme/scheme-indicators.ts';
import { readBuiltInScheme } from '../../../../support/seeds/built-in-schemes.ts';
import { hasSeed } from '../../../../support/seeds/seed.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';
import { aWorkbook, type TestCell } from './a-workbook.ts';
import { readShaoxingTable } from './shaoxing-table.ts';

const scratch = useScratch();

const HEAD: TableHead = {
  id: 'imported',
  version: '1.0.0',
  kind: 'evaluation',
  title: '绍兴市科技成果转化中试基地绩效评价',
  policy: { title: '实施方案', issuer: '绍兴市科学技术局', status: 'in-force' },
  sections: [{ id: 'conclusion', title: { zh: '结论', en: 'Conclusion' } }],
  source: { article: '附表' },
};

/** Headings as merged cells over their rows, as the bureau's document prints them. */
const mergeHeadings = (rows: readonly (readonly string[])[]): readonly (readonly TestCell[])[] =>
  rows.map(([heading = '', ...rest], at) => {
    if (heading === '' || at === 0) return [heading || null, ...rest];
    const below = rows.slice(at + 1);
    const next = below.findIndex((row) => row[0] !== '');
    return [{ text: heading, rows: (next < 0 ? below.length : next) + 1 }, ...rest];
  });

const importRows = async (rows: readonly (readonly TestCell[])[]): Promise<Scheme> => {
  const { reading } = await importTable(scratch.put(await aWorkbook(rows), '指标体系.xlsx'), HEAD);
  expect(reading.faults).toEqual([]);
  if (!reading.scheme) throw new Error('no scheme');
  return reading.scheme;
};

/** What a table states of its rows, ids and English left out. */
const tableOf = (scheme: Scheme) =>
  scheme.groups.map(({ title, maxPoints, bonus, indicators }) => ({
    title: title.zh,
    maxPoints,
    bonus,
    rows: indicators.map((indicator) => ({
      title: indicator.title.zh,
      mode: indicator.mode,
      maxPoints: isScored(indicator) ? indicator.maxPoints : undefined,
      unit: indicator.unit,
      quote: indicator.source.quote.replaceAll(/\s/g, ''),
    })),
  }));

const evidenceOf = (scheme: Scheme): ReadonlyMap<string, readonly (readonly string[])[]> =>
  new Map(
    listIndicators(scheme).map(({ indicator }) => [
      indicator.title.zh,
      indicator.requiredEvidence.map(({ anyOf }) => anyOf.map(({ title }) => title.zh)),
    ]),
  );

/** Rows whose documents the built-in scheme reads further than “、 each, 或 any one of them”, and what the rule alone gives. */
const READ_FURTHER: Readonly<Record<string, readonly (readonly string[])[]>> = {
  // 服务协议 and 合同 are two names of one kind of paper.
  '中试服务成果（项目）数': [['中试成果（项目）明细清单'], ['服务协议'], ['合同']],
  // 委托生产、加工协议 is one agreement.
  '中试服务成果（项目）落地数': [
    ['委托生产', '加工协议', '新项目立项批复', '新孵化企业营业执照', '其他证明材料'],
  ],
  // 销售收入和税收证明: each of the two is to be shown.
  '中试落地成果（项目）经济效益': [['财务报表', '纳税证明', '审计报告', '其他证明材料']],
  // Sentences.
  社会经济效益: [],
};

describe.skipIf(!hasSeed('shaoxing'))('the table of the Shaoxing rules, imported', () => {
  it('is the built-in scheme in all that the table states', async () => {
    const imported = await importRows(mergeHeadings(readShaoxingTable()));
    const builtIn = readBuiltInScheme('shaoxing-pilot-evaluation');
    expect(tableOf(imported)).toEqual(tableOf(builtIn));
    expect(listIndicators(imported)).toHaveLength(11);
    expect(schemeMaxima(imported)).toEqual(schemeMaxima(builtIn));
    const bonus = listIndicators(imported).at(-1)?.indicator;
    expect(bonus).toMatchObject({ reasonRequired: true, evidenceRequired: true });
  });

  it('asks for the same documents by the rule that the built-in scheme names, and lists where that one reads further', async () => {
    const imported = evidenceOf(await importRows(mergeHeadings(readShaoxingTable())));
    const builtIn = evidenceOf(readBuiltInScheme('shaoxing-pilot-evaluation'));
    for (const [title, evidence] of builtIn)
      expect([title, imported.get(title)]).toEqual([title, READ_FURTHER[title] ?? evidence]);
    for (const [title, evidence] of Object.entries(READ_FURTHER))
      expect(evidence).not.toEqual(builtIn.get(title));
  });

  it('is read the same without merged cells and with its columns in another order', async () => {
    const rows = readShaoxingTable();
    const plain = await importRows(rows);
    expect(tableOf(plain)).toEqual(tableOf(await importRows(mergeHeadings(rows))));
    const turned = rows.map(([one = '', two = '', unit = '', points = '', evidence = '']) => [
      points,
      one,
      unit,
      two,
      evidence,
    ]);
    const withoutQuotes = (scheme: Scheme) =>
      tableOf(scheme).map((group) => ({
        ...group,
        rows: group.rows.map(({ quote: _quote, ...row }) => row),
      }));
    expect(withoutQuotes(await importRows(turned))).toEqual(withoutQuotes(plain));
  });

  it('cites the cell where no article is named', async () => {
    const path = scratch.put(await aWorkbook(mergeHeadings(readShaoxingTable())), '指标体系.xlsx');
    const { reading } = await importTable(path, { ...HEAD, source: { document: '指标体系.xlsx' } });
    expect(reading.scheme?.groups[1]?.indicators[1]?.source).toEqual({
      document: '指标体系.xlsx',
      article: '指标体系!B9',
      quote: '中试服务收入 万元 20 中试服务协议、银行回单、财务报表等复印件',
    });
  });
});

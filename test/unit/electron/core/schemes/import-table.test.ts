import { describe, expect, it } from 'vitest';
import {
  importTable,
  type TableHead,
  type TableImport,
} from '../../../../../electron/core/schemes/table/import-table.ts';
import { isScored } from '../../../../../shared/domain/scheme/indicator.ts';
import { failureOf } from '../../../../support/zip/failures.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';
import { aWorkbook, type TestCell } from './a-workbook.ts';

const scratch = useScratch();

const HEAD: TableHead = {
  id: 'imported',
  version: '1.0.0',
  kind: 'evaluation',
  title: '评价',
  policy: { title: '办法', issuer: '科技局', status: 'in-force' },
  sections: [{ id: 'conclusion', title: { zh: '结论', en: 'Conclusion' } }],
  source: {},
};

const USUAL = ['一级指标', '二级指标', '单位', '分值', '佐证材料'];

const read = async (
  rows: readonly (readonly TestCell[])[],
  head: Partial<TableHead> = {},
): Promise<TableImport> =>
  importTable(scratch.put(await aWorkbook(rows, '表'), '表.xlsx'), { ...HEAD, ...head });

/** Groups and rows with their points: `a 10`, and `a > b 5` for what is below. */
const outline = ({ reading }: TableImport): readonly string[] => {
  if (!reading.scheme) return reading.faults.map(({ problem }) => `fault ${problem}`);
  return reading.scheme.groups.flatMap((group) => [
    `${group.parent === undefined ? '' : `${group.parent} > `}${group.title.zh} ${(group.maxPoints ?? 0) / 100}${group.bonus ? ' bonus' : ''}`,
    ...group.indicators.map((each) => `  ${each.title.zh} ${isScored(each) ? each.maxPoints / 100 : '–'}`),
  ]);
};

/** Faults as `cell problem`. */
const faults = ({ reading }: TableImport): readonly string[] =>
  reading.faults.map(({ problem, place }) => `${place && 'cell' in place ? place.cell : '–'} ${problem}`);

describe('the head', () => {
  it('is looked for below titles, in any order of columns, and under other usual names', async () => {
    const rows: readonly (readonly TestCell[])[] = [
      [{ text: '某市绩效评价指标体系', columns: 6 }],
      ['（2026年）'],
      ['序号', '证明材料', '满分（分）', '评分标准', '二级指标', '一级指标'],
      [1, '甲证', 10, '每项2分', '产出', '成效'],
      [2, '/', 5, null, '投入', null],
    ];
    const table = await read(rows);
    expect(outline(table)).toEqual(['成效 15', '  产出 10', '  投入 5']);
    expect(table.reading.scheme?.groups[0]?.indicators[0]).toMatchObject({
      guidance: { zh: '每项2分' },
      requiredEvidence: [{ anyOf: [{ title: { zh: '甲证' } }] }],
    });
    expect(table.unused).toEqual([]);
  });

  it('is missed where there is none', async () => {
    expect(
      faults(
        await read([
          ['甲', '乙'],
          ['丙', 5],
        ]),
      ),
    ).toEqual(['表 head-missing']);
    expect(
      faults(
        await read([
          ['一级指标', '二级指标'],
          ['甲', '乙'],
        ]),
      ),
    ).toEqual(['表 head-missing']);
  });

  it('says what columns were left aside', async () => {
    const table = await read([
      [...USUAL, '得分', '责任处室'],
      ['甲', '乙', '/', 5, '', '', '综合处'],
    ]);
    expect(table.unused).toEqual([{ cell: '表!G1', head: '责任处室' }]);
  });
});

describe('headings', () => {
  it('go on in empty and in merged cells, and over three levels', async () => {
    const head = ['一级指标', '二级指标', '三级指标', '分值'];
    const merged = [
      head,
      [{ text: '成效（30分）', rows: 3 }, { text: '产出', rows: 2 }, '论文', 10],
      [null, null, '专利', 10],
      [null, '影响', '媒体', 10],
      ['管理', '制度', '健全', 5],
    ];
    const expected = [
      '成效 30',
      'g1 > 产出 20',
      '  论文 10',
      '  专利 10',
      'g1 > 影响 10',
      '  媒体 10',
      '管理 5',
      'g2 > 制度 5',
      '  健全 5',
    ];
    expect(outline(await read(merged))).toEqual(expected);
    const empty = merged.map((row) =>
      row.map((cell) => (typeof cell === 'object' && cell ? cell.text : cell)),
    );
    expect(outline(await read(empty))).toEqual(expected);
  });

  it('go on where the same text stands in every row', async () => {
    const rows = [USUAL, ['甲', '一', '/', 5, ''], ['甲', '二', '/', 5, ''], ['乙', '三', '/', 5, '']];
    expect(outline(await read(rows))).toEqual(['甲 10', '  一 5', '  二 5', '乙 5', '  三 5']);
  });

  it('may have a column of points of their own', async () => {
    const rows = [
      ['一级指标', '分值', '二级指标', '分值'],
      ['甲', 12, '一', 5],
      ['', '', '二', 5],
    ];
    expect(faults(await read(rows))).toEqual(['表!B2 group-sum-differs']);
    expect(outline(await read(rows.map((row) => row.map((cell) => (cell === 12 ? 10 : cell)))))).toEqual([
      '甲 10',
      '  一 5',
      '  二 5',
    ]);
  });

  it('may be rows across the table', async () => {
    const rows = [
      ['指标', '单位', '分值'],
      [{ text: '一、基础（10分）', columns: 3 }, null, null],
      ['场地', '㎡', 5],
      ['人员', '人', 5],
      [{ text: '二、成效（10分）', columns: 3 }, null, null],
      ['收入', '万元', 10],
    ];
    expect(outline(await read(rows))).toEqual([
      '一、基础 10',
      '  场地 5',
      '  人员 5',
      '二、成效 10',
      '  收入 10',
    ]);
  });

  it('may be none: the table’s title is one', async () => {
    expect(outline(await read([['评价表'], ['指标', '分值'], ['场地', 5], ['人员', 5]]))).toEqual([
      '评价表 10',
      '  场地 5',
      '  人员 5',
    ]);
  });

  it('may name their only row, too', async () => {
    const rows = [
      USUAL,
      ['甲', '一', '/', 5, ''],
      [{ text: '加分项（10分）', columns: 2 }, null, '/', 10, ''],
    ];
    expect(outline(await read(rows))).toEqual(['甲 5', '  一 5', '加分项 10 bonus', '  加分项 10']);
  });

  it('hold contents that are judged one by one', async () => {
    const rows = [
      ['一级指标', '二级指标', '评价内容', '分值'],
      ['成效', { text: '产出', rows: 2 }, '论文数量', 6],
      ['', null, '专利数量', 4],
      ['', '影响', '媒体报道', 5],
    ];
    expect(outline(await read(rows))).toEqual([
      '成效 15',
      'g1 > 产出 10',
      '  论文数量 6',
      '  专利数量 4',
      'g1 > 影响 5',
      '  媒体报道 5',
    ]);
  });
});

describe('rows', () => {
  it('go on below where they only say more', async () => {
    const rows = [
      ['一级指标', '二级指标', '评价内容', '分值', '佐证材料'],
      ['甲', { text: '一', rows: 2 }, '看数量', { text: '10', rows: 2 }, '甲证'],
      ['', null, '看质量', null, '乙证'],
    ];
    const [row] = (await read(rows)).reading.scheme?.groups[0]?.indicators ?? [];
    expect(row).toMatchObject({
      title: { zh: '一' },
      guidance: { zh: '看数量\n看质量' },
      source: { article: '表!B2', quote: '一 看数量 10 甲证 看质量 乙证' },
    });
    expect(row?.requiredEvidence.map(({ anyOf }) => anyOf.map(({ title }) => title.zh))).toEqual([
      ['甲证'],
      ['乙证'],
    ]);
  });

  it('have no unit where the table prints a stroke', async () => {
    const rows = [
      USUAL,
      ['甲', '一', '/', 5, ''],
      ['', '二', '—', 5, ''],
      ['', '三', '', 5, ''],
      ['', '四', '万元', 5, ''],
    ];
    const units = (await read(rows)).reading.scheme?.groups[0]?.indicators.map(({ unit }) => unit);
    expect(units).toEqual([undefined, undefined, undefined, '万元']);
  });

  it('ask for reason and evidence where they are a bonus', async () => {
    const rows = [USUAL, ['甲', '一', '/', 5, ''], ['加分项（5分）', '奖励', '/', '≤5', '']];
    const table = await read(rows);
    expect(table.reading.scheme?.groups[1]?.indicators[0]).toMatchObject({
      mode: 'bonus',
      maxPoints: 500,
      reasonRequired: true,
      evidenceRequired: true,
    });
  });

  it('keep numbers as the table shows them', async () => {
    const rows = [USUAL, ['甲', '一', '/', 0.1 + 0.2, ''], ['', '二', '/', 4.25, ''], ['', '三', '/', 5, '']];
    const indicators = (await read(rows)).reading.scheme?.groups[0]?.indicators;
    expect(indicators).toMatchObject([
      { maxPoints: 30, step: 10 },
      { maxPoints: 425, step: 25 },
      { maxPoints: 500, step: 50 },
    ]);
  });
});

describe('totals', () => {
  const rows = (...last: readonly (readonly TestCell[])[]) => [
    USUAL,
    ['甲（10分）', '一', '/', 10, ''],
    ['加分项', '二', '/', 5, ''],
    ...last,
  ];

  it('may count the bonus, leave it out, or name it apart', async () => {
    for (const total of [10, 15, '10+5', '15分'])
      expect(faults(await read(rows([{ text: '合计', columns: 3 }, null, null, total, ''])))).toEqual([]);
  });

  it('are held against the rows', async () => {
    const table = await read(rows(['总分', '', '', 16, '']));
    expect(faults(table)).toEqual(['表!D4 total-differs']);
    expect(table.reading.faults[0]?.params).toEqual({ stated: '16', base: 10, bonus: 5 });
    expect(faults(await read(rows(['总分', '', '', '十五', ''])))).toEqual(['表!D4 points-unreadable']);
    expect(faults(await read(rows(['总分', '', '', '10+6', ''])))).toEqual(['表!D4 total-differs']);
  });

  it('are followed by remarks that are no rows', async () => {
    expect(
      faults(await read(rows(['合计', '', '', 15, ''], ['注：本表一式两份。'], ['制表人：', '张三']))),
    ).toEqual([]);
  });

  it('of a part are held against it', async () => {
    const parts = (sum: number) => [
      USUAL,
      ['甲', '一', '/', 10, ''],
      ['', '二', '/', 5, ''],
      ['', '小计', '', sum, ''],
      ['乙', '三', '/', 5, ''],
    ];
    expect(faults(await read(parts(15)))).toEqual([]);
    expect(faults(await read(parts(14)))).toEqual(['表!D4 subtotal-differs']);
  });
});

describe('faults', () => {
  it.each<readonly [string, readonly (readonly TestCell[])[], readonly string[]]>([
    ['a heading that does not add up', [['甲（9分）', '一', '/', 10, '']], ['表!A2 group-sum-differs']],
    ['points that are no number', [['甲', '一', '/', '五', '']], ['表!D2 points-unreadable']],
    ['points below zero', [['甲', '一', '/', -5, '']], ['表!D2 points-unreadable']],
    [
      'no points',
      [
        ['甲', '一', '/', 5, ''],
        ['', '二', '/', '', ''],
      ],
      ['表!D3 points-missing'],
    ],
    [
      'points for nothing',
      [
        ['甲', '一', '/', 5, ''],
        ['', '', '/', 5, ''],
      ],
      ['表!B3 title-missing'],
    ],
    ['a row without a heading', [['', '一', '/', 5, '']], ['表!A2 group-missing']],
    [
      'points for several rows',
      [
        ['甲', '一', '/', { text: '10', rows: 2 }, ''],
        ['', '二', '/', null, ''],
      ],
      ['表!D2 points-shared'],
    ],
    ['deductions', [['扣分项（10分）', '一', '/', 10, '']], ['表!A2 deduction-group']],
    ['a unit without end', [['甲', '一', '很长的单位'.repeat(5), 5, '']], ['表!C2 too-long']],
    ['a name without end', [['甲', '长'.repeat(301), '/', 5, '']], ['表!B2 too-long']],
    ['three decimals', [['甲', '一', '/', '5.125', '']], ['表!D2 too-many-decimals']],
    ['no rows at all', [], ['– no-indicator']],
    [
      'a maximum of 0',
      [['甲', '一', '/', 0, '']],
      ['表!A2 group-maximum-without-points', '表!D2 maximum-zero'],
    ],
  ])('are told with the cell: %s', async (_, rows, expected) => {
    expect(faults(await read([USUAL, ...rows]))).toEqual(expected);
  });
});

describe('pages', () => {
  it('are chosen by name', async () => {
    const rows = [USUAL, ['甲', '一', '/', 5, '']];
    expect((await read(rows, { sheet: '表' })).sheet).toBe('表');
    expect((await failureOf(read(rows, { sheet: '别的' }))).code).toBe('not-found');
  });
});

import { describe, expect, it } from 'vitest';
import { collateResults } from '../../../../../electron/core/collate/collate.ts';
import { PanelDeskError } from '../../../../../shared/domain/failure.ts';
import { anEntry, aSheet } from '../../../../support/builders/a-sheet.ts';
import { resultsBy, schemeWith } from './results-by.ts';

const failureOf = (run: () => unknown): PanelDeskError => {
  try {
    run();
  } catch (error) {
    if (error instanceof PanelDeskError) return error;
    throw error;
  }
  throw new Error('this should have failed, and did not');
};

const totals = (all: Readonly<Record<string, readonly number[]>>, by: Parameters<typeof resultsBy>[1] = {}) =>
  resultsBy(Object.fromEntries(Object.entries(all).map(([id, each]) => [id, { totals: each }])), by);

const linesOf = (...files: Parameters<typeof collateResults>[0]): readonly string[] =>
  collateResults(files).rows.map((row) => `${row.rank}${row.tied ? '=' : ''} ${row.submission} ${row.total}`);

describe('collateResults', () => {
  it('makes one ranking of the results of many panels, whichever came first', () => {
    const one = totals({ alpha: [8, 9], beta: [5, 5] });
    const other = totals({ gamma: [9, 9], delta: [6, 7] }, { panel: '第二专家组' });
    const expected = ['1 gamma 9.00', '2 alpha 8.50', '3 delta 6.50', '4 beta 5.00'];
    expect(linesOf(one, other)).toEqual(expected);
    expect(linesOf(other, one)).toEqual(expected);
    expect(collateResults([other, one]).rows.map((row) => row.panel)).toEqual([
      '第二专家组',
      '第一专家组',
      '第二专家组',
      '第一专家组',
    ]);
  });

  it('shows ties and never breaks them', () => {
    expect(linesOf(totals({ beta: [8, 9], alpha: [8.5] }), totals({ gamma: [7] }))).toEqual([
      '1= alpha 8.50',
      '1= beta 8.50',
      '3 gamma 7.00',
    ]);
  });

  it('goes by exact totals, not by printed ones', () => {
    const scheme = schemeWith({ aggregation: { method: 'mean', per: 'total', decimals: 0 } });
    expect(linesOf(totals({ alpha: [8, 8, 8.5] }, { scheme }), totals({ beta: [8] }, { scheme }))).toEqual([
      '1 alpha 8',
      '2 beta 8',
    ]);
  });

  it('refuses results by another scheme, or by the same one filled otherwise', () => {
    const one = totals({ alpha: [8] });
    const another = schemeWith({ version: '1.0.1' });
    const strange = failureOf(() => collateResults([one, totals({ beta: [8] }, { scheme: another })]));
    expect(strange).toMatchObject({ code: 'scheme-invalid', params: { rule: 'schemes-differ' } });
    const scheme = schemeWith({
      slots: [
        { id: 'recipe', kind: 'recipe', title: { zh: '计算方法' }, source: { article: '一', quote: '示例' } },
        { id: 'term', kind: 'text', title: { zh: '多年' }, source: { article: '二', quote: '多年' } },
      ],
    });
    const recipe = (decimals: number) => ({
      slot: 'recipe',
      kind: 'recipe',
      recipe: { method: 'mean', per: 'total', decimals },
    });
    const term = { slot: 'term', kind: 'text', text: '三年' };
    const filled = (id: string, ...slots: readonly unknown[]) => totals({ [id]: [8] }, { scheme, slots });
    expect(
      failureOf(() => collateResults([filled('alpha', recipe(1)), filled('beta', recipe(2))])),
    ).toMatchObject({
      code: 'scheme-invalid',
      params: { rule: 'slots-differ' },
    });
    expect(linesOf(filled('alpha', recipe(1), term), filled('beta', term, recipe(1)))).toEqual([
      '1= alpha 8.0',
      '1= beta 8.0',
    ]);
  });

  it('refuses one submission in two results', () => {
    const twice = failureOf(() => collateResults([totals({ alpha: [8] }), totals({ alpha: [9] })]));
    expect(twice).toMatchObject({ code: 'package-id-taken', params: { id: 'alpha' } });
  });

  it('has nothing to say about nothing', () => {
    expect(collateResults([])).toEqual({ rows: [], quotas: [], baseMissing: false, readings: [] });
  });
});

const source = { article: '第十条', quote: '认定条件' };

describe('without points', () => {
  const scheme = schemeWith({
    kind: 'realignment',
    types: [{ id: 'lab', title: { zh: '工程实验室' }, source }],
    groups: [
      {
        id: 'conditions',
        title: { zh: '条件' },
        source,
        indicators: [
          { id: 'site', title: { zh: '固定场地' }, mode: 'condition', source },
          { id: 'disposition', title: { zh: '处置意见' }, mode: 'disposition', source },
        ],
      },
    ],
    vetoes: [{ id: 'fraud', title: { zh: '弄虚作假' }, source }],
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
    transitions: [
      { type: 'lab', disposition: 'merge', source },
      { type: 'lab', disposition: 'keep', source },
    ],
  });
  const decided = (
    site: string,
    disposition: string,
    target: string | undefined,
    fraud: string,
    recommendation: string,
  ) => ({
    type: 'lab',
    sheets: [],
    decisions: [
      { subject: 'recommendation', choice: recommendation },
      { subject: 'fraud', choice: fraud },
      { subject: 'site', choice: site },
      { subject: 'disposition', choice: disposition, ...(target === undefined ? {} : { target }) },
    ],
  });

  it('rows hold the panels’ decisions, in the policy’s words, by id and without a rank', () => {
    const beta = decided('met', 'keep', undefined, 'not-established', 'yes');
    const alpha = decided('not-met', 'merge', '绍兴基地', 'referred', 'no');
    const sheets = (submission: string) => [
      aSheet({
        submission,
        entries: [
          anEntry({ indicator: 'site', choice: 'met' }),
          anEntry({ indicator: 'disposition', choice: 'keep' }),
        ],
      }),
    ];
    const { rows, quotas } = collateResults([
      resultsBy({ beta: { ...beta, sheets: sheets('beta') } }, { scheme }),
      resultsBy({ alpha: { ...alpha, sheets: sheets('alpha') } }, { scheme }),
    ]);
    expect(quotas).toEqual([]);
    expect(
      rows.map(({ submission, rank, total, type, sheets: count }) => [submission, rank, total, type, count]),
    ).toEqual([
      ['alpha', undefined, undefined, '工程实验室', 1],
      ['beta', undefined, undefined, '工程实验室', 1],
    ]);
    expect(rows[0]?.decisions.map(({ kind, title, words, target }) => [kind, title, words, target])).toEqual([
      ['condition', '固定场地', '不符合', undefined],
      ['disposition', '处置意见', '并', '绍兴基地'],
      ['veto', '弄虚作假', '移送主管部门研究', undefined],
      ['conclusion', '专家组建议', '不建议认定', undefined],
    ]);
  });
});

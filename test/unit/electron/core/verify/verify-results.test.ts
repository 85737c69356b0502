import { describe, expect, it } from 'vitest';
import { digestOf, toCanonicalJson } from '../../../../../electron/core/formats/canonical-json.ts';
import { recomputeResults } from '../../../../../electron/core/verify/verify-results.ts';
import { resultsFileSchema, type ResultsFile } from '../../../../../shared/formats/results-file.ts';
import { aMember } from '../../../../support/builders/a-review.ts';
import { anEntry, aSheet } from '../../../../support/builders/a-sheet.ts';
import { edit, type Json } from '../../../../support/builders/tampered-return.ts';
import { resultsBy, schemeWith, type Found } from '../collate/results-by.ts';

const source = { article: '第八条', quote: '示例条文' };

/** Two parts, of which members judge one each; conditions, factors, points, levels and bands; vetoes and a conclusion. */
const scheme = schemeWith({
  parts: [
    { id: 'research', title: { zh: '科研评审' }, source },
    { id: 'investment', title: { zh: '投资评审' }, source },
  ],
  types: [
    { id: 'lab', title: { zh: '重点实验室' }, source },
    { id: 'platform', title: { zh: '平台' }, source },
  ],
  groups: [
    {
      id: 'conditions',
      title: { zh: '条件' },
      source,
      indicators: [
        {
          id: 'site',
          title: { zh: '固定场地' },
          mode: 'condition',
          source,
          measures: [
            {
              id: 'area',
              title: { zh: '面积' },
              unit: '㎡',
              comparator: 'at-least',
              bound: '200',
              words: '不低于200㎡',
            },
          ],
        },
      ],
    },
    {
      id: 'research-rows',
      title: { zh: '科研' },
      part: 'research',
      maxPoints: 20,
      source,
      indicators: [
        { id: 'papers', title: { zh: '成果' }, mode: 'points', maxPoints: 10, source },
        {
          id: 'rules',
          title: { zh: '制度' },
          mode: 'levels',
          maxPoints: 10,
          levels: [
            { id: 'good', title: { zh: '良' }, points: 10 },
            { id: 'poor', title: { zh: '差' }, points: 2.5 },
          ],
          source,
        },
      ],
    },
    {
      id: 'lab-rows',
      title: { zh: '实验室' },
      part: 'research',
      types: ['lab'],
      maxPoints: 10,
      source,
      indicators: [{ id: 'instruments', title: { zh: '仪器' }, mode: 'points', maxPoints: 10, source }],
    },
    {
      id: 'investment-rows',
      title: { zh: '投资' },
      part: 'investment',
      maxPoints: 10,
      source,
      indicators: [
        { id: 'income', title: { zh: '收入' }, mode: 'points', maxPoints: 10, unit: '万元', source },
      ],
    },
  ],
  vetoes: [{ id: 'fraud', title: { zh: '弄虚作假' }, source }],
  conclusions: [
    {
      id: 'recommendation',
      title: { zh: '建议' },
      source,
      options: [
        { id: 'yes', title: { zh: '建议认定' }, favourable: true },
        { id: 'no', title: { zh: '不建议认定' } },
      ],
    },
  ],
  grades: [
    { id: 'good', title: { zh: '良好' }, source },
    { id: 'fair', title: { zh: '一般' }, source },
  ],
  slots: [
    { id: 'lines', kind: 'cut-offs', title: { zh: '分数线' }, source },
    { id: 'bands', kind: 'bands', indicators: ['income'], title: { zh: '分段' }, source },
  ],
});

const slots = [
  { slot: 'lines', kind: 'cut-offs', cutOffs: { good: 20.5 } },
  {
    slot: 'bands',
    kind: 'bands',
    bands: {
      income: [
        { below: '100', points: 4.5 },
        { from: '100', points: 10 },
      ],
    },
  },
];

const members = [
  aMember({ id: 'expert-01', role: 'chair' }),
  aMember({ id: 'expert-02', parts: ['research'] }),
  aMember({ id: 'expert-03', parts: ['investment'] }),
];

const mark = (choice = 'met') => anEntry({ indicator: 'site', choice, comment: '现场查看' });
const research = (papers: number, rules: 'good' | 'poor', instruments?: number) => [
  anEntry({ indicator: 'papers', points: papers }),
  anEntry({ indicator: 'rules', choice: rules, points: rules === 'good' ? 10 : 2.5 }),
  ...(instruments === undefined ? [] : [anEntry({ indicator: 'instruments', points: instruments })]),
];
const income = (points: number) => anEntry({ indicator: 'income', points });

const submission = (id: string, type: string, instruments?: number): Found => ({
  type,
  claims: [
    { indicator: 'site' as never, measure: 'area', value: '260', unit: '㎡' },
    { indicator: 'income' as never, value: '80', unit: '万元' },
  ],
  sheets: [
    aSheet({
      submission: id,
      member: 'expert-01',
      entries: [mark(), ...research(8, 'good', instruments), income(4.5)],
    }),
    aSheet({ submission: id, member: 'expert-02', entries: [mark(), ...research(7.5, 'poor', instruments)] }),
    aSheet({ submission: id, member: 'expert-03', entries: [mark('to-verify'), income(4.5)] }),
  ],
  decisions: [
    { subject: 'site', choice: 'met', values: [{ measure: 'area', verified: '255.5' }] },
    { subject: 'fraud', choice: 'not-established' },
    { subject: 'recommendation', choice: 'yes' },
  ],
});

const results = resultsBy(
  { alpha: submission('alpha', 'platform'), beta: submission('beta', 'lab', 9) },
  { scheme, slots, members },
);

const FILE = 'data/results.json';

/** The document with one place changed, read again as a file would be. */
const change = (place: readonly (string | number)[], value: unknown): ResultsFile =>
  resultsFileSchema.parse(JSON.parse(edit(document() as Json, place, value)));

/** As written: slots in points. */
const document = (): unknown => ({ ...(JSON.parse(toCanonicalJson(results)) as object), slots });

const faultsOf = (changed: ResultsFile): readonly string[] =>
  recomputeResults(changed, FILE)
    .filter(({ verdict }) => verdict !== 'valid')
    .map(({ name, subject, reason }) => `${name} ${subject} ${reason}`);

const ALPHA = ['submissions', 0] as const;
const sheetAt = (at: number) => [...ALPHA, 'sheets', at] as const;

describe('results by parts, types, slots and decisions', () => {
  it('recompute, every mode of them', () => {
    expect(
      recomputeResults(results, FILE).map(({ name, subject, verdict }) => [name, subject, verdict]),
    ).toEqual([
      ['scheme-digest', FILE, 'valid'],
      ['recomputation', 'alpha', 'valid'],
      ['recomputation', 'beta', 'valid'],
    ]);
    const [alpha, beta] = results.submissions.map(({ computed }) => computed.scores);
    // research (18 + 10) / 2, investment 4.5; the lab 9 more
    expect([alpha?.total.exact, beta?.total.exact]).toEqual(['1850/1', '2750/1']);
    expect([alpha?.grade, beta?.grade]).toEqual(['fair', 'good']);
    expect(alpha?.parts.map(({ part, sheets }) => [part, sheets])).toEqual([
      ['research', 2],
      ['investment', 2],
    ]);
  });

  it.each([
    ['a part’s total', [...ALPHA, 'computed', 'scores', 'parts', 0, 'total', 'exact'], '1401/1'],
    ['a part’s number of sheets', [...ALPHA, 'computed', 'scores', 'parts', 1, 'sheets'], 3],
    ['a grade', [...ALPHA, 'computed', 'scores', 'grade'], 'good'],
    ['a tally', [...ALPHA, 'computed', 'tallies', 0, 'choices', 0, 'count'], 3],
    ['a tally’s choice', [...ALPHA, 'computed', 'tallies', 0, 'choices', 1, 'choice'], 'not-met'],
    ['an entry', [...sheetAt(0), 'entries', 1, 'points'], 850],
    ['a mark', [...sheetAt(2), 'entries', 0, 'choice'], 'met'],
    ['all scores', [...ALPHA, 'computed', 'scores'], undefined],
  ] as const)('are found changed in %s', (_, place, value) => {
    expect(faultsOf(change(place, value))).toContain('recomputation alpha figures-differ');
  });

  it.each([
    ['a row of another member’s part', [...sheetAt(1), 'entries', 0, 'indicator'], 'income', 'not-found'],
    ['a row of another type', [...sheetAt(1), 'entries', 1, 'indicator'], 'instruments', 'not-found'],
    ['a choice that is none', [...sheetAt(0), 'entries', 0, 'choice'], 'perhaps', 'choice-unlawful'],
    ['a level with other points', [...sheetAt(0), 'entries', 2, 'points'], 900, 'choice-unlawful'],
    ['points beside a mark', [...sheetAt(0), 'entries', 0, 'points'], 100, 'choice-unlawful'],
    ['points above the maximum', [...sheetAt(0), 'entries', 1, 'points'], 1050, 'points-out-of-range'],
    ['points off the step', [...sheetAt(0), 'entries', 1, 'points'], 801, 'points-off-step'],
    ['a value without a reason', [...sheetAt(0), 'entries', 3, 'measured'], '120', 'sheet-incomplete'],
    [
      'points off the band without a reason',
      [...sheetAt(0), 'entries', 3, 'points'],
      500,
      'sheet-incomplete',
    ],
    ['a gap', [...sheetAt(0), 'entries', 1, 'points'], null, 'sheet-incomplete'],
    ['an unknown member', [...sheetAt(0), 'member'], 'expert-09', 'member-unknown'],
    ['no type', [...ALPHA, 'type'], undefined, 'type-unknown'],
    ['an unknown type', [...ALPHA, 'type'], 'institute', 'type-unknown'],
    ['another type, whose rows nobody judged', [...ALPHA, 'type'], 'lab', 'sheet-incomplete'],
    ['a subject left undecided', [...ALPHA, 'decisions'], [], 'decision-missing'],
    ['a decision about nothing', [...ALPHA, 'decisions', 1, 'subject'], 'accident', 'not-found'],
    ['a decision that is none', [...ALPHA, 'decisions', 1, 'choice'], 'yes', 'choice-unlawful'],
    ['a recommendation past a veto', [...ALPHA, 'decisions', 1, 'choice'], 'established', 'decision-blocked'],
    ['a value of no measure', [...ALPHA, 'decisions', 0, 'values', 0, 'measure'], 'volume', 'not-found'],
  ] as const)('are refused with %s', (_, place, value, reason) => {
    expect(faultsOf(change(place, value))).toEqual([`recomputation alpha ${reason}`]);
  });

  it('are refused where a condition was called met against its number, without a reason', () => {
    const against = change([...ALPHA, 'decisions', 0], {
      subject: 'site',
      choice: 'met',
      values: [{ measure: 'area', verified: '199' }],
      reason: '',
    });
    expect(faultsOf(against)).toEqual(['recomputation alpha reason-required']);
  });

  it('find each submission’s own fault', () => {
    const twice = edit(document() as Json, ['submissions', 1, 'decisions'], []);
    const both = edit(JSON.parse(twice) as Json, [...sheetAt(0), 'member'], 'expert-09');
    expect(faultsOf(resultsFileSchema.parse(JSON.parse(both)))).toEqual([
      'recomputation alpha member-unknown',
      'recomputation beta decision-missing',
    ]);
  });

  it('hold members to the parts that there are', () => {
    expect(faultsOf(change(['members', 1, 'parts'], ['research', 'patents']))).toEqual([
      `recomputation ${FILE} part-unknown`,
    ]);
    expect(faultsOf(change(['members', 1, 'parts'], ['investment']))).toContain(
      'recomputation alpha not-found',
    );
  });

  it('need somebody who judged each part', () => {
    const without = change(
      [...ALPHA, 'sheets'],
      [JSON.parse(toCanonicalJson(results.submissions[0]?.sheets[1]))],
    );
    expect(faultsOf(without)).toEqual([`recomputation ${FILE} sheets-missing`]);
  });
});

describe('the scheme and its slots', () => {
  it.each([
    ['a cut-off', ['slots', 0, 'cutOffs', 'good'], 18.5, 'recomputation alpha figures-differ'],
    ['a band', ['slots', 1, 'bands', 'income', 0, 'points'], 4, 'recomputation alpha sheet-incomplete'],
    ['a filling left out', ['slots'], [], 'recomputation alpha figures-differ'],
    ['a filling of no slot', ['slots', 0, 'slot'], 'other', `recomputation ${FILE} scheme-invalid`],
    ['an unreachable cut-off', ['slots', 0, 'cutOffs', 'good'], 90, `recomputation ${FILE} scheme-invalid`],
    ['another recipe', ['recipe', 'per'], 'indicator', `recomputation ${FILE} recipe-differs`],
    ['another version', ['scheme', 'version'], '1.0.1', `recomputation ${FILE} recipe-differs`],
    ['a draft called in force', ['scheme', 'policyStatus'], 'draft', `recomputation ${FILE} recipe-differs`],
    ['a scheme that is none', ['schemeFile'], {}, `recomputation ${FILE} format-unknown`],
  ] as const)('are held against the figures: %s', (_, place, value, fault) => {
    expect(faultsOf(change(place, value))).toContain(fault);
  });

  it('are the published ones by their digest', () => {
    expect(faultsOf(change(['schemeFile', 'title', 'zh'], '另一方案'))).toEqual([
      `scheme-digest ${FILE} digest-differs`,
    ]);
    expect(results.scheme.sha256).toBe(digestOf(toCanonicalJson(scheme)));
  });

  it('get a verdict, not a crash, when sums leave the range of points', () => {
    const huge = change(['schemeFile', 'groups', 1, 'indicators', 0, 'maxPoints'], 1_000_000);
    expect(faultsOf(huge)).toContain(`recomputation ${FILE} scheme-invalid`);
  });
});

describe('a recipe that a bureau filled in', () => {
  const open = schemeWith({ slots: [{ id: 'recipe', kind: 'recipe', title: { zh: '计算方法' }, source }] });
  const by = (recipe: object) =>
    resultsBy(
      { alpha: { totals: [10, 8, 6, 1, 7] } },
      { scheme: open, slots: [{ slot: 'recipe', kind: 'recipe', recipe: { decimals: 2, ...recipe } }] },
    );

  it.each([
    ['weighted', { method: 'weighted-by-role', per: 'total', weights: { chair: 2, member: 1 } }, '700/1'],
    ['trimmed by total', { method: 'trimmed-mean', per: 'total' }, '700/1'],
    ['trimmed by indicator', { method: 'trimmed-mean', per: 'indicator' }, '700/1'],
    ['plain', { method: 'mean', per: 'total' }, '640/1'],
  ])('recomputes: %s', (_, recipe, total) => {
    const filled = by(recipe);
    expect(filled.submissions[0]?.computed.scores?.total.exact).toBe(total);
    expect(faultsOf(filled)).toEqual([]);
  });

  it('is refused where its weights do not fit', () => {
    const filled = by({ method: 'mean', per: 'total' });
    const document = {
      ...filled,
      slots: [
        { slot: 'recipe', kind: 'recipe', recipe: { method: 'weighted-by-role', per: 'total', decimals: 2 } },
      ],
    };
    expect(faultsOf(resultsFileSchema.parse(JSON.parse(toCanonicalJson(document))))).toContain(
      `recomputation ${FILE} scheme-invalid`,
    );
  });
});

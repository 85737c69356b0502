import { describe, expect, it } from 'vitest';
import { collateResults } from '../../../../../electron/core/collate/collate.ts';
import type { SchemeFile } from '../../../../../shared/formats/scheme-file.ts';
import { anEntry, aSheet } from '../../../../support/builders/a-sheet.ts';
import { resultsBy, schemeWith, type Found } from './results-by.ts';

const source = { article: '第二条（四）', quote: '其中优秀不超过20%，良好不超过30%' };
const share = (percent: number) => ({
  words: `不超过${percent}%`,
  numerator: percent,
  denominator: 100,
  source,
});

const grades = [
  { id: 'excellent', title: { zh: '优秀' }, share: share(20), source },
  { id: 'good', title: { zh: '良好' }, share: share(30), source },
  { id: 'pass', title: { zh: '合格' }, cutOff: 6, source },
  { id: 'fail', title: { zh: '不合格' }, source },
] satisfies SchemeFile['grades'];

const consequences = [
  { when: { zh: '优秀' }, then: { zh: '奖励30万元' }, source, trigger: { grade: 'excellent', times: 1 } },
  { when: { zh: '连续两次不合格' }, then: { zh: '予以摘牌' }, source, trigger: { grade: 'fail', times: 2 } },
] satisfies SchemeFile['consequences'];

const choiceSlot = (id: string, ...options: readonly string[]) => ({
  id,
  kind: 'choice' as const,
  title: { zh: id },
  source,
  options: options.map((each) => ({ id: each, title: { zh: each } })),
  preset: options[0] ?? '',
});

const slots = [
  choiceSlot('quota-base', 'all-assessed', 'all-recognised'),
  choiceSlot('good-share-reading', 'own', 'cumulative'),
];

const vetoes = [{ id: 'accident', title: { zh: '重大安全事故' }, source }];
const scheme = schemeWith({ grades, consequences, slots, vetoes });

/** s0, s1 … with these totals; rules of single ones by their id. */
const found = (all: readonly number[], rules: Readonly<Record<string, Found>> = {}) =>
  Object.fromEntries(all.map((total, at) => [`s${at}`, { totals: [total], ...rules[`s${at}`] }]));

const collate = (
  all: readonly number[],
  {
    rules,
    filled = [],
    base,
  }: { rules?: Readonly<Record<string, Found>>; filled?: unknown[]; base?: number } = {},
) => collateResults([resultsBy(found(all, rules), { scheme, slots: filled })], { base });

const gradesOf = ({ rows }: ReturnType<typeof collate>): string =>
  rows
    .map(
      ({ submission, grade, open }) =>
        `${submission}:${grade ?? (open.length > 0 ? `${open.join('/')}?` : '–')}`,
    )
    .join(' ');

const TEN = [9.5, 9.2, 8.8, 8.6, 8.4, 8, 7.5, 7, 5.9, 4];

describe('grades by shares and cut-offs', () => {
  it('are suggested as far as they are determined, with the seats they come from', () => {
    const collation = collate(TEN);
    expect(gradesOf(collation)).toBe(
      's0:优秀 s1:优秀 s2:良好 s3:良好 s4:良好 s5:合格 s6:合格 s7:合格 s8:不合格 s9:不合格',
    );
    expect(collation.quotas).toMatchObject([
      { grade: 'excellent', base: 10, seats: { floor: 2 }, certain: 2, open: [], cumulative: false },
      { grade: 'good', base: 10, seats: { floor: 3 }, certain: 3, open: [], cumulative: false },
    ]);
    expect(collation.readings.map(({ slot, option }) => `${slot} ${option}`)).toEqual([
      'quota-base all-assessed',
      'good-share-reading own',
    ]);
  });

  it('leave a tie across a line open', () => {
    const collation = collate(TEN.with(2, 9.2));
    expect(gradesOf(collation)).toContain('s0:优秀 s1:优秀/良好? s2:优秀/良好? s3:良好 s4:良好? s5:合格');
    expect(collation.quotas[0]).toMatchObject({ certain: 1, open: ['s1', 's2'], tied: true });
  });

  it('are shares of the union of all panels', () => {
    const half = (from: number) =>
      Object.fromEntries(
        TEN.slice(from, from + 5).map((total, at) => [`s${from + at}`, { totals: [total] }]),
      );
    const [one, other] = [
      resultsBy(half(0), { scheme }),
      resultsBy(half(5), { scheme, panel: '第二专家组' }),
    ];
    expect(gradesOf(collateResults([other, one]))).toBe(gradesOf(collate(TEN)));
  });

  it('read a share with the better grades where the bureau says so', () => {
    const filled = [{ slot: 'good-share-reading', kind: 'choice', option: 'cumulative' }];
    expect(gradesOf(collate(TEN, { filled }))).toContain('s0:优秀 s1:优秀 s2:良好 s3:合格');
    expect(collate(TEN, { filled }).quotas[1]).toMatchObject({ cumulative: true, certain: 1 });
  });

  it('wait for the base where the bureau’s reading is not what was collated', () => {
    const filled = [{ slot: 'quota-base', kind: 'choice', option: 'all-recognised' }];
    const waiting = collate(TEN, { filled });
    expect(waiting).toMatchObject({ baseMissing: true, quotas: [] });
    expect(waiting.rows.every(({ grade, open }) => grade === undefined && open.length === 0)).toBe(true);
    const given = collate(TEN, { filled, base: 15 });
    expect(given.baseMissing).toBe(false);
    expect(given.quotas[0]).toMatchObject({ base: 15, seats: { floor: 3 } });
    expect(gradesOf(given)).toContain('s2:优秀 s3:良好');
  });

  it('stand beside no established veto: it keeps its rank, and its seat goes on', () => {
    const veto = (choice: string) => ({ decisions: [{ subject: 'accident', choice }] });
    const collation = collate(TEN, { rules: { s0: veto('established'), s1: veto('referred') } });
    expect(collation.rows[0]).toMatchObject({ submission: 's0', rank: 1, total: '9.50' });
    expect(gradesOf(collation)).toContain('s0:– s1:优秀 s2:优秀 s3:良好');
    expect(collation.quotas[0]?.base).toBe(10);
  });

  it('bring the policy’s consequences with them', () => {
    const history = [{ period: '2024', grade: 'fail' }];
    const { rows } = collate(TEN, { rules: { s8: { history }, s1: { history } } });
    expect(rows.map(({ consequences: then }) => then.join())).toEqual([
      '奖励30万元',
      '奖励30万元',
      '',
      '',
      '',
      '',
      '',
      '',
      '予以摘牌',
      '',
    ]);
  });

  it('say what would follow while the grade is open', () => {
    const open = schemeWith({ grades: grades.map(({ cutOff: _cutOff, ...grade }) => grade), consequences });
    const history = [{ period: '2024', grade: 'fail' }];
    const { rows } = collateResults([
      resultsBy(found(TEN, { s9: { history }, s0: { history } }), { scheme: open }),
    ]);
    expect(rows.at(-1)).toMatchObject({
      grade: undefined,
      open: [],
      consequences: ['如评为“不合格”：予以摘牌'],
    });
    expect(rows[0]).toMatchObject({ grade: '优秀', consequences: ['奖励30万元'] });
  });
});

describe('grades that panels propose', () => {
  const judged = schemeWith({
    grades: grades.map(({ cutOff: _cutOff, ...grade }) => grade),
    consequences,
    groups: [
      {
        id: 'contents',
        title: { zh: '评估内容' },
        source,
        indicators: [
          {
            id: 'operation',
            title: { zh: '运行情况' },
            mode: 'judgement',
            levels: [
              { id: 'good', title: { zh: '好' } },
              { id: 'poor', title: { zh: '差' } },
            ],
            source,
          },
        ],
      },
    ],
    conclusions: [
      {
        id: 'proposed-grade',
        title: { zh: '建议评估结果' },
        source,
        options: grades.map(({ id, title }) => ({ id, title, favourable: id !== 'fail' })),
      },
    ],
  });
  const proposed = (...choices: readonly string[]) =>
    collateResults([
      resultsBy(
        Object.fromEntries(
          choices.map((choice, at) => [
            `s${at}`,
            {
              sheets: [
                aSheet({
                  submission: `s${at}`,
                  entries: [anEntry({ indicator: 'operation', choice: 'good' })],
                }),
              ],
              decisions: [{ subject: 'proposed-grade', choice }],
            },
          ]),
        ),
        { scheme: judged },
      ),
    ]);

  it('stand where their share has room for all of them', () => {
    const collation = proposed('excellent', 'good', 'pass', 'pass', 'fail');
    expect(gradesOf(collation)).toBe('s0:优秀 s1:良好 s2:合格 s3:合格 s4:不合格');
    expect(collation.quotas).toMatchObject([
      { grade: 'excellent', base: 5, seats: { floor: 1 }, certain: 1, open: [] },
      { grade: 'good', seats: { floor: 1 }, certain: 1 },
    ]);
  });

  it('are all open where there are too many: without points nobody comes first', () => {
    const collation = proposed('excellent', 'excellent', 'pass', 'pass', 'fail');
    expect(gradesOf(collation)).toBe('s0:优秀? s1:优秀? s2:合格 s3:合格 s4:不合格');
    expect(collation.quotas[0]).toMatchObject({ certain: 0, open: ['s0', 's1'] });
  });
});

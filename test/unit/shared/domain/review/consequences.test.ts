import { describe, expect, it } from 'vitest';
import { suggestConsequences } from '../../../../../shared/domain/review/consequences.ts';
import type { Consequence } from '../../../../../shared/domain/scheme/scheme.ts';

const follows = (then: string, trigger?: Consequence['trigger']): Consequence => ({
  when: { zh: '评价结果' },
  then: { zh: then },
  source: { article: '五（三）', quote: then },
  trigger,
});

const grade = (id: string, countsAs?: string) => ({ id, title: { zh: id }, countsAs });

const scheme = {
  grades: [grade('excellent'), grade('pass'), grade('below', 'fail'), grade('fail')],
  consequences: [
    follows('奖励', { grade: 'excellent', times: 1 }),
    follows('整改', { grade: 'fail', times: 1 }),
    follows('取消名称', { grade: 'fail', times: 2 }),
    follows('公示五个工作日'),
  ],
};

const suggest = (history: Readonly<Record<string, string>>, grade?: string): readonly string[] =>
  suggestConsequences(
    scheme,
    Object.entries(history).map(([period, each]) => ({ period, grade: each })),
    grade,
  ).map(({ then }) => then.zh);

describe('suggestConsequences', () => {
  it('looks at the last results in a row, the present one after the history', () => {
    expect(suggest({}, 'fail')).toEqual(['整改']);
    expect(suggest({ '2024': 'fail' }, 'fail')).toEqual(['整改', '取消名称']);
    expect(suggest({ '2022': 'fail', '2024': 'pass' }, 'fail')).toEqual(['整改']);
    expect(suggest({ '2022': 'fail', '2024': 'fail' }, 'pass')).toEqual([]);
    expect(suggest({ '2024': 'fail' }, 'excellent')).toEqual(['奖励']);
  });

  it('counts a grade as another one where the bureau reads the two as one', () => {
    expect(suggest({ '2024': 'below' }, 'fail')).toEqual(['整改', '取消名称']);
    const apart = { ...scheme, grades: [grade('below'), grade('fail')] };
    const history = [{ period: '2024', grade: 'below' }];
    expect(suggestConsequences(apart, history, 'fail').map(({ then }) => then.zh)).toEqual(['整改']);
  });

  it('looks at the history alone while there is no grade', () => {
    expect(suggest({ '2022': 'fail', '2024': 'fail' })).toEqual(['整改', '取消名称']);
    expect(suggest({})).toEqual([]);
  });

  it('goes by period, not by the order of the list', () => {
    expect(
      suggestConsequences(scheme, [
        { period: '2024', grade: 'pass' },
        { period: '2022', grade: 'fail' },
      ]).map(({ then }) => then.zh),
    ).toEqual([]);
    expect(
      suggestConsequences(scheme, [
        { period: '2024-2025', grade: 'fail' },
        { period: '2022-2023', grade: 'fail' },
        { period: '2020-2021', grade: 'pass' },
      ]).map(({ then }) => then.zh),
    ).toEqual(['整改', '取消名称']);
  });

  it('takes a period’s later result for its corrected one: one period is one result', () => {
    const corrected = [
      { period: '2024', grade: 'fail' },
      { period: '2024', grade: 'pass' },
    ];
    expect(suggestConsequences(scheme, corrected, 'fail').map(({ then }) => then.zh)).toEqual(['整改']);
    const twiceTheSame = [
      { period: '2024', grade: 'fail' },
      { period: '2024', grade: 'fail' },
    ];
    expect(suggestConsequences(scheme, twiceTheSame).map(({ then }) => then.zh)).toEqual(['整改']);
  });

  it('never suggests what no grade triggers', () => {
    expect(suggest({ '2022': 'fail', '2024': 'fail' }, 'fail')).not.toContain('公示五个工作日');
  });
});

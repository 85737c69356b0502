import { describe, expect, it } from 'vitest';
import { figureLine } from '../../../../renderer/features/deliberation/line-figures.ts';
import { listRows } from '../../../../renderer/features/deliberation/matrix-rows.ts';
import { asMemberId } from '../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../shared/domain/points.ts';
import { aCondition, anIndicator, aSubmission, MEMBERS, someScores } from './a-matrix.ts';

const RECIPE = { decimals: 2, method: 'mean', per: 'total' } as const;

const scores = someScores({
  total: '12.50',
  memberTotals: [
    { member: asMemberId('e1'), total: asPoints(1300), base: asPoints(1300), bonus: asPoints(0) },
    { member: asMemberId('e2'), total: asPoints(1200), base: asPoints(1200), bonus: asPoints(0) },
  ],
  parts: [{ id: 'general', title: { zh: '综合性考评' }, sheets: 2, total: '9.80' }],
});
const submission = aSubmission(
  [
    { id: 'gate', indicators: [aCondition('open', ['met', 'not-met'])] },
    { id: 'top', part: 'general', maxPoints: 1000, indicators: [] },
    {
      id: 'inner',
      part: 'general',
      depth: 1,
      maxPoints: 1000,
      indicators: [anIndicator('a', 1000, [900, 800], { mean: '8.50', deviation: '0.50' })],
    },
    { id: 'own', part: 'special', maxPoints: 500, indicators: [anIndicator('b', 500, [400, 400])] },
  ],
  { scores },
);

const lineOf = (id: string, recipe: Parameters<typeof figureLine>[3] = RECIPE) => {
  const row = listRows(submission, new Set()).find((each) => each.id.startsWith(id));
  if (!row) throw new Error(`no row ${id}`);
  return figureLine(row, submission, MEMBERS, recipe);
};

describe('figureLine', () => {
  it('has nothing to figure for a condition, nor for a group of conditions', () => {
    for (const id of ['indicator:open', 'group:gate']) {
      expect(lineOf(id)).toMatchObject({ maximum: null, values: [], mean: '', range: null });
    }
  });

  it('passes on the deviation of an indicator, and has none for sums', () => {
    expect(lineOf('indicator:a').deviation).toBe('0.50');
    expect(lineOf('group:inner').deviation).toBe('');
    expect(lineOf('total:total').deviation).toBe('');
  });

  it('sums a group within groups over everything below it', () => {
    expect(lineOf('group:top')).toMatchObject({ maximum: 1000, mean: '8.50', range: 100 });
    expect(lineOf('group:top').values.map(({ value }) => value)).toEqual([900, 800, null]);
  });

  it('takes the total of a part as the host computed it', () => {
    expect(lineOf('part:general')).toMatchObject({ maximum: 1000, mean: '9.80' });
  });

  it('counts the maxima of outermost groups once', () => {
    expect(lineOf('total:total')).toMatchObject({ maximum: 4500, mean: '12.50', range: 100 });
  });

  it('gives no plain mean where it would not add up to the totals', () => {
    for (const recipe of [
      { decimals: 2, method: 'weighted-by-role', per: 'total' },
      { decimals: 2, method: 'trimmed-mean', per: 'indicator' },
    ] as const) {
      expect(lineOf('group:own', recipe).mean).toBe('');
      expect(lineOf('part:general', recipe).mean).toBe('9.80');
      expect(lineOf('indicator:a', recipe).mean).toBe('8.50');
    }
    expect(lineOf('group:own', { ...RECIPE, method: 'trimmed-mean' }).mean).toBe('4.00');
  });
});

import { describe, expect, it } from 'vitest';
import { listRows } from '../../../../renderer/features/deliberation/matrix-rows.ts';
import { aCondition, anIndicator, aSubmission, someScores } from './a-matrix.ts';

const submission = aSubmission([
  { id: 'base', indicators: [anIndicator('a', 500, [1, 2, 3]), anIndicator('b', 500, [1, 2, 3])] },
  { id: 'extra', indicators: [anIndicator('c', 500, [1, 2, 3])] },
]);
const idsOf = (...args: Parameters<typeof listRows>): readonly string[] =>
  listRows(...args).map(({ id }) => id);

describe('listRows', () => {
  it('lists groups with their indicators, then the total', () => {
    expect(idsOf(submission, new Set())).toEqual([
      'group:base',
      'indicator:a',
      'indicator:b',
      'group:extra',
      'indicator:c',
      'total:total',
    ]);
  });

  it('hides the indicators of a closed group but not its subtotals', () => {
    expect(idsOf(submission, new Set(['base']))).toEqual([
      'group:base',
      'group:extra',
      'indicator:c',
      'total:total',
    ]);
  });

  it('shows base and bonus apart where there is a bonus', () => {
    const scores = someScores({ bonus: '4.20' });
    expect(idsOf({ ...submission, scores }, new Set()).slice(-3)).toEqual([
      'total:base',
      'total:bonus',
      'total:total',
    ]);
  });

  it('shows a bonus of nothing as well, where one could be given', () => {
    const none = { ...anIndicator('c', 500, [0, 0, 0]), mode: 'bonus' as const };
    expect(idsOf(aSubmission([{ id: 'extra', indicators: [none] }]), new Set())).toContain('total:bonus');
  });

  it('has no totals where nothing has points', () => {
    const unscored = {
      ...aSubmission([{ id: 'g', indicators: [aCondition('c', ['met'])] }]),
      scores: undefined,
    };
    expect(idsOf(unscored, new Set())).toEqual(['group:g', 'indicator:c']);
  });

  it('puts the heading of a track above its groups, and says where common ones follow', () => {
    const tracks = aSubmission([
      { id: 'all', indicators: [aCondition('c', ['met'])] },
      { id: 'one', part: 'research', indicators: [anIndicator('a', 500, [1])] },
      { id: 'two', part: 'research', indicators: [anIndicator('b', 500, [1])] },
      { id: 'three', part: 'investment', indicators: [anIndicator('d', 500, [1])] },
      { id: 'four', indicators: [anIndicator('e', 500, [1])] },
    ]);
    const parts = listRows(tracks, new Set(['all', 'one', 'two', 'three', 'four'])).map((row) =>
      row.kind === 'part' ? (row.part ?? 'common') : row.id,
    );
    expect(parts).toEqual([
      'group:all',
      'research',
      'group:one',
      'group:two',
      'investment',
      'group:three',
      'common',
      'group:four',
      'total:total',
    ]);
  });

  it('hides everything below a closed group within groups, and nothing beside it', () => {
    const nested = aSubmission([
      { id: 'top', indicators: [] },
      { id: 'inner', depth: 1, indicators: [anIndicator('a', 500, [1])] },
      { id: 'leaf', depth: 2, indicators: [anIndicator('b', 500, [1])] },
      { id: 'beside', indicators: [anIndicator('c', 500, [1])] },
    ]);
    expect(idsOf(nested, new Set(['inner']))).toEqual([
      'group:top',
      'group:inner',
      'group:beside',
      'indicator:c',
      'total:total',
    ]);
    expect(idsOf(nested, new Set(['top']))).toEqual([
      'group:top',
      'group:beside',
      'indicator:c',
      'total:total',
    ]);
  });
});

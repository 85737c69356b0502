import { describe, expect, it } from 'vitest';
import { listRows } from '../../../../renderer/features/deliberation/matrix-rows.ts';
import { anIndicator, aSubmission } from './a-matrix.ts';

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
    expect(idsOf({ ...submission, bonus: '4.20' }, new Set()).slice(-3)).toEqual([
      'total:base',
      'total:bonus',
      'total:total',
    ]);
  });
});

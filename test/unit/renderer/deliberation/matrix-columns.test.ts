import { describe, expect, it } from 'vitest';
import { columnKey, listColumns } from '../../../../renderer/features/deliberation/matrix-columns.ts';
import { aCondition, anIndicator, aSubmission, MEMBERS } from './a-matrix.ts';

describe('listColumns', () => {
  it('has figures where there are points', () => {
    const scored = aSubmission([{ id: 'g', indicators: [anIndicator('a', 500, [1, 2, 3])] }]);
    expect(listColumns(scored, MEMBERS).map(columnKey)).toEqual([
      'title',
      'max',
      'member:e1',
      'member:e2',
      'member:e3',
      'mean',
      'range',
      'deviation',
      'spread',
    ]);
  });

  it('has choices and their count where there are none', () => {
    const unscored = {
      ...aSubmission([{ id: 'g', indicators: [aCondition('c', ['met'])] }]),
      scores: undefined,
    };
    expect(listColumns(unscored, MEMBERS).map(columnKey)).toEqual([
      'title',
      'member:e1',
      'member:e2',
      'member:e3',
      'spread',
    ]);
  });
});

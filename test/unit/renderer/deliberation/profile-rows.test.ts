import { describe, expect, it } from 'vitest';
import { listProfileRows } from '../../../../renderer/features/deliberation/profile/profile-rows.ts';
import { textIn } from '../../../../shared/domain/text.ts';
import { aCondition, anIndicator, aSubmission, MEMBERS } from './a-matrix.ts';

const submission = aSubmission([
  { id: 'gate', indicators: [aCondition('open', ['met'])] },
  { id: 'top', indicators: [anIndicator('a', 1000, [500, 1000])] },
  { id: 'inner', depth: 1, indicators: [anIndicator('b', 500, [250, 500])] },
]);
const rowsAt = (level: 'groups' | 'indicators') =>
  listProfileRows(submission, MEMBERS, level, (title) => textIn(title, 'zh-CN'));

describe('listProfileRows', () => {
  it('takes outermost groups with all below them, as shares of what could be given', () => {
    const [row, ...rest] = rowsAt('groups');
    expect(rest).toEqual([]);
    expect(row).toMatchObject({ id: 'top', title: 'top', mean: 0.75 });
    expect(row?.shares.map(({ share }) => share)).toEqual([0.5, 1, null]);
  });

  it('takes each indicator with points by itself', () => {
    expect(rowsAt('indicators').map(({ id, mean }) => [id, mean])).toEqual([
      ['a', 0.75],
      ['b', 0.75],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { firstCell, indicatorOf } from '../../../../renderer/features/deliberation/first-cell.ts';
import { asMemberId } from '../../../../shared/domain/ids.ts';
import { aCondition, anIndicator, aSubmission, MEMBERS } from './a-matrix.ts';

const explained = anIndicator('a', 1000, [900, 100], { mean: '5.00', flag: { explained: true } });
const open = anIndicator('b', 1000, [900, 850, 100], {
  mean: '6.17',
  flag: { outlier: asMemberId('e3'), explained: false },
});
const of = (...indicators: readonly Parameters<typeof aSubmission>[0][number]['indicators'][number][]) =>
  aSubmission([{ id: 'g', indicators: [...indicators] }]);

describe('firstCell', () => {
  it('is the first flag that nobody explained, at its outlier', () => {
    // Columns: title, maximum, then the members.
    expect(firstCell(of(explained, open), MEMBERS)).toEqual({ row: 'indicator:b', column: 4 });
  });

  it('is the first flag where all are explained, at its title without an outlier', () => {
    expect(firstCell(of(explained), MEMBERS)).toEqual({ row: 'indicator:a', column: 0 });
  });

  it('is the first choice that divides the members, else nothing', () => {
    expect(
      firstCell(of(aCondition('c', ['met', 'met']), aCondition('d', ['met', 'not-met'])), MEMBERS),
    ).toEqual({
      row: 'indicator:d',
      column: 0,
    });
    expect(firstCell(of(aCondition('c', ['met', 'met'])), MEMBERS)).toBeNull();
  });
});

describe('indicatorOf', () => {
  it('is the indicator of a row, and nothing for a heading', () => {
    expect(indicatorOf(of(open), 'indicator:b')?.id).toBe('b');
    expect(indicatorOf(of(open), 'group:g')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { writeMoment, writeShortMoment } from '../../../../../electron/core/papers/paper-time.ts';
import { asClaimedTime } from '../../../../../shared/domain/ids.ts';

describe('a claimed time on paper', () => {
  it('is the date and the clock of the place, minutes with two digits', () => {
    const time = asClaimedTime(new Date(2026, 10, 20, 9, 5, 59).toISOString());
    expect(writeMoment(time)).toBe('2026年11月20日 9:05');
    expect(writeShortMoment(time)).toBe('11月20日 9:05');
  });
});

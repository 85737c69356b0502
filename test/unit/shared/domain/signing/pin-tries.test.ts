import { describe, expect, it } from 'vitest';
import { waitBeforeTry } from '../../../../../shared/domain/signing/pin-tries.ts';

const AT = 1_000_000;

describe('waitBeforeTry', () => {
  it.each([
    [0, 0],
    [2, 0],
    [3, 2],
    [4, 4],
    [5, 8],
    [11, 512],
    [12, 900],
    [13, 900],
    [1000, 900],
    [Number.MAX_SAFE_INTEGER, 900],
  ])('after %i wrong tries waits %i seconds', (tries, seconds) => {
    expect(waitBeforeTry(tries, AT, AT)).toBe(seconds);
  });

  it('counts from the last try, in whole seconds upward', () => {
    expect(waitBeforeTry(5, AT, AT + 1)).toBe(8);
    expect(waitBeforeTry(5, AT, AT + 1000)).toBe(7);
    expect(waitBeforeTry(5, AT, AT + 7999)).toBe(1);
    expect(waitBeforeTry(5, AT, AT + 8000)).toBe(0);
    expect(waitBeforeTry(5, AT, AT + 10 ** 9)).toBe(0);
  });

  it('is not stretched by a clock that was set back', () => {
    expect(waitBeforeTry(12, AT, AT - 10 ** 9)).toBe(900);
  });
});

import { describe, expect, it } from 'vitest';
import { findPinWeakness, isLongPin } from '../../../../../shared/domain/signing/pin-strength.ts';

const weaknessOf = (pin: string) => findPinWeakness(pin, '陈吉安');

describe('a PIN that anybody would try first', () => {
  it.each([
    ['111111', 'all-equal'],
    ['aaaaaaaa', 'all-equal'],
    ['１１１１１１', 'all-equal'],
    ['123456', 'run'],
    ['654321', 'run'],
    ['567890', 'run'],
    ['098765', 'run'],
    ['890123', 'run'],
    ['abcdef', 'run'],
    ['ABCdef', 'run'],
    ['陈吉安陈吉安', 'own-name'],
    ['陈吉安123', 'own-name'],
    ['陈 吉 安 1 2', 'own-name'],
    ['123123', 'common'],
    ['Password', 'common'],
  ])('%s: %s', (pin, weakness) => {
    expect(weaknessOf(pin)).toBe(weakness);
  });

  it.each(['k7pm2wxq', '135790', '102938', '陈吉安2468', 'pin-of-m-li', '春江花月夜晚'])('not %s', (pin) => {
    expect(weaknessOf(pin)).toBeNull();
  });

  it('is compared with no name where there is none', () => {
    expect(findPinWeakness('k7pm2wxq', '')).toBeNull();
  });
});

describe('the length of a PIN', () => {
  it('is counted in characters', () => {
    expect([isLongPin('12345'), isLongPin('123456'), isLongPin('𠮷𠮷𠮷𠮷𠮷')]).toEqual([false, true, false]);
  });
});

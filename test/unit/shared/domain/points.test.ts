import { describe, expect, it } from 'vitest';
import {
  asPoints,
  formatPoints,
  MAX_POINTS,
  parsePoints,
  sumPoints,
  writePoints,
} from '../../../../shared/domain/points.ts';

describe('parsePoints', () => {
  it.each([
    ['4.5', 450],
    ['0', 0],
    ['4', 400],
    ['4.', 400],
    ['4.05', 405],
    ['4.50', 450],
    [' 7 ', 700],
    ['007', 700],
    ['４．５', 450],
    ['１２。２５', 1225],
    ['３。5', 350],
    ['\u30007\u3000', 700],
    ['1000000', 100_000_000],
  ])('reads %j as %i hundredths', (typed, hundredths) => {
    expect(parsePoints(typed)).toBe(hundredths);
  });

  it.each([
    '',
    ' ',
    '.',
    '.5',
    '。5',
    '4.555',
    '4,5',
    '-1',
    '－1',
    '+1',
    '1e2',
    '0x10',
    '4..5',
    '4.5.0',
    '4 5',
    '四',
    '４分',
    '٤',
    'NaN',
    'Infinity',
    '1000000.01',
    '9999999',
    '10000000',
  ])('refuses %j', (typed) => {
    expect(parsePoints(typed)).toBeNull();
  });
});

describe('points', () => {
  it('are whole hundredths, not negative, and bounded', () => {
    expect(asPoints(MAX_POINTS)).toBe(MAX_POINTS);
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, MAX_POINTS + 1, 2 ** 53])
      expect(() => asPoints(wrong)).toThrow(RangeError);
  });

  it('print with the decimals asked for and never lose a place in silence', () => {
    expect(formatPoints(asPoints(450))).toBe('4.50');
    expect(formatPoints(asPoints(450), 1)).toBe('4.5');
    expect(formatPoints(asPoints(400), 0)).toBe('4');
    expect(() => formatPoints(asPoints(450), 0)).toThrow(RangeError);
    expect(() => formatPoints(asPoints(455), 1)).toThrow(RangeError);
  });

  it('write themselves as briefly as is exact', () => {
    expect([0, 400, 450, 425, 1, 10_010].map((each) => writePoints(asPoints(each)))).toEqual([
      '0',
      '4',
      '4.5',
      '4.25',
      '0.01',
      '100.1',
    ]);
  });

  it('add up to nothing when there are none', () => {
    expect(sumPoints([])).toBe(0);
    expect(sumPoints([asPoints(10), asPoints(20), asPoints(5)])).toBe(35);
  });
});

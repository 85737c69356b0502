import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  areDistinct,
  claimedTimeSchema,
  decimalTextSchema,
  MAX_TITLE,
  memberIdSchema,
  pointsSchema,
  sha256Schema,
  titleSchema,
  writtenPointsSchema,
} from '../../../../shared/formats/primitives.ts';

const takes = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

describe('points as a scheme’s author writes them', () => {
  it.each([
    [4.5, 450],
    [4.35, 435],
    [0.07, 7],
    [1.15, 115],
    [0, 0],
    [8.29, 829],
    [1_000_000, 100_000_000],
    [999_999.99, 99_999_999],
  ])('%d become %i hundredths', (written, hundredths) => {
    expect(writtenPointsSchema.parse(written)).toBe(hundredths);
  });

  it.each([
    4.555,
    4.500_000_01,
    1e-7,
    -1,
    -0.01,
    1_000_000.01,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '4.5',
    null,
  ])('refuses %s', (written) => {
    expect(takes(writtenPointsSchema, written)).toBe(false);
  });
});

describe('points that programs exchange', () => {
  it.each([0.5, -1, 100_000_001, '450', 2 ** 53])('refuses %s', (value) => {
    expect(takes(pointsSchema, value)).toBe(false);
  });
});

describe('a claimed value', () => {
  it.each([
    ['1860', '1860'],
    ['2418.60', '2418.60'],
    ['-3.5', '-3.5'],
    [1860.5, '1860.5'],
    [0, '0'],
    ['000', '000'],
  ])('%j stays %s', (written, text) => {
    expect(decimalTextSchema.parse(written)).toBe(text);
  });

  it.each([
    '',
    ' 1',
    '1 ',
    '1,000',
    '1e5',
    '+1',
    '.5',
    '5.',
    '1.2345678',
    '１２',
    '12\n',
    1e21,
    1e-7,
    Number.NaN,
    true,
  ])('refuses %j', (written) => {
    expect(takes(decimalTextSchema, written)).toBe(false);
  });
});

describe('ids, digests, times, titles', () => {
  it.each(['__proto__', 'Expert', 'a/b', '..', 'a..b', '', 'expert-01\n'])('refuses %j as an id', (id) => {
    expect(takes(memberIdSchema, id)).toBe(false);
  });

  it('takes `constructor` for an id: nothing looks it up in a plain object', () => {
    expect(takes(memberIdSchema, 'constructor')).toBe(true);
  });

  it.each(['AB'.repeat(32), 'ab'.repeat(31), `${'ab'.repeat(32)}\n`, 'zz'.repeat(32)])(
    'refuses %j as a digest',
    (digest) => {
      expect(takes(sha256Schema, digest)).toBe(false);
    },
  );

  it('takes times with an offset or Z and nothing else', () => {
    for (const time of ['2026-04-01T09:00:00Z', '2026-04-01T09:00:00.123+08:00'])
      expect(takes(claimedTimeSchema, time)).toBe(true);
    for (const time of [
      '2026-04-01',
      '2026-04-01T09:00:00',
      '2026-13-01T09:00:00Z',
      'now',
      '2026-02-30T09:00:00Z',
    ])
      expect(takes(claimedTimeSchema, time)).toBe(false);
  });

  it('bounds titles', () => {
    expect(takes(titleSchema, '')).toBe(false);
    expect(takes(titleSchema, '评'.repeat(MAX_TITLE))).toBe(true);
    expect(takes(titleSchema, '评'.repeat(MAX_TITLE + 1))).toBe(false);
  });

  it('tells twins apart', () => {
    expect(areDistinct([])).toBe(true);
    expect(areDistinct(['a', 'b'])).toBe(true);
    expect(areDistinct(['a', 'b', 'a'])).toBe(false);
  });
});

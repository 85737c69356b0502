import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { PanelDeskError } from '../../shared/domain/failure.ts';
import { isPortableId } from '../../shared/domain/ids.ts';
import {
  asPoints,
  formatPoints,
  MAX_POINTS,
  parsePoints,
  sumPoints,
  writePoints,
} from '../../shared/domain/points.ts';
import { requireLawfulPoints } from '../../shared/domain/scoring/sheet-rules.ts';
import { decimalTextSchema, writtenPointsSchema } from '../../shared/formats/primitives.ts';
import { anIndicator } from '../support/builders/a-scheme.ts';

const anyPoints = fc.integer({ min: 0, max: MAX_POINTS }).map(asPoints);

const toFullWidth = (text: string): string =>
  text.replace(/[0-9.]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

describe('points', () => {
  test.prop([anyPoints])('are read as they are written, half and full width', (points) => {
    expect(parsePoints(writePoints(points))).toBe(points);
    expect(parsePoints(formatPoints(points))).toBe(points);
    expect(parsePoints(toFullWidth(writePoints(points)))).toBe(points);
    expect(parsePoints(` ${writePoints(points).replace('.', '。')} `)).toBe(points);
  });

  test.prop([anyPoints])('mean the same in a scheme’s file', (points) => {
    expect(writtenPointsSchema.parse(Number(writePoints(points)))).toBe(points);
  });

  test.prop([fc.string({ unit: 'grapheme', maxLength: 12 })])(
    'are never made from anything else',
    (typed) => {
      const points = parsePoints(typed);
      if (points === null) return;
      expect(Number.isSafeInteger(points) && points >= 0 && points <= MAX_POINTS).toBe(true);
      expect(typed.trim().normalize('NFKC')).toMatch(/^\d{1,7}(?:[.。]\d{0,2})?$/);
    },
  );

  test.prop([fc.array(fc.integer({ min: 0, max: 100_000 }).map(asPoints), { maxLength: 50 })])(
    'add up exactly in any order',
    (amounts) => {
      const exact = amounts.reduce((sum, each) => sum + BigInt(each), 0n);
      expect(BigInt(sumPoints(amounts))).toBe(exact);
      expect(sumPoints([...amounts].reverse())).toBe(sumPoints(amounts));
    },
  );

  test.prop([fc.integer({ min: 0, max: 2000 }), fc.constantFrom(1, 25, 50, 100)])(
    'are lawful exactly on the steps from zero to the maximum',
    (given, step) => {
      const indicator = anIndicator({ maxPoints: asPoints(1000), step: asPoints(step) });
      const lawful = Array.from({ length: 1000 / step + 1 }, (_, at) => at * step);
      const isRefused = ((): boolean => {
        try {
          requireLawfulPoints(indicator, asPoints(given));
          return false;
        } catch (error) {
          if (error instanceof PanelDeskError) return true;
          throw error;
        }
      })();
      expect(isRefused).toBe(!lawful.includes(given));
    },
  );
});

describe('a claimed value', () => {
  test.prop([fc.double()])('given as a number is read back as the same number, or refused', (value) => {
    const read = decimalTextSchema.safeParse(value);
    if (read.success) {
      expect(read.data).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Number(read.data)).toBe(value === 0 ? 0 : value);
    }
  });
});

describe('a portable id', () => {
  test.prop([
    fc.string({ unit: fc.constantFrom('a', '0', '.', '-', '_', 'A', '/', '评', ' '), maxLength: 66 }),
  ])('is what the rule says in words', (id) => {
    const inWords =
      id.length >= 1 &&
      id.length <= 64 &&
      [...id].every((sign) => 'abcdefghijklmnopqrstuvwxyz0123456789._-'.includes(sign)) &&
      !'._-'.includes(id[0] ?? '') &&
      !id.includes('..');
    expect(isPortableId(id)).toBe(inWords);
  });
});

import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  formatAgreement,
  measureAgreement,
  type JudgedTotal,
} from '../../../../../shared/domain/deliberation/agreement.ts';
import { asMemberId, asSubmissionId, type SubmissionId } from '../../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { rational } from '../../../../../shared/domain/rational.ts';

/** One row of totals for each member, in hundredths; null where the member did not judge that submission. */
const table = (
  rows: readonly (readonly (number | null)[])[],
): ReadonlyMap<SubmissionId, readonly JudgedTotal[]> =>
  new Map(
    (rows[0] ?? []).map((_, column) => [
      asSubmissionId(`s-${column}`),
      rows.flatMap((row, at): readonly JudgedTotal[] => {
        const total = row[column] ?? null;
        return total === null ? [] : [{ member: asMemberId(`m-${at}`), total: asPoints(total) }];
      }),
    ]),
  );

/** Totals in the order of the ranks: the first has the highest. */
const byRank = (...rows: readonly (readonly number[])[]) =>
  table(rows.map((ranks) => ranks.map((rank) => 10_000 - rank * 100)));

describe('Kendall’s W', () => {
  it('is what the textbook has for three judges and six applicants', () => {
    // Rank sums 8 14 11 11 11 8 about 10.5: squares 25.5; the most is 9 · (216 − 6) / 12 = 157.5.
    const found = measureAgreement(byRank([1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]));
    expect(found).toEqual({ coefficient: rational(255n, 1575n), members: 3, submissions: 6 });
    expect(found && formatAgreement(found)).toBe('0.16');
  });

  it('is corrected for ties', () => {
    // Rank sums 5.5 6.5 9 13.5 12 20 23 23.5 25.5 26.5 about 16.5: squares 591. T: 2, 3 pairs; a four and a three: 12, 18, 84.
    const found = measureAgreement(
      byRank(
        [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10],
        [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
        [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
      ),
    );
    // 591 / (742.5 − 3 · 9.5)
    expect(found?.coefficient).toEqual(rational(591n, 714n));
    expect(found && formatAgreement(found)).toBe('0.83');
  });

  it('is 1 for one order and 0 for opposite ones', () => {
    const one = measureAgreement(table([[90, 80, 70].map((each) => each * 100), [50, 40, 30]]));
    expect(one && formatAgreement(one)).toBe('1.00');
    const opposite = measureAgreement(
      table([
        [3, 2, 1],
        [1, 2, 3],
      ]),
    );
    expect(opposite && formatAgreement(opposite)).toBe('0.00');
  });

  it('leaves out whoever did not judge them all', () => {
    const whole = measureAgreement(
      table([
        [3, 2, 1],
        [3, 1, 2],
      ]),
    );
    expect(
      measureAgreement(
        table([
          [3, 2, 1],
          [3, 1, 2],
          [1, null, 3],
        ]),
      ),
    ).toEqual(whole);
    expect(whole?.members).toBe(2);
  });

  it('says nothing of too few submissions or members, or where nobody tells anything apart', () => {
    expect(measureAgreement(new Map())).toBeUndefined();
    expect(
      measureAgreement(
        table([
          [2, 1],
          [2, 1],
        ]),
      ),
    ).toBeUndefined();
    expect(measureAgreement(table([[3, 2, 1]]))).toBeUndefined();
    expect(
      measureAgreement(
        table([
          [3, 2, 1],
          [3, 2, null],
        ]),
      ),
    ).toBeUndefined();
    expect(
      measureAgreement(
        table([
          [5, 5, 5],
          [7, 7, 7],
        ]),
      ),
    ).toBeUndefined();
  });
});

/** Ranks by counting, the mean of rank sums and the ties by definition, in floating point. */
const bruteForce = (rows: readonly (readonly number[])[]): number => {
  const [m, n] = [rows.length, rows[0]?.length ?? 0];
  const ranks = rows.map((row) =>
    row.map((own) => {
      const above = row.filter((other) => other > own).length;
      const alike = row.filter((other) => other === own).length;
      return above + (alike + 1) / 2;
    }),
  );
  const sums = Array.from({ length: n }, (_, at) => ranks.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const mean = sums.reduce((sum, each) => sum + each, 0) / n;
  const squares = sums.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const ties = rows.flatMap((row) =>
    [...new Set(row)].map((value) => row.filter((each) => each === value).length),
  );
  const correction = ties.reduce((sum, t) => sum + (t ** 3 - t), 0) / 12;
  return squares / ((m ** 2 * (n ** 3 - n)) / 12 - m * correction);
};

const anyTable = fc
  .tuple(fc.integer({ min: 2, max: 11 }), fc.integer({ min: 3, max: 12 }))
  .chain(([members, submissions]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: submissions, maxLength: submissions }), {
      minLength: members,
      maxLength: members,
    }),
  );

describe('any panel', () => {
  test.prop([anyTable])('has the coefficient of the formula, between 0 and 1', (rows) => {
    const found = measureAgreement(table(rows));
    if (!found) {
      expect(rows.every((row) => new Set(row).size === 1)).toBe(true);
      return;
    }
    const coefficient = Number(found.coefficient.numerator) / Number(found.coefficient.denominator);
    expect(coefficient).toBeCloseTo(bruteForce(rows), 10);
    expect(coefficient).toBeGreaterThanOrEqual(0);
    expect(coefficient).toBeLessThanOrEqual(1);
  });

  test.prop([
    anyTable.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length })),
    ),
  ])('agrees as much, whoever is read first', ([rows, shuffled]) => {
    expect(measureAgreement(table(shuffled))).toEqual(measureAgreement(table(rows)));
  });
});

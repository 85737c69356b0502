import { describe, expect, it } from 'vitest';
import { countSeats } from '../../../../../shared/domain/aggregation/quotas.ts';
import { allocateGrades } from '../../../../../shared/domain/aggregation/grade-allocation.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { rational } from '../../../../../shared/domain/rational.ts';
import type { Grade, GradeShare } from '../../../../../shared/domain/scheme/scheme.ts';

const share = (percent: number, about = false): GradeShare => ({
  words: `${percent}%`,
  numerator: percent,
  denominator: 100,
  about,
});

const grade = (id: string, rest: { readonly share?: GradeShare; readonly cutOff?: number } = {}): Grade => ({
  id,
  title: { zh: id },
  share: rest.share,
  cutOff: rest.cutOff === undefined ? undefined : asPoints(rest.cutOff * 100),
});

/** Submissions a, b, c … with these totals, in points. */
const allocate = (
  grades: readonly Grade[],
  points: readonly number[],
  { base = points.length, cumulative = [] as readonly string[] } = {},
) =>
  allocateGrades({
    grades,
    totals: new Map(
      points.map((each, at) => [String.fromCodePoint(97 + at), rational(Math.round(each * 100))]),
    ),
    base,
    cumulative: new Set(cumulative),
  });

/** a:excellent b:excellent? c:– */
const read = (...args: Parameters<typeof allocate>): string =>
  [...allocate(...args).suggestions]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, { grade: sure, possible }]) => `${id}:${sure ?? `${possible.join('|')}?`}`)
    .join(' ');

describe('countSeats', () => {
  it.each([
    [20, 14, 2],
    [20, 15, 3],
    [20, 4, 0],
    [30, 10, 3],
    [33, 100, 33],
    [100, 7, 7],
    [20, 0, 0],
  ])('%d%% of %d are %d seats at most', (percent, base, seats) => {
    expect(countSeats(share(percent), base)).toEqual({ floor: seats, ceiling: seats });
  });

  it('knows both ways of rounding where the policy says 左右, and one where there is nothing to round', () => {
    expect(countSeats(share(30, true), 12)).toEqual({ floor: 3, ceiling: 4 });
    expect(countSeats(share(30, true), 10)).toEqual({ floor: 3, ceiling: 3 });
    expect(countSeats(share(30, true), 3)).toEqual({ floor: 0, ceiling: 1 });
  });

  it('calculates with whole numbers: 0.29 × 100 is 29', () => {
    expect(countSeats(share(29), 100).floor).toBe(29);
    expect(countSeats({ ...share(1), numerator: 1, denominator: 3 }, 9).floor).toBe(3);
    const huge = { words: '', numerator: 2 ** 53 - 1, denominator: 2 ** 53 - 1, about: false };
    expect(countSeats(huge, 2000).floor).toBe(2000);
  });
});

describe('allocateGrades', () => {
  const twoShares = [
    grade('excellent', { share: share(20) }),
    grade('good', { share: share(30) }),
    grade('pass', { cutOff: 60 }),
    grade('fail'),
  ];

  it('fills a share from the top, the next one from those that are left, the rest by the cut-off', () => {
    expect(read(twoShares, [95, 92, 88, 86, 84, 80, 75, 70, 59.9, 40])).toBe(
      'a:excellent b:excellent c:good d:good e:good f:pass g:pass h:pass i:fail j:fail',
    );
  });

  it('never fills a share with those below the pass line', () => {
    expect(read(twoShares, [95, 50, 40, 30, 20])).toBe('a:excellent b:fail c:fail d:fail e:fail');
    expect(read(twoShares, [50, 40, 30, 20, 10])).toBe('a:fail b:fail c:fail d:fail e:fail');
  });

  it('leaves a tie across the last seat to the bureau, and says between what', () => {
    const points = [95, 92, 92, 86, 84, 80, 75, 70, 65, 40];
    expect(read(twoShares, points)).toBe(
      'a:excellent b:excellent|good? c:excellent|good? d:good e:good|pass? f:pass g:pass h:pass i:pass j:fail',
    );
    const [excellent, good] = allocate(twoShares, points).lines;
    expect(excellent).toMatchObject({
      grade: 'excellent',
      base: 10,
      seats: { floor: 2, ceiling: 2 },
      certain: 1,
      open: ['b', 'c'],
      tied: true,
    });
    // b and c fall to good where neither is excellent: then e is not
    expect(good).toMatchObject({ certain: 1, open: ['b', 'c', 'e'], tied: true });
  });

  it('takes a tie that fits', () => {
    expect(read(twoShares, [92, 92, 88, 86, 84, 80, 75, 70, 65, 40])).toContain(
      'a:excellent b:excellent c:good',
    );
  });

  it('leaves the seat between floor and ceiling to the officer where the policy says 左右', () => {
    const about = [grade('excellent', { share: share(30, true) }), grade('rest')];
    expect(read(about, [9, 8, 7, 6, 5])).toBe('a:excellent b:excellent|rest? c:rest d:rest e:rest');
    expect(allocate(about, [9, 8, 7, 6, 5]).lines[0]).toMatchObject({
      seats: { floor: 1, ceiling: 2 },
      certain: 1,
      open: ['b'],
      tied: false,
    });
    // a tie that only the ceiling has room for: none of it, or all of it
    expect(read(about, [9, 9, 7, 6, 5])).toBe('a:excellent|rest? b:excellent|rest? c:rest d:rest e:rest');
  });

  it('counts the better grade in where the share is read so', () => {
    const points = [95, 92, 88, 86, 84, 80, 75, 70, 65, 40];
    expect(read(twoShares, points, { cumulative: ['good'] })).toBe(
      'a:excellent b:excellent c:good d:pass e:pass f:pass g:pass h:pass i:pass j:fail',
    );
  });

  it('takes shares of the base that it is told, not of those that are left', () => {
    expect(read(twoShares, [95, 90, 85, 80], { base: 10 })).toBe('a:excellent b:excellent c:good d:good');
    expect(read(twoShares, [95, 90, 85, 80], { base: 4 })).toBe('a:good b:pass c:pass d:pass');
  });

  it('says nothing where neither share nor cut-off tells: the rest is the bureau’s', () => {
    const open = [grade('excellent', { share: share(20) }), grade('good'), grade('pass'), grade('fail')];
    expect(read(open, [9, 8, 7, 6, 5])).toBe(
      'a:excellent b:good|pass|fail? c:good|pass|fail? d:good|pass|fail? e:good|pass|fail?',
    );
  });

  it('holds a share and its own cut-off both', () => {
    const both = [
      grade('excellent', { share: share(40), cutOff: 90 }),
      grade('good', { cutOff: 75 }),
      grade('fail'),
    ];
    expect(read(both, [95, 89, 80, 74, 60])).toBe('a:excellent b:good c:good d:fail e:fail');
    expect(read(both, [95, 94, 93, 92, 60])).toBe('a:excellent b:excellent c:good d:good e:fail');
  });

  it('gives no grade below the last line, and has nothing to say about nobody', () => {
    expect(read([grade('good', { cutOff: 75 }), grade('pass', { cutOff: 60 })], [80, 50])).toBe('a:good b:?');
    expect(allocate(twoShares, []).suggestions.size).toBe(0);
    expect(allocate([], [9]).suggestions.get('a')).toEqual({ grade: undefined, possible: [] });
  });
});

describe('an open line above two shares', () => {
  it('never lets anybody into a share that those before always fill', () => {
    const sixth: GradeShare = { words: '六分之一', numerator: 1, denominator: 6, about: false };
    const grades = [grade('top'), grade('good', { share: sixth }), grade('fair', { share: sixth })];
    // c ranks third: one of a and b is good and the other fair, or both are top and c is good.
    expect(read(grades, [5, 5, 1, 0, 0], { base: 6 })).toBe(
      'a:top|good|fair? b:top|good|fair? c:top|good? d:top|good|fair? e:top|good|fair?',
    );
  });
});

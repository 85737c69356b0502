import { describe, expect, it } from 'vitest';
import { gradesLeftOpen, provisionalGrade } from '../../../../../shared/domain/aggregation/grades.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { rational } from '../../../../../shared/domain/rational.ts';
import type { Grade } from '../../../../../shared/domain/scheme/scheme.ts';

/** Grades a, b, c … with these cut-offs, in points. */
const withCuts = (...cuts: readonly (number | undefined)[]): readonly Grade[] =>
  cuts.map((cut, at) => ({
    id: 'abcd'[at] ?? '',
    title: { zh: 'abcd'[at] ?? '' },
    ...(cut === undefined ? {} : { cutOff: asPoints(cut * 100) }),
  }));

const gradeOf = (grades: readonly Grade[], points: number): string | undefined =>
  provisionalGrade({ grades }, rational(Math.round(points * 100)))?.id;

describe('provisionalGrade', () => {
  const all = withCuts(90, 75, 60, undefined);

  it.each([
    [100, 'a'],
    [90, 'a'],
    [89.99, 'b'],
    [75, 'b'],
    [60, 'c'],
    [59.99, 'd'],
    [0, 'd'],
  ])('gives %d points the grade %s: a cut-off includes its own number', (points, grade) => {
    expect(gradeOf(all, points)).toBe(grade);
  });

  it('goes by the exact total, not by the printed one', () => {
    const justBelow = rational(9000n * 1000n - 1n, 1000n);
    expect(provisionalGrade({ grades: all }, justBelow)?.id).toBe('b');
  });

  it('says nothing without cut-offs: none is made up', () => {
    expect(gradeOf(withCuts(undefined, undefined), 100)).toBeUndefined();
    expect(gradeOf(withCuts(undefined), 100)).toBeUndefined();
    expect(gradeOf([], 100)).toBeUndefined();
  });

  it('says only what one line alone tells: a fail is known, a pass may still be better', () => {
    const passLine = withCuts(undefined, undefined, 60, undefined);
    expect(gradeOf(passLine, 59)).toBe('d');
    expect(gradeOf(passLine, 60)).toBeUndefined();
    expect(gradesLeftOpen(passLine, rational(6000))).toEqual({ first: 0, last: 2 });
  });

  it('gives none below the last line', () => {
    expect(gradeOf(withCuts(90, 60), 59)).toBeUndefined();
    expect(gradesLeftOpen(withCuts(90, 60), rational(0))).toEqual({ first: 2, last: 1 });
  });
});

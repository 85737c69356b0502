import { compareRational, rational, type Rational } from '../rational.ts';
import type { Grade, Scheme } from '../scheme/scheme.ts';

const reaches = (total: Rational, cutOff: number): boolean => compareRational(total, rational(cutOff)) >= 0;

/**
 * The grades that the bureau's cut-offs leave open for a total, as first and last place in the list (best first; none where
 * first > last). A cut-off that is reached rules out everything worse, one that is missed its grade and everything better;
 * a cut-off includes its own number.
 */
export const gradesLeftOpen = (
  grades: readonly Grade[],
  total: Rational,
): { readonly first: number; readonly last: number } => {
  let [first, last] = [0, grades.length - 1];
  grades.forEach(({ cutOff }, at) => {
    if (cutOff === undefined) return;
    if (!reaches(total, cutOff)) first = Math.max(first, at + 1);
    else last = Math.min(last, at);
  });
  return { first, last };
};

/**
 * The grade by the bureau's cut-offs, where they leave exactly one: with a line between pass and fail alone, a fail is
 * known and a pass may still be better. Provisional, for shares are the bureau's. Nothing without any cut-off.
 */
export const provisionalGrade = ({ grades }: Pick<Scheme, 'grades'>, total: Rational): Grade | undefined => {
  if (grades.every(({ cutOff }) => cutOff === undefined)) return undefined;
  const { first, last } = gradesLeftOpen(grades, total);
  return first === last ? grades[first] : undefined;
};

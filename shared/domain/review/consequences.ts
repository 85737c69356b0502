import type { EarlierResult } from './review.ts';
import type { Consequence, Scheme } from '../scheme/scheme.ts';

/**
 * Grades from the oldest period to the latest, periods sorted as text. Of two results of one period the later one in the
 * list holds: a corrected result stands after the one it corrects.
 */
const gradesInOrder = (history: readonly EarlierResult[]): readonly string[] =>
  [...new Map(history.map(({ period, grade }) => [period, grade]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, grade]) => grade);

/**
 * What the policy says follows when its grade came `times` times in a row, the latest result being the last of them:
 * `grade` where it is known, the history's otherwise. In a row means one result after the other; whether a year between
 * them was not assessed is for the bureau to see. A suggestion with its words, never carried out.
 */
export const suggestConsequences = (
  { consequences, grades }: Pick<Scheme, 'consequences' | 'grades'>,
  history: readonly EarlierResult[],
  grade?: string,
): readonly Consequence[] => {
  const all = [...gradesInOrder(history), ...(grade === undefined ? [] : [grade])];
  const countsAs = new Map(grades.map((each) => [each.id, each.countsAs]));
  return consequences.filter(({ trigger }) => {
    if (!trigger || all.length < trigger.times) return false;
    return all
      .slice(-trigger.times)
      .every((each) => each === trigger.grade || countsAs.get(each) === trigger.grade);
  });
};

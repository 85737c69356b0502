import type { Points } from '../points.ts';
import { schemeOfSubmission } from '../scheme/narrow-scheme.ts';
import { addRational, compareRational, rational, type Rational } from '../rational.ts';
import { faultAt, type SchemeFault } from './scheme-fault.ts';
import type { Grade, Scheme } from '../scheme/scheme.ts';
import { givesPoints } from '../scheme/scheme-indicators.ts';

const checkShares = (scheme: Scheme): readonly SchemeFault[] => {
  let sum: Rational = rational(0);
  return scheme.grades.flatMap(({ share }, at) => {
    if (!share) return [];
    const { words, numerator, denominator, about } = share;
    const path = `grades.${at}.share`;
    if (numerator <= 0 || numerator > denominator)
      return [faultAt('share-impossible', `${path}.numerator`, { words })];
    if (about) return [];
    const before = sum;
    sum = addRational(sum, rational(numerator, denominator));
    const isFirstAbove = compareRational(before, rational(1)) <= 0 && compareRational(sum, rational(1)) > 0;
    return isFirstAbove ? [faultAt('shares-above-whole', path, { words })] : [];
  });
};

/** The most that any one submission can reach, bonus included; plain numbers, for the sum may be out of the range of points. */
const highestTotal = (scheme: Scheme): number =>
  Math.max(
    ...[undefined, ...scheme.types.map(({ id }) => id)].map((type) =>
      schemeOfSubmission(scheme, { type })
        .groups.filter(({ parent }) => parent === undefined)
        .reduce((sum, { maxPoints }) => sum + (maxPoints ?? 0), 0),
    ),
  );

type Cut = Grade & { readonly cutOff: Points; readonly at: number };

const compareCuts = (before: Cut, cut: Cut): readonly SchemeFault[] => {
  if (cut.cutOff < before.cutOff) return [];
  const rule = cut.cutOff === before.cutOff ? 'cut-off-twice' : 'cut-offs-not-descending';
  return [
    faultAt(rule, `grades.${cut.at}.cutOff`, {
      id: cut.id,
      cutOff: cut.cutOff / 100,
      before: before.cutOff / 100,
    }),
  ];
};

/**
 * Cut-offs go down with the grades and can all be reached. The last grade does without one, and so may a grade that goes by
 * its share.
 */
const checkCutOffs = (scheme: Scheme, pointsMayCome: boolean): readonly SchemeFault[] => {
  const cuts = scheme.grades.flatMap(({ cutOff, ...grade }, at) =>
    cutOff === undefined ? [] : [{ ...grade, cutOff, at }],
  );
  const [first] = cuts;
  if (!first) return [];
  if (!givesPoints(scheme))
    return pointsMayCome ? [] : [faultAt('cut-offs-without-points', `grades.${first.at}.cutOff`)];
  const max = highestTotal(scheme);
  return [
    ...scheme.grades.flatMap(({ id, cutOff, share }, at) =>
      cutOff === undefined && share === undefined && at < scheme.grades.length - 1
        ? [faultAt('cut-off-missing', `grades.${at}`, { id })]
        : [],
    ),
    ...cuts.flatMap(({ id, cutOff, at }) =>
      cutOff > max && !pointsMayCome
        ? [
            faultAt('cut-off-above-maximum', `grades.${at}.cutOff`, {
              id,
              cutOff: cutOff / 100,
              max: max / 100,
            }),
          ]
        : [],
    ),
    ...cuts.slice(1).flatMap((cut, index) => {
      const before = cuts[index];
      return before ? compareCuts(before, cut) : [];
    }),
  ];
};

const checkTriggers = (scheme: Scheme): readonly SchemeFault[] => {
  const grades = new Set(scheme.grades.map(({ id }) => id));
  return scheme.consequences.flatMap(({ trigger }, at) =>
    trigger && !grades.has(trigger.grade)
      ? [faultAt('grade-unknown', `consequences.${at}.trigger.grade`, { id: trigger.grade })]
      : [],
  );
};

export const checkGrades = (scheme: Scheme, pointsMayCome: boolean): readonly SchemeFault[] => [
  ...checkShares(scheme),
  ...checkCutOffs(scheme, pointsMayCome),
  ...checkTriggers(scheme),
];

import fc from 'fast-check';
import { asPoints } from '../../../shared/domain/points.ts';
import type { PointsIndicator } from '../../../shared/domain/scheme/indicator.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { AggregationMethod } from '../../../shared/domain/scheme/aggregation-recipe.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import { aBonus, aGroup, anIndicator, aRecipe, aScheme } from './a-scheme.ts';
import { anEntry, aSheet } from './a-sheet.ts';

/** One to three groups of one to four indicators, perhaps a bonus; every step divides its maximum. */
export const anyScheme = (method?: AggregationMethod): fc.Arbitrary<Scheme> =>
  fc
    .record({
      groups: fc.array(fc.array(fc.constantFrom(500, 800, 1000, 2000), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 3,
      }),
      hasBonus: fc.boolean(),
      step: fc.constantFrom(1, 25, 50, 100),
      method:
        method === undefined
          ? fc.constantFrom('mean' as const, 'trimmed-mean' as const)
          : fc.constant(method),
      decimals: fc.constantFrom(0 as const, 1 as const, 2 as const),
    })
    .map(({ groups, hasBonus, step, method: chosen, decimals }) =>
      aScheme({
        aggregation: aRecipe({ method: chosen, decimals }),
        groups: [
          ...groups.map((maxima, g) =>
            aGroup({
              id: `g${g}`,
              indicators: maxima.map((max, i) =>
                anIndicator({ id: `g${g}-i${i}`, maxPoints: asPoints(max), step: asPoints(step) }),
              ),
            }),
          ),
          ...(hasBonus
            ? [aGroup({ id: 'extra', indicators: [aBonus({ id: 'bonus', step: asPoints(step) })] })]
            : []),
        ],
      }),
    );

/** Complete sheets of `count` members, lawful points by the scheme's steps. */
export const anySheets = (
  scheme: Scheme,
  count: { readonly min: number; readonly max: number },
  submission = 'alpha',
): fc.Arbitrary<readonly ScoreSheet[]> => {
  const indicators = listIndicators(scheme)
    .map(({ indicator }) => indicator)
    .filter(
      (indicator): indicator is PointsIndicator => indicator.mode === 'points' || indicator.mode === 'bonus',
    );
  const points = fc.tuple(
    ...indicators.map(({ maxPoints, step }) =>
      fc.integer({ min: 0, max: maxPoints / step }).map((steps) => (steps * step) / 100),
    ),
  );
  return fc.array(points, { minLength: count.min, maxLength: count.max }).map((all) =>
    all.map((given, at) =>
      aSheet({
        member: `expert-${String(at + 1).padStart(2, '0')}`,
        submission,
        entries: indicators.map(({ id }, index) => anEntry({ indicator: id, points: given[index] ?? 0 })),
      }),
    ),
  );
};

/** A scheme with sheets by it. */
export const anyScoredScheme = (
  count: { readonly min: number; readonly max: number },
  method?: AggregationMethod,
): fc.Arbitrary<{ readonly scheme: Scheme; readonly sheets: readonly ScoreSheet[] }> =>
  anyScheme(method).chain((scheme) => anySheets(scheme, count).map((sheets) => ({ scheme, sheets })));

/** The same values in another order. */
export const anyOrderOf = <Value>(values: readonly Value[]): fc.Arbitrary<readonly Value[]> =>
  fc.shuffledSubarray([...values], { minLength: values.length, maxLength: values.length });

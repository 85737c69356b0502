import fc from 'fast-check';
import type { RosterMember } from '../../shared/domain/review/review.ts';
import type { Scheme } from '../../shared/domain/scheme/scheme.ts';
import type { AggregationRecipe } from '../../shared/domain/scheme/aggregation-recipe.ts';
import type { ScoreSheet } from '../../shared/domain/scoring/sheet.ts';
import { aMember } from '../support/builders/a-review.ts';
import { aRecipe } from '../support/builders/a-scheme.ts';
import { anyScheme, anySheets } from '../support/builders/arbitraries.ts';

/** One submission, judged. */
export interface Case {
  readonly scheme: Scheme;
  readonly sheets: readonly ScoreSheet[];
  readonly members: readonly RosterMember[];
}

export const PARTS = ['research', 'investment'];

const partsOf = (ids: readonly string[]): Scheme['parts'] =>
  ids.map((id) => ({ id, title: { zh: id }, source: { article: '一', quote: id } }));

export const anyRecipe: fc.Arbitrary<Partial<AggregationRecipe>> = fc.oneof(
  fc.constant({ method: 'mean' as const }),
  fc.constant({ method: 'trimmed-mean' as const, per: 'total' as const }),
  fc.constant({ method: 'trimmed-mean' as const, per: 'indicator' as const }),
  fc
    .record({ chair: fc.integer({ min: 1, max: 9 }), member: fc.integer({ min: 1, max: 9 }) })
    .map((weights) => ({ method: 'weighted-by-role' as const, weights })),
);

const cutToOwnRows = (scheme: Scheme, sheet: ScoreSheet, { parts }: RosterMember): ScoreSheet => {
  const own = new Set(
    scheme.groups
      .filter(({ part }) => part === undefined || parts === undefined || parts.includes(part))
      .flatMap(({ indicators }) => indicators.map(({ id }) => id)),
  );
  return { ...sheet, entries: sheet.entries.filter(({ indicator }) => own.has(indicator)) };
};

/** A scheme with any recipe; with `withParts` its groups lie in parts, which some members judge only one of. */
export const anyCase = ({ max = 9, withParts = true, recipe = anyRecipe } = {}): fc.Arbitrary<Case> =>
  fc
    .record({
      scheme: anyScheme(),
      recipe,
      inParts: fc.array(fc.nat({ max: 2 }), { minLength: 4, maxLength: 4 }),
    })
    .map(({ scheme, recipe: chosen, inParts }): Scheme => ({
      ...scheme,
      parts: withParts ? partsOf(PARTS) : [],
      aggregation: aRecipe({ ...chosen, decimals: scheme.aggregation.decimals }),
      groups: scheme.groups.map((group, at) =>
        withParts ? { ...group, part: PARTS[inParts[at] ?? 2] } : group,
      ),
    }))
    .chain((scheme) =>
      fc
        .record({
          sheets: anySheets(scheme, { min: 1, max }),
          judging: fc.array(fc.nat({ max: 3 }), { minLength: max, maxLength: max }),
          chair: fc.nat({ max: max - 1 }),
        })
        .map(({ sheets, judging, chair }) => {
          const members = sheets.map(({ member }, at) => {
            // the first judges everything, so that no part is without anybody
            const part = at === 0 ? undefined : PARTS[judging[at] ?? 2];
            return aMember({
              id: member,
              role: at === chair ? 'chair' : 'member',
              ...(withParts && part !== undefined ? { parts: [part] } : {}),
            });
          });
          return {
            scheme,
            members,
            sheets: sheets.map((sheet, at) => cutToOwnRows(scheme, sheet, members[at] ?? aMember())),
          };
        }),
    );

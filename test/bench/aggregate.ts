import { computeResults } from '../../shared/domain/aggregation/results.ts';
import { asIndicatorId, asMemberId, asSubmissionId } from '../../shared/domain/ids.ts';
import { asPoints } from '../../shared/domain/points.ts';
import type { RosterMember } from '../../shared/domain/review/review.ts';
import type { Scheme } from '../../shared/domain/scheme/scheme.ts';
import type { AggregationRecipe } from '../../shared/domain/scheme/aggregation-recipe.ts';
import type { IndicatorGroup } from '../../shared/domain/scheme/indicator-group.ts';
import type { ScoreSheet } from '../../shared/domain/scoring/sheet.ts';
import { aMember } from '../support/builders/a-review.ts';
import { aGroup, anIndicator, aRecipe, aScheme } from '../support/builders/a-scheme.ts';
import { median, ms, times, type Figure } from './measure.ts';

const SUBMISSIONS = 50;
const EXPERTS = 11;
/** Headings in headings in headings, and below them the rows: 4 levels, 200 rows. */
const BRANCHES = [2, 5, 4, 5] as const;
const ROUNDS = 30;

const heading = (id: string, parent: string | undefined): IndicatorGroup => ({
  ...aGroup({ id, indicators: [] }),
  parent,
});

const nest = (level: number, parent?: string): readonly IndicatorGroup[] =>
  Array.from({ length: BRANCHES[level] ?? 0 }, (_, at) => `${parent ?? 'g'}-${at}`).flatMap((id) => {
    if (level < 2) return [heading(id, parent), ...nest(level + 1, id)];
    const rows = Array.from({ length: BRANCHES[3] }, (_, row) => anIndicator({ id: `${id}-${row}` }));
    return [{ ...aGroup({ id, indicators: rows }), parent }];
  });

const longScheme = (recipe: Partial<AggregationRecipe>): Scheme =>
  aScheme({ groups: nest(0), aggregation: aRecipe(recipe) });

const panel: readonly RosterMember[] = Array.from({ length: EXPERTS }, (_, at) =>
  aMember({ id: `expert-${at}`, role: at === 0 ? 'chair' : 'member' }),
);

const submissions = Array.from({ length: SUBMISSIONS }, (_, at) => ({ id: asSubmissionId(`s-${at}`) }));

/** Points that repeat nowhere near each other, the same in every run. */
const pointsAt = (submission: number, expert: number, row: number) =>
  asPoints(((submission * 7 + expert * 13 + row * 5 + ((submission * row) % 11)) % 21) * 50);

const writeSheets = (scheme: Scheme): readonly ScoreSheet[] => {
  const rows = scheme.groups.flatMap((group) => group.indicators.map(({ id }) => id));
  return submissions.flatMap(({ id: submission }, s) =>
    panel.map(({ id }, e) => ({
      member: asMemberId(id),
      submission,
      submittedAt: null,
      entries: rows.map((row, r) => ({
        indicator: asIndicatorId(row),
        points: pointsAt(s, e, r),
        comment: '',
        evidence: [],
      })),
    })),
  );
};

const timed = (work: () => unknown): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

const RECIPES: readonly (readonly [string, Partial<AggregationRecipe>])[] = [
  ['mean', { method: 'mean' }],
  ['trimmed, by total', { method: 'trimmed-mean' }],
  ['trimmed, by indicator', { method: 'trimmed-mean', per: 'indicator' }],
];

/** Everything that is computed of a large review, against reading the same sheets from JSON: what nobody can do without. */
export const measureAggregation = async (): Promise<readonly Figure[]> =>
  RECIPES.map(([name, recipe]) => {
    const scheme = longScheme(recipe);
    const sheets = writeSheets(scheme);
    const text = JSON.stringify(sheets);
    const compute = () => computeResults(scheme, submissions, sheets, panel);
    const first = timed(compute);
    const samples = { compute: [] as number[], parse: [] as number[] };
    // By turns, so that whatever else the machine does meets both.
    for (let round = 0; round < ROUNDS; round += 1) {
      samples.compute.push(timed(compute));
      samples.parse.push(timed(() => JSON.parse(text) as unknown));
    }
    const [own, other] = [median(samples.compute), median(samples.parse)];
    const rows = scheme.groups.reduce((sum, group) => sum + group.indicators.length, 0);
    return {
      what: `results, ${rows} × ${SUBMISSIONS} × ${EXPERTS}, ${name}`,
      value: `${ms(own)} (first ${ms(first)})`,
      compared: `JSON.parse of the sheets: ${ms(other)}`,
      ratio: times(own / other),
    };
  });

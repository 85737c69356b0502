import type { AggregationPlan } from './aggregation-plan.ts';
import { PanelDeskError } from '../failure.ts';
import type { MemberId } from '../ids.ts';
import { judgesPart } from '../scheme/narrow-scheme.ts';
import type { RosterMember } from '../review/review.ts';
import type { AggregationRecipe } from '../scheme/aggregation-recipe.ts';
import type { ScoreSheet } from '../scoring/sheet.ts';

/** One sheet, by the positions of a plan. */
export interface ReadSheet {
  readonly member: MemberId;
  /** How often it counts; 1 unless the recipe weighs roles. */
  readonly weight: number;
  /** Which of the plan's parts the member judges. */
  readonly judges: readonly boolean[];
  readonly points: readonly (number | undefined)[];
  readonly choices: readonly (string | undefined)[];
}

const weightOf = (recipe: AggregationRecipe, { role }: RosterMember): number => {
  if (recipe.method !== 'weighted-by-role') return 1;
  const { weights } = recipe;
  if (!weights) throw new PanelDeskError('scheme-invalid', { rule: 'weights-missing', place: 'aggregation' });
  return role === 'chair' ? weights.chair : weights.member;
};

const readEntries = (
  plan: AggregationPlan,
  { entries }: ScoreSheet,
): Pick<ReadSheet, 'points' | 'choices'> => {
  const points = new Array<number | undefined>(plan.scored.length).fill(undefined);
  const choices = new Array<string | undefined>(plan.chosen.length).fill(undefined);
  for (const { indicator, points: given, choice } of entries) {
    const place = plan.places.get(indicator);
    if (!place) continue;
    if (place.scored >= 0) points[place.scored] = given ?? undefined;
    if (place.chosen >= 0) choices[place.chosen] = choice;
  }
  return { points, choices };
};

/** A gap is neither a zero nor a default: a sheet with one is not counted at all. */
const requireComplete = (plan: AggregationPlan, sheet: ReadSheet): ReadSheet => {
  const gap =
    plan.scored.find(({ part }, at) => sheet.judges[part] && sheet.points[at] === undefined) ??
    plan.chosen.find(({ part }, at) => sheet.judges[part] && sheet.choices[at] === undefined);
  if (gap) throw new PanelDeskError('sheet-incomplete', { indicator: gap.indicator });
  return sheet;
};

/**
 * Sheets in the order of their members' ids, so that the order in which they came changes nothing. Throws `not-found` for a
 * sheet of nobody in `members`, `sheet-incomplete` for a gap in a part that the member judges.
 */
export const readSheets = (
  plan: AggregationPlan,
  recipe: AggregationRecipe,
  sheets: readonly ScoreSheet[],
  members: readonly RosterMember[],
): readonly ReadSheet[] => {
  const roster = new Map(members.map((member) => [member.id, member]));
  return [...sheets]
    .sort((a, b) => (a.member < b.member ? -1 : a.member > b.member ? 1 : 0))
    .map((sheet) => {
      const member = roster.get(sheet.member);
      if (!member) throw new PanelDeskError('not-found', { what: sheet.member });
      return requireComplete(plan, {
        member: sheet.member,
        weight: weightOf(recipe, member),
        judges: plan.parts.map((part) => judgesPart(member, part)),
        ...readEntries(plan, sheet),
      });
    });
};

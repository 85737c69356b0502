import type { AggregationPlan, ChosenRow } from './aggregation-plan.ts';
import type { ReadSheet } from './aggregation-sheets.ts';
import { PanelDeskError } from '../failure.ts';
import type { IndicatorId } from '../ids.ts';

/** Choice → how many members; in the order of the choices, without those that nobody took. */
export type Tally = ReadonlyMap<string, number>;

const tallyRow = (
  { indicator, part, choices }: ChosenRow,
  at: number,
  sheets: readonly ReadSheet[],
): readonly [IndicatorId, Tally] => {
  const counts = new Map(choices.map((choice) => [choice, 0]));
  for (const sheet of sheets) {
    if (!sheet.judges[part]) continue;
    const choice = sheet.choices[at] ?? '';
    const count = counts.get(choice);
    if (count === undefined) throw new PanelDeskError('choice-unlawful', { indicator, given: choice });
    counts.set(choice, count + 1);
  }
  return [indicator, new Map([...counts].filter(([, count]) => count > 0))];
};

/** How many members chose what; throws `choice-unlawful` for what a row does not offer. */
export const tallySheets = (
  plan: AggregationPlan,
  sheets: readonly ReadSheet[],
): ReadonlyMap<IndicatorId, Tally> => new Map(plan.chosen.map((row, at) => tallyRow(row, at, sheets)));

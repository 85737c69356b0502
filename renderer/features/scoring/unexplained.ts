import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import { entryOf, listSheetIndicators } from './sheet-reading.ts';

export interface Unexplained {
  readonly indicator: IndicatorView;
  readonly requirement: IndicatorView['requirements'][number];
}

/** A bonus is asked for, not owed: an applicant that claims none owes no documents for it. */
const isOwed = (indicator: IndicatorView): boolean =>
  indicator.mode !== 'bonus' || indicator.claim !== undefined;

/** Required documents that are not there, and to which the member has said nothing. A reminder; it never blocks. */
export const listUnexplained = (sheet: SheetView): readonly Unexplained[] =>
  listSheetIndicators(sheet)
    .filter(isOwed)
    .flatMap((indicator) => {
      const explained = new Set(
        entryOf(sheet, indicator.id)?.absences?.map(({ requirement }) => requirement),
      );
      return indicator.requirements
        .filter(({ id, metBy }) => metBy.length === 0 && !explained.has(id))
        .map((requirement) => ({ indicator, requirement }));
    });

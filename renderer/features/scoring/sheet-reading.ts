import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { OwnReconsideration } from '../../../shared/contract/reconsideration-view.ts';
import type { EntryView, SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId, MaterialId } from '../../../shared/domain/ids.ts';
import { sumPoints, ZERO_POINTS, type Points } from '../../../shared/domain/points.ts';
import { isGivenIn } from '../../ui/judgement/owed-words.ts';

export const listSheetIndicators = (sheet: SheetView): readonly IndicatorView[] =>
  sheet.groups.flatMap((group) => group.indicators);

export const entryOf = (sheet: SheetView, indicator: IndicatorId): EntryView | undefined =>
  sheet.entries.find((entry) => entry.indicator === indicator);

/** What waits to be looked at again at an entry, oldest first. */
export const waitingAt = (
  sheet: Pick<SheetView, 'reconsiderations'>,
  indicator: IndicatorId,
): readonly OwnReconsideration[] =>
  sheet.reconsiderations.filter((each) => each.indicator === indicator && each.settled === null);

/** Whether its judgement changes only with a reason, because something waits to be looked at again. */
export const isHeldAt = (sheet: SheetView, indicator: IndicatorView, entry: EntryView): boolean =>
  waitingAt(sheet, indicator.id).length > 0 && isGivenIn(indicator, entry);

export type EntryState = 'done' | 'begun' | 'open';

const hasBegun = ({ points, choice, measured, comment, evidence, absences }: EntryView): boolean =>
  points !== null ||
  choice !== undefined ||
  measured !== undefined ||
  comment.trim() !== '' ||
  evidence.length > 0 ||
  absences !== undefined;

/** Done: judged, and nothing asked for is missing. Begun: something is there. */
export const entryStateOf = (sheet: SheetView, indicator: IndicatorView): EntryState => {
  const entry = entryOf(sheet, indicator.id);
  if (!entry) return 'open';
  const isMissing = sheet.missing.some((part) => part.indicator === indicator.id);
  if (isGivenIn(indicator, entry) && !isMissing) return 'done';
  return hasBegun(entry) ? 'begun' : 'open';
};

const amountsOf = (indicator: IndicatorView): readonly Points[] => {
  switch (indicator.mode) {
    case 'points':
    case 'bonus':
    case 'deduct':
    case 'bands':
      return [indicator.step, indicator.maxPoints];
    case 'levels':
      return [indicator.maxPoints, ...indicator.levels.map((level) => level.points)];
    case 'judgement':
    case 'condition':
    case 'disposition':
      return [];
  }
};

/** Decimals that every step of the sheet needs, so that a column of points lines up: 0.5 → 1. */
export const decimalsOf = (sheet: SheetView): 0 | 1 | 2 => {
  const amounts = listSheetIndicators(sheet).flatMap(amountsOf);
  if (amounts.some((amount) => amount % 10 !== 0)) return 2;
  return amounts.some((amount) => amount % 100 !== 0) ? 1 : 0;
};

/** Maximum of the base and of the bonus, apart; headings over other groups are not counted twice. */
export const maximaOf = (sheet: SheetView): { base: Points; bonus: Points } => {
  const sumWhere = (bonus: boolean) =>
    sumPoints(
      sheet.groups
        .filter((group) => group.bonus === bonus)
        .flatMap((group) => group.indicators)
        .map((indicator) => ('maxPoints' in indicator ? indicator.maxPoints : ZERO_POINTS)),
    );
  return { base: sumWhere(false), bonus: sumWhere(true) };
};

/** The indicator `by` places on in the order of the table; null beyond the ends. */
export const neighbourOf = (sheet: SheetView, from: IndicatorId, by: 1 | -1): IndicatorId | null => {
  const all = listSheetIndicators(sheet);
  const at = all.findIndex((indicator) => indicator.id === from);
  return all[at + by]?.id ?? null;
};

/** Materials of the indicator, those that meet a requirement first, each once. */
export const materialsFor = (indicator: IndicatorView): readonly MaterialId[] => [
  ...new Set([...indicator.requirements.flatMap((requirement) => requirement.metBy), ...indicator.materials]),
];

/** What choosing an indicator brings up: what is open, if it belongs to it; else the first that its required evidence names. */
export const materialToShow = (
  sheet: SheetView,
  indicator: IndicatorView,
  open: MaterialId | null,
): MaterialId | null => {
  const own = materialsFor(indicator);
  if (open && own.includes(open)) return open;
  return own[0] ?? open ?? sheet.materials[0]?.id ?? null;
};

/** Where to start: the first indicator that is not done, else the first. */
export const firstOpenIndicator = (sheet: SheetView): IndicatorId | null => {
  const all = listSheetIndicators(sheet);
  return (all.find((indicator) => entryStateOf(sheet, indicator) !== 'done') ?? all[0])?.id ?? null;
};

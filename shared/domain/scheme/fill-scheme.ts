import { placeGroups } from './fill-groups.ts';
import { fillPoints } from './fill-points.ts';
import type { Band, Indicator } from './indicator.ts';
import type { Points } from '../points.ts';
import type { Scheme } from './scheme.ts';
import { indicatorsOfSlot } from './slot-indicators.ts';
import type { Slot, SlotFilling } from './slot.ts';

const only = <Value>(
  values: Readonly<Record<string, Value>>,
  allowed: readonly string[],
): ReadonlyMap<string, Value> =>
  // Entries and not a look-up: a key such as `constructor` would find what nobody wrote.
  new Map(Object.entries(values).filter(([id]) => allowed.includes(id)));

const giveBands = (scheme: Scheme, bands: ReadonlyMap<string, readonly Band[]>): Scheme => ({
  ...scheme,
  groups: scheme.groups.map((group) => ({
    ...group,
    indicators: group.indicators.map((indicator): Indicator => {
      const own = bands.get(indicator.id);
      return own && indicator.mode === 'points' ? { ...indicator, mode: 'bands', bands: own } : indicator;
    }),
  })),
});

const giveCutOffs = (scheme: Scheme, cutOffs: ReadonlyMap<string, Points>): Scheme => ({
  ...scheme,
  grades: scheme.grades.map((grade) => {
    const cutOff = cutOffs.get(grade.id);
    return cutOff === undefined ? grade : { ...grade, cutOff };
  }),
});

const COUNTS_AS = 'counts-as-';

/** A choice slot called `<grade>-reading` with the option `counts-as-<other grade>`: in a row of results the two are one. */
const readGrade = (scheme: Scheme, slot: string, option: string): Scheme => ({
  ...scheme,
  grades: scheme.grades.map((grade) => {
    const other = scheme.grades.find(({ id }) => option === `${COUNTS_AS}${id}`);
    return other && slot === `${grade.id}-reading` ? { ...grade, countsAs: other.id } : grade;
  }),
});

/** Groups are in place already; whatever the slot does not ask for is left out. */
const applyFilling = (scheme: Scheme, slot: Slot, filling: SlotFilling): Scheme => {
  if (slot.kind === 'points' && filling.kind === 'points') {
    const factors = indicatorsOfSlot(scheme, slot.groups).map(({ id }) => id);
    return { ...scheme, groups: fillPoints(scheme.groups, only(filling.maxima, factors)) };
  }
  if (slot.kind === 'bands' && filling.kind === 'bands')
    return giveBands(scheme, only(filling.bands, slot.indicators));
  if (slot.kind === 'cut-offs' && filling.kind === 'cut-offs') {
    const grades = scheme.grades.map(({ id }) => id);
    return giveCutOffs(scheme, only(filling.cutOffs, grades));
  }
  if (slot.kind === 'choice' && filling.kind === 'choice') return readGrade(scheme, slot.id, filling.option);
  if (slot.kind === 'recipe' && filling.kind === 'recipe') return { ...scheme, aggregation: filling.recipe };
  return scheme;
};

/** The scheme that a panel works by: the published one with what the bureau put into its slots. `checkFillings` comes first. */
export const fillScheme = (scheme: Scheme, fillings: readonly SlotFilling[]): Scheme =>
  fillings.reduce<Scheme>(
    (filled, filling) => {
      const slot = scheme.slots.find(({ id }) => id === filling.slot);
      return slot ? applyFilling(filled, slot, filling) : filled;
    },
    { ...scheme, groups: placeGroups(scheme, fillings).map(({ group }) => group) },
  );

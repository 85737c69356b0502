import type { Band, Indicator } from './indicator.ts';
import type { Points } from '../points.ts';
import type { IndicatorGroup } from './indicator-group.ts';
import type { SlotFilling } from './slot.ts';

/** A value whose points are written as a scheme's author writes them (4.5), not in hundredths. */
export type Written<Value> = Value extends Points
  ? number
  : Value extends string | number | boolean | undefined
    ? Value
    : Value extends readonly (infer Item)[]
      ? readonly Written<Item>[]
      : { readonly [Key in keyof Value]: Written<Value[Key]> };

const write = (points: Points): number => points / 100;

const writeBand = (band: Band): Written<Band> => ({ ...band, points: write(band.points) });

const writeIndicator = (indicator: Indicator): Written<Indicator> => {
  switch (indicator.mode) {
    case 'points':
    case 'bonus':
    case 'deduct':
      return { ...indicator, maxPoints: write(indicator.maxPoints), step: write(indicator.step) };
    case 'levels':
      return {
        ...indicator,
        maxPoints: write(indicator.maxPoints),
        levels: indicator.levels.map((level) => ({ ...level, points: write(level.points) })),
      };
    case 'bands':
      return {
        ...indicator,
        maxPoints: write(indicator.maxPoints),
        step: write(indicator.step),
        bands: indicator.bands.map(writeBand),
      };
    case 'judgement':
    case 'condition':
    case 'disposition':
      return indicator;
  }
};

const writeGroup = (group: IndicatorGroup): Written<IndicatorGroup> => ({
  ...group,
  maxPoints: group.maxPoints === undefined ? undefined : write(group.maxPoints),
  indicators: group.indicators.map(writeIndicator),
});

const writeEach = <Value, Result>(
  values: Readonly<Record<string, Value>>,
  of: (value: Value) => Result,
): Readonly<Record<string, Result>> =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [key, of(value)]));

/** What the bureau filled in, as the review's file has it: reading it again gives the same filling. */
export const writeFilling = (filling: SlotFilling): Written<SlotFilling> => {
  switch (filling.kind) {
    case 'groups':
      return { ...filling, groups: filling.groups.map(writeGroup) };
    case 'points':
      return { ...filling, maxima: writeEach(filling.maxima, write) };
    case 'bands':
      return { ...filling, bands: writeEach(filling.bands, (bands) => bands.map(writeBand)) };
    case 'cut-offs':
      return { ...filling, cutOffs: writeEach(filling.cutOffs, write) };
    case 'recipe':
    case 'choice':
    case 'text':
      return filling;
  }
};

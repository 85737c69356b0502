import { compareDecimals } from '../decimal.ts';
import type { Band, BandsIndicator } from './indicator.ts';
import type { Points } from '../points.ts';

const contains = (band: Band, value: string): boolean =>
  (band.from === undefined || (compareDecimals(value, band.from) ?? -1) >= 0) &&
  (band.below === undefined || (compareDecimals(value, band.below) ?? 1) < 0);

/** The points of the band that a value falls into; undefined where it falls into none. */
export const pointsOfBand = (indicator: Pick<BandsIndicator, 'bands'>, value: string): Points | undefined =>
  indicator.bands.find((band) => contains(band, value))?.points;

import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import { pointsOfBand } from '../../../shared/domain/scheme/bands.ts';
import type { Points } from '../../../shared/domain/points.ts';
import { ownMeasured, readMeasured } from './read-measured.ts';

export type BandsView = Extract<IndicatorView, { mode: 'bands' }>;

/** The band that the counted value falls into; `unknown` where there is no value, `none` where no band holds it. */
export type BandSuggestion =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' }
  | { readonly kind: 'band'; readonly at: number; readonly points: Points };

/** Never more than a suggestion: the points field stays empty until a person gives points or takes these. */
export const suggestBand = (
  indicator: Pick<BandsView, 'bands' | 'counted'>,
  measuredText: string,
): BandSuggestion => {
  const reading = readMeasured(measuredText);
  if (reading.kind === 'not-a-number') return { kind: 'unknown' };
  const value = ownMeasured(reading, indicator.counted) ?? indicator.counted;
  if (value === undefined) return { kind: 'unknown' };
  const at = indicator.bands.findIndex((band) => pointsOfBand({ bands: [band] }, value) !== undefined);
  const band = indicator.bands[at];
  return band ? { kind: 'band', at, points: band.points } : { kind: 'none' };
};

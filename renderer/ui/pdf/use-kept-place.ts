import { useEffect, useRef } from 'react';
import type { ReadingPlace } from '../../../shared/contract/materials.ts';
import type { QuarterTurns } from './page-region.ts';
import type { Zoom } from './zoom.ts';

/** Turning pages fast is one change of place. */
const REST_MS = 800;

export const zoomOfPlace = (place: ReadingPlace | undefined): Zoom =>
  place?.percent === undefined ? { mode: 'fit' } : { mode: 'percent', percent: place.percent };

export const turnsOfPlace = (place: ReadingPlace | undefined): QuarterTurns =>
  ((place?.turns ?? 0) % 4) as QuarterTurns;

const writePlace = (page: number, zoom: Zoom, turns: QuarterTurns): ReadingPlace => ({
  page,
  turns,
  ...(zoom.mode === 'percent' ? { percent: Math.round(zoom.percent) } : {}),
});

const isSame = (one: ReadingPlace, other: ReadingPlace): boolean =>
  one.page === other.page && one.turns === other.turns && one.percent === other.percent;

/** Tells where the reader is when he or she rests there, and when the document is closed. */
export const useKeptPlace = (
  view: { readonly page: number; readonly zoom: Zoom; readonly turns: QuarterTurns },
  onPlace: ((place: ReadingPlace) => void) | undefined,
): void => {
  const { page, zoom, turns } = view;
  const told = useRef<ReadingPlace>(null);
  const tell = useRef(() => undefined as void);
  useEffect(() => {
    tell.current = () => {
      const place = writePlace(page, zoom, turns);
      // Where the document opened is known already.
      if (told.current !== null && !isSame(told.current, place)) onPlace?.(place);
      told.current = place;
    };
    told.current ??= writePlace(page, zoom, turns);
    const timer = window.setTimeout(() => tell.current(), REST_MS);
    return () => window.clearTimeout(timer);
  }, [page, zoom, turns, onPlace]);
  useEffect(() => () => tell.current(), []);
};

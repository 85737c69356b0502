import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';

/** Quarter turns clockwise that the viewer adds; regions are always kept as on the page unturned. */
export type QuarterTurns = 0 | 1 | 2 | 3;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Fractions (0 to 1) of the shown page, from its top left. */
export interface FractionBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** A drag below this (thousandths in both directions) was a click. */
const SMALLEST = 8;

const unturn = (box: FractionBox, turns: QuarterTurns): FractionBox => {
  switch (turns) {
    case 0:
      return box;
    case 1:
      return { left: box.top, top: 1 - box.left - box.width, width: box.height, height: box.width };
    case 2:
      return { ...box, left: 1 - box.left - box.width, top: 1 - box.top - box.height };
    case 3:
      return { left: 1 - box.top - box.height, top: box.left, width: box.height, height: box.width };
  }
};

const opposite = (turns: QuarterTurns): QuarterTurns => ((4 - turns) % 4) as QuarterTurns;

/** The box between two points given as fractions of the shown page, whichever corner came first; kept on the page. */
export const boxBetween = (from: Point, to: Point): FractionBox => {
  const [left, right] = [clamp(Math.min(from.x, to.x)), clamp(Math.max(from.x, to.x))];
  const [top, bottom] = [clamp(Math.min(from.y, to.y)), clamp(Math.max(from.y, to.y))];
  return { left, top, width: right - left, height: bottom - top };
};

/** The dragged box as thousandths of the unturned page; null when it was a click, not a drag. */
export const regionOfBox = (box: FractionBox, turns: QuarterTurns): PageRegion | null => {
  const flat = unturn(box, turns);
  // Turning subtracts fractions; what should be 0 may come as a hair below it.
  const x = Math.max(0, Math.round(flat.left * 1000));
  const y = Math.max(0, Math.round(flat.top * 1000));
  const width = Math.min(1000, Math.round((flat.left + flat.width) * 1000)) - x;
  const height = Math.min(1000, Math.round((flat.top + flat.height) * 1000)) - y;
  return width < SMALLEST || height < SMALLEST ? null : { x, y, width, height };
};

/** Where a kept region stands on the page as it is shown, turned by `turns`. */
export const boxOfRegion = (region: PageRegion, turns: QuarterTurns): FractionBox =>
  unturn(
    {
      left: region.x / 1000,
      top: region.y / 1000,
      width: region.width / 1000,
      height: region.height / 1000,
    },
    opposite(turns),
  );

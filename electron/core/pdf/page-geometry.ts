import type { Paper } from './paper-blocks.ts';

/** Points per millimetre. */
export const MM = 72 / 25.4;

/** A4 with the margins of GB/T 9704-2012, 5.2: the type area is 156 × 225 mm. */
const A4 = { width: 210 * MM, height: 297 * MM };
const MARGIN = { top: 37 * MM, bottom: 35 * MM, left: 28 * MM, right: 26 * MM };

/** GB/T 9704-2012, 5.2.3: 22 lines of 28 characters fill the type area. */
export const LINES_PER_PAGE = 22;
export const CHARACTERS_PER_LINE = 28;

export type PageGeometry = {
  readonly width: number;
  readonly height: number;
  /** The type area; top and bottom count from the page's upper edge. */
  readonly left: number;
  readonly top: number;
  readonly bodyWidth: number;
  readonly bodyHeight: number;
};

/** Landscape pages turn the sheet a quarter, as it is filed: the upper margin becomes the left one (GB/T 9704, 7.4). */
export const geometryOf = (orientation: Paper['orientation']): PageGeometry =>
  orientation === 'portrait'
    ? {
        ...A4,
        left: MARGIN.left,
        top: MARGIN.top,
        bodyWidth: A4.width - MARGIN.left - MARGIN.right,
        bodyHeight: A4.height - MARGIN.top - MARGIN.bottom,
      }
    : {
        width: A4.height,
        height: A4.width,
        left: 25 * MM,
        top: MARGIN.left,
        bodyWidth: A4.height - 50 * MM,
        bodyHeight: A4.width - MARGIN.left - MARGIN.right,
      };

const PORTRAIT = geometryOf('portrait');

/** 三号, 16 pt nominal, set so that exactly 28 characters fill a line. */
export const BODY_SIZE = 16;
export const BODY_TRACKING = PORTRAIT.bodyWidth / CHARACTERS_PER_LINE - BODY_SIZE;
export const BODY_PITCH = PORTRAIT.bodyHeight / LINES_PER_PAGE;

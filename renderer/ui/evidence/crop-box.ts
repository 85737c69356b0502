import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import type { FractionBox } from '../pdf/page-region.ts';
import type { PageSize } from '../pdf/page-layout.ts';

/** Around a region, in shares of the page: one sees where it stands. */
const MARGIN = 0.02;

/** A crop is never flatter than this: a single line would be too small to read. */
const FLATTEST = 4;

/** Nor taller than a sheet of paper. */
const TALLEST = 1.5;

export interface CropPlan {
  /** What of the page is drawn. */
  readonly box: FractionBox;
  /** The picture in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels per point. */
  readonly scale: number;
  /** Where the region stands in the picture, as shares of it; null when the whole page is shown. */
  readonly frame: FractionBox | null;
}

const WHOLE: FractionBox = { left: 0, top: 0, width: 1, height: 1 };

const withMargin = (region: PageRegion, page: PageSize): FractionBox => {
  const left = Math.max(0, region.x / 1000 - MARGIN);
  const right = Math.min(1, (region.x + region.width) / 1000 + MARGIN);
  const width = right - left;
  const needed = (width * page.width) / page.height / FLATTEST;
  const middle = (region.y + region.height / 2) / 1000;
  const height = Math.min(1, Math.max(region.height / 1000 + 2 * MARGIN, needed));
  const top = Math.min(1 - height, Math.max(0, middle - height / 2));
  return { left, top, width, height };
};

/** What to draw of a page, and how large, so that a region can be read in a picture `width` CSS pixels wide. */
export const planCrop = (page: PageSize, region: PageRegion | undefined, width: number): CropPlan => {
  const box = region ? withMargin(region, page) : WHOLE;
  const aspect = (box.width * page.width) / (box.height * page.height);
  const shownWidth = Math.max(1, Math.min(width, width * TALLEST * aspect));
  const frame = region
    ? {
        left: (region.x / 1000 - box.left) / box.width,
        top: (region.y / 1000 - box.top) / box.height,
        width: region.width / 1000 / box.width,
        height: region.height / 1000 / box.height,
      }
    : null;
  return {
    box,
    width: shownWidth,
    height: Math.max(1, shownWidth / aspect),
    scale: shownWidth / (box.width * page.width),
    frame,
  };
};

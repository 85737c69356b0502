import { createTypesetter, type PaperFonts } from './fonts.ts';
import { layoutBlocks } from './layout-blocks.ts';
import { geometryOf } from './page-geometry.ts';
import type { Block } from './paper-blocks.ts';

/** How much of a page's height blocks take, 1 being the whole type area of an upright page. */
export type MeasureBlocks = (blocks: readonly Block[]) => number;

/** For what has to fit a form. The measure throws `text-not-printable`. */
export const measureWith = (fonts: PaperFonts): MeasureBlocks => {
  const typesetter = createTypesetter(fonts);
  const { bodyWidth: width, bodyHeight } = geometryOf('portrait');
  return (blocks) => {
    const rows = layoutBlocks(blocks, { typesetter, width, bodyHeight, markFigures: false });
    return rows.reduce((sum, row) => sum + row.height, 0) / bodyHeight;
  };
};

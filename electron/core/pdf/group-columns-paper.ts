import type { TableCell, TableColumn } from './paper-blocks.ts';

/** The headings above a row of a table, outermost first: 一级指标, 二级指标 … Never empty. */
export type HeadingPath = readonly string[];

/** Type for tables whose headings take much of the width. */
export const DENSE_SIZE = 9;

export const depthOfPaths = (paths: readonly HeadingPath[]): number =>
  Math.max(1, ...paths.map((path) => path.length));

/** Millimetres that headings take together on an upright page, by their number. */
const WIDTHS = [34, 53, 60, 68, 75] as const;

export const headingWidth = (depth: number): number => WIDTHS[depth - 1] ?? 75;

export const headingColumns = (depth: number, width = headingWidth(depth)): readonly TableColumn[] =>
  Array.from({ length: depth }, (): TableColumn => ({ width: width / depth, align: 'center' }));

const sharesPrefix = (a: HeadingPath, b: HeadingPath, length: number): boolean =>
  a.slice(0, length).every((title, index) => title === b[index]);

/** Where a heading ends: the innermost one reaches to the row's own cell. */
const spanAt = (path: HeadingPath, level: number, depth: number): number =>
  level === path.length - 1 ? depth - level : 1;

/** The leading cells of a row; a heading runs on from the row above where that stands under the same ones. */
export const headingCells = (
  path: HeadingPath,
  above: HeadingPath | undefined,
  depth: number,
): readonly TableCell[] =>
  path.map((text, level) => {
    const span = spanAt(path, level, depth);
    const joinsAbove =
      above !== undefined &&
      sharesPrefix(path, above, level + 1) &&
      above.length > level &&
      spanAt(above, level, depth) === span;
    return { text, span, joinsAbove };
  });

const LEVEL_NUMERALS = ['一', '二', '三', '四', '五', '六'] as const;

/** 一级指标, 二级指标 … for the headings and for the rows below them. */
export const levelTitles = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${LEVEL_NUMERALS[index] ?? ''}级指标`);

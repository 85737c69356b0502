import { breakLines } from './break-lines.ts';
import type { LineStyle } from './break-lines.ts';
import type { FaceRole, Typesetter } from './fonts.ts';
import { moveItem, stackLines } from './layout-rows.ts';
import type { Item } from './layout-rows.ts';
import { MM } from './page-geometry.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { Paper } from './paper-blocks.ts';
import { tagAll } from './paper-tags.ts';
import type { Tag } from './paper-tags.ts';

/** GB/T 9704-2012, 7.5: the page number is 7 mm below the type area. */
const DISTANCE = 7 * MM;
const NUMBER_SIZE = 10.5;
const CODE_SIZE = 7.5;
const CODE_GRAY = 0.35;

/** Between the number in the middle and the codes. */
const NUMBER_ROOM = 45 * MM;

/** Page number in the middle, the paper's codes to its left and right. */
export const layoutFoot = (
  footer: Paper['footer'],
  page: { readonly number: number; readonly count: number },
  geometry: PageGeometry,
  typesetter: Typesetter,
): Item[] => {
  const put = (text: string, align: LineStyle['align'], size: number, gray: number): Item[] => {
    const role: FaceRole = 'body';
    const width = align === 'center' ? geometry.bodyWidth : (geometry.bodyWidth - NUMBER_ROOM) / 2;
    const x = align === 'right' ? geometry.bodyWidth - width : 0;
    const lines = breakLines([{ text, role }], { size, width, align }, typesetter);
    return stackLines(lines, { size, pitch: NUMBER_SIZE, gray }).map((item) =>
      moveItem(item, x, geometry.bodyHeight + DISTANCE),
    );
  };
  return [
    ...put(`第 ${page.number} 页\u3000共 ${page.count} 页`, 'center', NUMBER_SIZE, 0),
    ...(footer?.left === undefined ? [] : put(footer.left, 'left', CODE_SIZE, CODE_GRAY)),
    ...(footer?.right === undefined ? [] : put(footer.right, 'right', CODE_SIZE, CODE_GRAY)),
  ];
};

const NOTE_DISTANCE = DISTANCE + 1.6 * NUMBER_SIZE;

/** Words about the paper itself, on its last page below the page number: there is always room, and they are no recommendation. */
export const layoutFootNote = (
  text: string,
  geometry: PageGeometry,
  typesetter: Typesetter,
  tag: Tag,
): Item[] => {
  const style = { size: CODE_SIZE, width: geometry.bodyWidth, align: 'left' } as const;
  const lines = breakLines([{ text, role: 'body' }], style, typesetter);
  return tagAll(
    stackLines(lines, { size: CODE_SIZE, pitch: NUMBER_SIZE, gray: CODE_GRAY }).map((item) =>
      moveItem(item, 0, geometry.bodyHeight + NOTE_DISTANCE),
    ),
    tag,
  );
};

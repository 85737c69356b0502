import { breakLines } from './break-lines.ts';
import { moveItem, spaceRow, stackLines } from './layout-rows.ts';
import type { Item, Row } from './layout-rows.ts';
import type { LayoutContext } from './layout-text.ts';
import { MM } from './page-geometry.ts';
import type { Block, PicturePlace } from './paper-blocks.ts';
import { childTag, tagAll } from './paper-tags.ts';
import type { Tag } from './paper-tags.ts';
import { fitPicture } from './picture.ts';

type PictureBlock = Extract<Block, { kind: 'pictures' }>;

const PER_ROW = 3;
const GAP = 4 * MM;
const HEIGHT = 36 * MM;
/** Room for three lines at least, so that rows of pictures are even. */
const CAPTION = { size: 8, pitch: 11, lines: 3 } as const;

const frame = (x: number, width: number): Item[] => {
  const rule = (fromX: number, fromY: number, toX: number, toY: number): Item => ({
    kind: 'rule',
    from: { x: fromX, y: fromY },
    to: { x: toX, y: toY },
    width: 0.4,
  });
  return [
    rule(x, 0, x + width, 0),
    rule(x, HEIGHT, x + width, HEIGHT),
    rule(x, 0, x, HEIGHT),
    rule(x + width, 0, x + width, HEIGHT),
  ];
};

const drawPicture = ({ picture }: PicturePlace, x: number, width: number, tag: Tag): Item[] => {
  if (!picture) return frame(x, width);
  const size = fitPicture(picture, { width, height: HEIGHT });
  const left = x + (width - size.width) / 2;
  return [{ kind: 'picture', picture, x: left, y: (HEIGHT - size.height) / 2, ...size, tag }];
};

const drawCaption = ({ caption }: PicturePlace, width: number, context: LayoutContext): Item[] => {
  const { size, pitch } = CAPTION;
  const set = breakLines(
    [{ text: caption, role: 'body' }],
    { size, width, align: 'center' },
    context.typesetter,
  );
  return stackLines(set, { size, pitch });
};

/** Small pictures beside each other with what each shows; a row is never divided between pages. */
export const layoutPictures = ({ places }: PictureBlock, context: LayoutContext): Row[] => {
  const width = (context.width - (PER_ROW - 1) * GAP) / PER_ROW;
  const rows: Row[] = [];
  for (let at = 0; at < places.length; at += PER_ROW) {
    let lines: number = CAPTION.lines;
    const items = places.slice(at, at + PER_ROW).flatMap((place, index) => {
      const x = index * (width + GAP);
      const figure = childTag(context.section, 'Figure', { alt: place.caption });
      const caption = drawCaption(place, width, context).map((item) => moveItem(item, x, HEIGHT + 2));
      lines = Math.max(lines, caption.length);
      return [...drawPicture(place, x, width, figure), ...tagAll(caption, childTag(context.section, 'P'))];
    });
    rows.push(spaceRow(2 * MM, true), { height: HEIGHT + 2 + lines * CAPTION.pitch, items });
  }
  return rows;
};

import { drawInk } from '../signing/ink-path.ts';
import type { LineRun } from './break-lines.ts';
import type { EmbeddedFaces } from './embed-fonts.ts';
import type { Face } from './fonts.ts';
import type { Item } from './layout-rows.ts';
import type { PageGeometry } from './page-geometry.ts';
import { placePicture } from './picture.ts';

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

/** What the operators of a page refer to. */
export type Canvas = {
  readonly faces: EmbeddedFaces;
  readonly geometry: PageGeometry;
  /** Resource names of the faces on this page. */
  readonly names: Map<Face, string>;
  readonly pictures: ReadonlyMap<string, string>;
};

type LineItem = Extract<Item, { kind: 'line-of-text' }>;

/** Gaps become negative adjustments of the TJ operator, in thousandths of the size (ISO 32000-1, 9.4.3). */
const showRun = (run: LineRun, item: LineItem, faces: EmbeddedFaces): string => {
  const parts: string[] = [];
  let hex = '';
  [...run.text].forEach((character, index) => {
    hex += faces.encode(run.face, character);
    const gap = run.gaps[index] ?? 0;
    if (gap === 0) return;
    parts.push(`<${hex}>`, number((-gap * 1000) / item.size));
    hex = '';
  });
  if (hex !== '') parts.push(`<${hex}>`);
  return `[${parts.join(' ')}] TJ`;
};

const drawTint = (run: LineRun, item: LineItem, y: number): string[] =>
  run.tint === undefined
    ? []
    : [
        `${run.tint} rg ${number(item.x + run.x - 1)} ${number(y - 0.16 * item.size)} ` +
          `${number(run.width + 2)} ${number(1.12 * item.size)} re f`,
      ];

const drawLineOfText = (item: LineItem, y: number, canvas: Canvas): string[] => {
  const { runs } = item.line;
  if (runs.length === 0) return [];
  const shows = runs.map((run) => {
    const name = canvas.names.get(run.face) ?? '';
    const x = number(item.x + run.x);
    return `/${name} ${number(item.size)} Tf 1 0 0 1 ${x} ${number(y)} Tm ${showRun(run, item, canvas.faces)}`;
  });
  return [
    ...runs.flatMap((run) => drawTint(run, item, y)),
    `BT ${number(item.gray)} g ${number(item.tracking)} Tc ${shows.join(' ')} ET`,
  ];
};

/** The operators of one item; items count from the type area's upper left corner, PDF from the page's lower left. */
export const drawItem = (item: Item, canvas: Canvas): string[] => {
  const left = canvas.geometry.left;
  const fromBottom = (y: number): number => canvas.geometry.height - canvas.geometry.top - y;
  switch (item.kind) {
    case 'line-of-text':
      return drawLineOfText({ ...item, x: item.x + left }, fromBottom(item.baseline), canvas);
    case 'rule': {
      const from = `${number(item.from.x + left)} ${number(fromBottom(item.from.y))}`;
      const to = `${number(item.to.x + left)} ${number(fromBottom(item.to.y))}`;
      return [`0 G ${number(item.width)} w ${from} m ${to} l S`];
    }
    case 'fill': {
      const corner = `${number(item.x + left)} ${number(fromBottom(item.y + item.height))}`;
      return [`${item.color} rg ${corner} ${number(item.width)} ${number(item.height)} re f`];
    }
    case 'picture': {
      const { picture, width, height } = item;
      const y = fromBottom(item.y + height);
      const matrix = placePicture(picture.orientation, item.x + left, y, width, height);
      return [`q ${matrix.map(number).join(' ')} cm /${canvas.pictures.get(picture.sha256) ?? ''} Do Q`];
    }
    case 'ink': {
      const { ink, width, height } = item;
      return [drawInk(ink, { x: item.x + left, y: fromBottom(item.y + height), width, height })];
    }
    case 'field':
    case 'link':
      return [];
  }
};

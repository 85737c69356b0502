import { PDFName } from 'pdf-lib';
import type { PDFDocument, PDFFont, PDFPage } from 'pdf-lib';
import { drawInk } from '../signing/ink-path.ts';
import type { SignaturePlace } from '../signing/pades-fields.ts';
import type { LineRun } from './break-lines.ts';
import type { EmbeddedFaces } from './embed-fonts.ts';
import { embedPictures, type EmbeddedPictures } from './embed-pictures.ts';
import type { Face } from './fonts.ts';
import type { Item } from './layout-rows.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { LaidPage } from './paginate.ts';
import { placePicture } from './picture.ts';

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

type Canvas = {
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
const drawItem = (item: Item, canvas: Canvas): string[] => {
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
      return [];
  }
};

const facesOn = (items: readonly Item[]): Set<Face> =>
  new Set(
    items.flatMap((item) => (item.kind === 'line-of-text' ? item.line.runs.map((run) => run.face) : [])),
  );

const layerOf = (item: Item): number => (item.kind === 'fill' ? 0 : 1);

const nameFaces = async (
  page: PDFPage,
  items: readonly Item[],
  faces: EmbeddedFaces,
): Promise<Map<Face, string>> => {
  const names = new Map<Face, string>();
  for (const face of facesOn(items)) {
    const font: PDFFont = await faces.use(face);
    const name = `F${names.size + 1}`;
    page.node.setFontDictionary(PDFName.of(name), font.ref);
    names.set(face, name);
  }
  return names;
};

/** Names the pictures of a page in its resources. */
const namePictures = (
  page: PDFPage,
  items: readonly Item[],
  embedded: EmbeddedPictures,
): ReadonlyMap<string, string> => {
  const names = new Map<string, string>();
  for (const item of items) {
    if (item.kind !== 'picture' || names.has(item.picture.sha256)) continue;
    const name = `P${names.size + 1}`;
    page.node.setXObject(PDFName.of(name), embedded.use(item.picture));
    names.set(item.picture.sha256, name);
  }
  return names;
};

const placesOn = (items: readonly Item[], pageIndex: number, geometry: PageGeometry): SignaturePlace[] =>
  items.flatMap((item) => {
    if (item.kind !== 'field') return [];
    const y = geometry.height - geometry.top - item.y - item.height;
    const round = (value: number): number => Math.round(value * 100) / 100;
    return [
      {
        fieldName: item.fieldName,
        label: item.label,
        pageIndex,
        rect: {
          x: round(item.x + geometry.left),
          y: round(y),
          width: round(item.width),
          height: round(item.height),
        },
      },
    ];
  });

/** Adds one PDF page per laid page and gives back where the signature fields belong. */
export const drawPages = async (
  doc: PDFDocument,
  pages: readonly LaidPage[],
  geometry: PageGeometry,
  faces: EmbeddedFaces,
): Promise<SignaturePlace[]> => {
  const places: SignaturePlace[] = [];
  const embedded = embedPictures(doc);
  for (const [pageIndex, { items }] of pages.entries()) {
    const page = doc.addPage([geometry.width, geometry.height]);
    const names = await nameFaces(page, items, faces);
    const canvas: Canvas = { faces, geometry, names, pictures: namePictures(page, items, embedded) };
    const ordered = [...items].sort((a, b) => layerOf(a) - layerOf(b));
    const content = ordered.flatMap((item) => drawItem(item, canvas)).join('\n');
    page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(content)));
    places.push(...placesOn(items, pageIndex, geometry));
  }
  return places;
};

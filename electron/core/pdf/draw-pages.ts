import { PDFName } from 'pdf-lib';
import type { PDFDocument, PDFFont, PDFPage } from 'pdf-lib';
import type { SignaturePlace } from '../signing/pades-fields.ts';
import type { BoundPage } from './bind-parts.ts';
import { drawItem } from './draw-items.ts';
import type { Canvas } from './draw-items.ts';
import type { EmbeddedFaces } from './embed-fonts.ts';
import { embedPictures, type EmbeddedPictures } from './embed-pictures.ts';
import type { Face } from './fonts.ts';
import type { Item } from './layout-rows.ts';
import type { PageGeometry } from './page-geometry.ts';
import type { Tag } from './paper-tags.ts';
import type { PageMark, TaggedPage } from './structure-tree.ts';

const facesOn = (items: readonly Item[]): Set<Face> =>
  new Set(
    items.flatMap((item) => (item.kind === 'line-of-text' ? item.line.runs.map((run) => run.face) : [])),
  );

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

/** A signature field with the tag that it is content of. */
export type TaggedPlace = { readonly place: SignaturePlace; readonly tag?: Tag };

const placesOn = (items: readonly Item[], pageIndex: number, geometry: PageGeometry): TaggedPlace[] =>
  items.flatMap((item) => {
    if (item.kind !== 'field') return [];
    const y = geometry.height - geometry.top - item.y - item.height;
    const round = (value: number): number => Math.round(value * 100) / 100;
    return [
      {
        place: {
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
        ...(item.tag ? { tag: item.tag } : {}),
      },
    ];
  });

const layerOf = (item: Item): number => (item.kind === 'fill' ? 0 : 1);

/** Shades below rules, and both below whatever is read. */
const drawDecoration = (items: readonly Item[], canvas: Canvas): string[] => {
  const decoration = items.filter((item) => item.tag === undefined).sort((a, b) => layerOf(a) - layerOf(b));
  if (decoration.length === 0) return [];
  return ['/Artifact BMC', ...decoration.flatMap((item) => drawItem(item, canvas)), 'EMC'];
};

/** What is read, tag by tag, each in one marked stretch (ISO 32000-1, 14.6). */
const drawContent = (
  items: readonly Item[],
  canvas: Canvas,
): { readonly operators: readonly string[]; readonly marks: readonly PageMark[] } => {
  const byTag = new Map<Tag, string[]>();
  for (const item of items) {
    if (!item.tag) continue;
    const drawn = byTag.get(item.tag) ?? [];
    drawn.push(...drawItem(item, canvas));
    byTag.set(item.tag, drawn);
  }
  let next = 0;
  const operators: string[] = [];
  const marks = [...byTag].map(([tag, drawn]): PageMark => {
    if (drawn.length === 0) return { tag };
    const mcid = next;
    next += 1;
    operators.push(`/${tag.role} <</MCID ${mcid}>> BDC`, ...drawn, 'EMC');
    return { tag, mcid };
  });
  return { operators, marks };
};

const drawFoot = (items: readonly Item[], canvas: Canvas): string[] => [
  '/Artifact <</Type /Pagination>> BDC',
  ...items.flatMap((item) => drawItem(item, canvas)),
  'EMC',
];

export type DrawnPages = {
  /** Where the signature fields belong, in the order of the paper. */
  readonly places: readonly TaggedPlace[];
  readonly tagged: readonly TaggedPage[];
};

/** Adds one PDF page per bound page. */
export const drawPages = async (
  doc: PDFDocument,
  pages: readonly BoundPage[],
  faces: EmbeddedFaces,
): Promise<DrawnPages> => {
  const places: TaggedPlace[] = [];
  const tagged: TaggedPage[] = [];
  const embedded = embedPictures(doc);
  for (const [pageIndex, { items, foot, geometry }] of pages.entries()) {
    const page = doc.addPage([geometry.width, geometry.height]);
    const names = await nameFaces(page, [...items, ...foot], faces);
    const canvas: Canvas = { faces, geometry, names, pictures: namePictures(page, items, embedded) };
    const { operators, marks } = drawContent(items, canvas);
    const content = [...drawDecoration(items, canvas), ...operators, ...drawFoot(foot, canvas)].join('\n');
    page.node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(content)));
    tagged.push({ page, marks });
    places.push(...placesOn(items, pageIndex, geometry));
  }
  return { places, tagged };
};

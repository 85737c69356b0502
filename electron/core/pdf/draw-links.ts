import { PDFHexString, PDFNull } from 'pdf-lib';
import type { PDFDocument, PDFPage, PDFRef } from 'pdf-lib';
import type { BoundPage } from './bind-parts.ts';
import type { Item } from './layout-rows.ts';
import type { ChapterLine } from './layout-text.ts';
import type { TaggedAnnotation } from './structure-tree.ts';

type LinkItem = Extract<Item, { kind: 'link' }>;

/** PDF/A wants annotations to be printed (ISO 19005-1, 6.5.3). */
const PRINT = 4;

/** Leaves the reader's zoom as it is. */
const topOf = (doc: PDFDocument, page: number) => {
  const target = doc.getPage(page - 1);
  return [target.ref, 'XYZ', PDFNull, target.getHeight(), PDFNull];
};

const addLink = (doc: PDFDocument, page: PDFPage, item: LinkItem, { geometry }: BoundPage): PDFRef => {
  const left = geometry.left + item.x;
  const top = geometry.height - geometry.top - item.y;
  const round = (value: number): number => Math.round(value * 100) / 100;
  const ref = doc.context.register(
    doc.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [left, top - item.height, left + item.width, top].map(round),
      Border: [0, 0, 0],
      F: PRINT,
      Contents: PDFHexString.fromText(item.label),
      Dest: topOf(doc, item.toPage),
    }),
  );
  page.node.addAnnot(ref);
  return ref;
};

/** Adds the links of all pages; call when every page is there. */
export const drawLinks = (doc: PDFDocument, pages: readonly BoundPage[]): TaggedAnnotation[] =>
  pages.flatMap((bound, index) => {
    const page = doc.getPage(index);
    return bound.items.flatMap((item) => {
      if (item.kind !== 'link') return [];
      const ref = addLink(doc, page, item, bound);
      return item.tag ? [{ tag: item.tag, ref, page }] : [];
    });
  });

type Entry = { readonly chapter: ChapterLine; readonly below: ChapterLine[] };

/** Chapters of the second level belong to the one of the first level before them. */
const nest = (chapters: readonly ChapterLine[]): Entry[] => {
  const entries: Entry[] = [];
  for (const chapter of chapters) {
    const last = entries.at(-1);
    if (chapter.level === 2 && last) last.below.push(chapter);
    else entries.push({ chapter, below: [] });
  }
  return entries;
};

/** Siblings of one level; gives back the first and the last. */
const addLevel = (
  doc: PDFDocument,
  parent: PDFRef,
  entries: readonly Entry[],
): { readonly First: PDFRef; readonly Last: PDFRef } | undefined => {
  const refs = entries.map(() => doc.context.nextRef());
  entries.forEach(({ chapter, below }, index) => {
    const [own, before, after] = [refs[index], refs[index - 1], refs[index + 1]];
    if (!own) return;
    const inner = addLevel(
      doc,
      own,
      below.map((each) => ({ chapter: each, below: [] })),
    );
    doc.context.assign(
      own,
      doc.context.obj({
        Title: PDFHexString.fromText(chapter.title.replaceAll('\n', '')),
        Parent: parent,
        Dest: topOf(doc, chapter.page),
        ...(before ? { Prev: before } : {}),
        ...(after ? { Next: after } : {}),
        // Closed: the reader opens what it wants to see.
        ...(inner ? { ...inner, Count: -below.length } : {}),
      }),
    );
  });
  const [First, Last] = [refs[0], refs.at(-1)];
  return First && Last ? { First, Last } : undefined;
};

/** The chapters as the reader's bookmarks. Nothing where there are none. */
export const addOutline = (doc: PDFDocument, chapters: readonly ChapterLine[]): PDFRef | undefined => {
  const entries = nest(chapters);
  const root = doc.context.nextRef();
  const level = addLevel(doc, root, entries);
  if (!level) return undefined;
  doc.context.assign(root, doc.context.obj({ Type: 'Outlines', ...level, Count: entries.length }));
  return root;
};

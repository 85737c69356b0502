import { PDFDict, PDFHexString, PDFName } from 'pdf-lib';
import type { PDFDocument, PDFObject, PDFPage, PDFRef } from 'pdf-lib';
import type { Tag } from './paper-tags.ts';

/** A tag on a page, in the order of reading; without a number where the page shows nothing of it but an annotation. */
export type PageMark = { readonly tag: Tag; readonly mcid?: number };

/** An annotation that is content of a tag. */
export type TaggedAnnotation = { readonly tag: Tag; readonly ref: PDFRef; readonly page: PDFPage };

export type TaggedPage = { readonly page: PDFPage; readonly marks: readonly PageMark[] };

type Content =
  | { readonly kind: 'marked'; readonly page: PDFPage; readonly mcid: number }
  | { readonly kind: 'annotation'; readonly page: PDFPage; readonly ref: PDFRef };

type Element = {
  readonly tag: Tag;
  readonly ref: PDFRef;
  readonly children: Element[];
  readonly content: Content[];
};

/** A cell without text is a cell; another tag without anything is nothing. */
const CELLS = new Set(['TD', 'TH']);

const isEmpty = ({ tag, children, content }: Element): boolean =>
  !CELLS.has(tag.role) && content.length === 0 && children.every(isEmpty);

const inOrder = (children: readonly Element[]): Element[] =>
  children.filter((child) => !isEmpty(child)).sort((a, b) => (a.tag.at ?? 0) - (b.tag.at ?? 0));

/** The elements of the paper by their tags; `roots` are those without a parent. */
const growElements = (
  doc: PDFDocument,
  pages: readonly TaggedPage[],
  annotations: readonly TaggedAnnotation[],
): { readonly roots: readonly Element[]; readonly elementOf: (tag: Tag) => Element } => {
  const known = new Map<Tag, Element>();
  const roots: Element[] = [];
  const elementOf = (tag: Tag): Element => {
    const before = known.get(tag);
    if (before) return before;
    const siblings = tag.parent ? elementOf(tag.parent).children : roots;
    const element: Element = { tag, ref: doc.context.nextRef(), children: [], content: [] };
    known.set(tag, element);
    siblings.push(element);
    return element;
  };
  for (const { page, marks } of pages)
    for (const { tag, mcid } of marks) {
      const { content } = elementOf(tag);
      if (mcid !== undefined) content.push({ kind: 'marked', page, mcid });
    }
  for (const { tag, ref, page } of annotations)
    elementOf(tag).content.push({ kind: 'annotation', ref, page });
  return { roots, elementOf };
};

/** ISO 32000-1, 14.8.5.7 */
const attributesOf = ({ columnSpan, rowSpan, scope }: Tag) =>
  columnSpan === undefined && rowSpan === undefined && scope === undefined
    ? undefined
    : {
        O: 'Table',
        ...(columnSpan === undefined ? {} : { ColSpan: columnSpan }),
        ...(rowSpan === undefined ? {} : { RowSpan: rowSpan }),
        ...(scope === undefined ? {} : { Scope: scope }),
      };

const writeElement = (doc: PDFDocument, element: Element, parent: PDFRef): void => {
  const { tag, ref, content } = element;
  const { context } = doc;
  const home = content.find((each) => each.kind === 'marked')?.page;
  const children = inOrder(element.children);
  const kids: (PDFObject | PDFRef)[] = [
    ...content.map((each) => {
      if (each.kind === 'annotation') return context.obj({ Type: 'OBJR', Obj: each.ref, Pg: each.page.ref });
      if (each.page === home) return context.obj(each.mcid);
      return context.obj({ Type: 'MCR', Pg: each.page.ref, MCID: each.mcid });
    }),
    ...children.map((child) => child.ref),
  ];
  const [only] = kids;
  const attributes = attributesOf(tag);
  context.assign(
    ref,
    context.obj({
      S: tag.role,
      P: parent,
      ...(home ? { Pg: home.ref } : {}),
      ...(kids.length === 1 && only ? { K: only } : {}),
      ...(kids.length > 1 ? { K: kids } : {}),
      ...(attributes ? { A: attributes } : {}),
      ...(tag.alt === undefined ? {} : { Alt: PDFHexString.fromText(tag.alt) }),
    }),
  );
  for (const child of children) writeElement(doc, child, ref);
};

/**
 * Writes what the pages and annotations are part of as the document's logical structure, and links them to it
 * (ISO 32000-1, 14.7.4).
 */
export const addStructureTree = (
  doc: PDFDocument,
  pages: readonly TaggedPage[],
  annotations: readonly TaggedAnnotation[],
): void => {
  const { context, catalog } = doc;
  const root = context.nextRef();
  const { roots, elementOf } = growElements(doc, pages, annotations);
  const numbers: (number | PDFRef | PDFRef[])[] = [];
  pages.forEach(({ page, marks }, index) => {
    const marked = marks.filter(({ mcid }) => mcid !== undefined);
    numbers.push(
      index,
      marked.map(({ tag }) => elementOf(tag).ref),
    );
    page.node.set(PDFName.of('StructParents'), context.obj(index));
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  });
  annotations.forEach(({ tag, ref }, index) => {
    const key = pages.length + index;
    numbers.push(key, elementOf(tag).ref);
    context.lookup(ref, PDFDict).set(PDFName.of('StructParent'), context.obj(key));
  });
  const kids = inOrder(roots);
  for (const element of kids) writeElement(doc, element, root);
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: kids.map(({ ref }) => ref),
      ParentTree: context.register(context.obj({ Nums: numbers })),
      ParentTreeNextKey: pages.length + annotations.length,
    }),
  );
  catalog.set(PDFName.of('StructTreeRoot'), root);
  catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
};

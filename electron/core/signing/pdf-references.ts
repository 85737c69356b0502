import { PDFArray, PDFDict, PDFName, PDFRef, PDFStream } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import { PDF_BOUNDS, unreadable } from './pdf-bounds.ts';
import { arrayOf } from './pdf-objects.ts';
import type { PdfView } from './pdf-objects.ts';

const referenced = new WeakMap<PDFObject, readonly number[]>();

/** Numbers that an object names, at any depth of what stands in it. */
const collect = (object: PDFObject): readonly number[] => {
  const known = referenced.get(object);
  if (known) return known;
  const numbers = new Set<number>();
  const rest: (PDFObject | undefined)[] = [object];
  while (rest.length > 0) {
    const each = rest.pop();
    if (each instanceof PDFRef) numbers.add(each.objectNumber);
    else if (each instanceof PDFArray) rest.push(...each.asArray());
    else if (each instanceof PDFDict) rest.push(...each.values());
    else if (each instanceof PDFStream) rest.push(each.dict);
  }
  const found = [...numbers];
  referenced.set(object, found);
  return found;
};

/** Every number that can be reached from `roots`, also those that lead to nothing. */
export const reachableFrom = (view: PdfView, roots: readonly (PDFObject | undefined)[]): Set<number> => {
  const seen = new Set<number>();
  const rest = roots.flatMap((root) => (root ? [...collect(root)] : []));
  while (rest.length > 0) {
    const number = rest.pop();
    if (number === undefined || seen.has(number)) continue;
    seen.add(number);
    if (seen.size > PDF_BOUNDS.visited) throw unreadable('too many objects');
    const object = view.objectOf(number);
    if (object) for (const next of collect(object)) if (!seen.has(next)) rest.push(next);
  }
  return seen;
};

export type PdfPage = { readonly number: number; readonly dict: PDFDict };

/** The pages, in order, and the numbers of the tree above them. */
export const listPages = (
  view: PdfView,
): { readonly pages: readonly PdfPage[]; readonly tree: Set<number> } => {
  const pages: PdfPage[] = [];
  const tree = new Set<number>();
  const rest: PDFObject[] = [view.catalog.get(PDFName.of('Pages'))].flatMap((each) => each ?? []);
  while (rest.length > 0) {
    const entry = rest.pop();
    const node = view.resolve(entry);
    if (!(entry instanceof PDFRef) || !(node instanceof PDFDict) || tree.has(entry.objectNumber)) continue;
    const kids = arrayOf(view.at(node, 'Kids'));
    if (node.has(PDFName.of('Kids'))) {
      tree.add(entry.objectNumber);
      rest.push(...kids.toReversed());
    } else pages.push({ number: entry.objectNumber, dict: node });
    if (pages.length > PDF_BOUNDS.visited) throw unreadable('too many pages');
  }
  return { pages, tree };
};

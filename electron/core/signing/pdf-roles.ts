import { PDFDict, PDFName, PDFRef } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import { listFields } from './pdf-fields.ts';
import type { PdfField } from './pdf-fields.ts';
import { arrayOf } from './pdf-objects.ts';
import type { PdfView } from './pdf-objects.ts';
import { listPages, reachableFrom } from './pdf-references.ts';

/** What each object of a document is, as far as a later change of it matters. */
export type Roles = {
  readonly fields: readonly PdfField[];
  readonly fieldOf: ReadonlyMap<number, PdfField>;
  /** The fields whose value or appearance an object is; fonts belong to many. */
  readonly partOf: ReadonlyMap<number, readonly PdfField[]>;
  readonly pages: ReadonlyMap<number, PDFDict>;
  readonly pageTree: ReadonlySet<number>;
  /** Lists of annotations that are objects of their own. */
  readonly annotationLists: ReadonlySet<number>;
  readonly annotations: ReadonlySet<number>;
  /** All that pages are painted with. */
  readonly painted: ReadonlySet<number>;
  /** Data for a later check that nothing else uses. */
  readonly longTerm: ReadonlySet<number>;
  readonly metadata: ReadonlySet<number>;
  readonly catalog: number | undefined;
  readonly form: number | undefined;
  readonly formFields: number | undefined;
  /** Everything that can be reached at all, also what is only promised by a dangling reference. */
  readonly reachable: ReadonlySet<number>;
};

const numberOf = (value: PDFObject | undefined): number | undefined =>
  value instanceof PDFRef ? value.objectNumber : undefined;

const raw = (dict: PDFDict, key: string): PDFObject | undefined => dict.get(PDFName.of(key));

const numbers = (values: readonly (PDFObject | undefined)[]): Set<number> =>
  new Set(values.flatMap((value) => numberOf(value) ?? []));

/** A field's value, and what its widgets look like. */
const partsOf = (view: PdfView, field: PdfField): Set<number> => {
  const parts = numbers([raw(field.dict, 'V')]);
  for (const widget of field.widgets) {
    for (const number of numbers([raw(widget, 'AP')])) parts.add(number);
    const appearance = view.at(widget, 'AP');
    if (appearance instanceof PDFDict)
      for (const number of reachableFrom(view, [...appearance.values()])) parts.add(number);
  }
  return parts;
};

const paintedBy = (
  view: PdfView,
  pages: ReadonlyMap<number, PDFDict>,
  tree: ReadonlySet<number>,
): Set<number> => {
  const holders = [...pages.values(), ...[...tree].map((number) => view.objectOf(number))];
  return reachableFrom(
    view,
    holders.flatMap((each) =>
      each instanceof PDFDict ? [raw(each, 'Contents'), raw(each, 'Resources')] : [],
    ),
  );
};

const longTermOf = (view: PdfView): Set<number> => {
  const own = reachableFrom(view, [raw(view.catalog, 'DSS')]);
  const rest = [...view.catalog.entries()].filter(([key]) => key !== PDFName.of('DSS'));
  const others = reachableFrom(
    view,
    rest.map(([, value]) => value),
  );
  return new Set([...own].filter((number) => !others.has(number)));
};

/** Reads the roles of all objects of one revision. @throws PdfFault when there are too many. */
export const readRoles = (view: PdfView): Roles => {
  const fields = listFields(view);
  const listed = listPages(view);
  const pages = new Map(listed.pages.map((page) => [page.number, page.dict]));
  const form = view.at(view.catalog, 'AcroForm');
  const painted = paintedBy(view, pages, listed.tree);
  const fieldOf = new Map(fields.flatMap((field) => field.numbers.map((number) => [number, field] as const)));
  const partOf = new Map<number, PdfField[]>();
  for (const field of fields)
    for (const number of partsOf(view, field)) partOf.set(number, [...(partOf.get(number) ?? []), field]);
  const annotations = [...pages.values()].flatMap((page) => arrayOf(view.at(page, 'Annots')));
  return {
    fields,
    fieldOf,
    partOf,
    pages,
    pageTree: listed.tree,
    annotationLists: numbers([...pages.values()].map((page) => raw(page, 'Annots'))),
    annotations: numbers(annotations),
    painted,
    longTerm: longTermOf(view),
    metadata: numbers([raw(view.trailer, 'Info'), raw(view.catalog, 'Metadata')]),
    catalog: numberOf(raw(view.trailer, 'Root')),
    form: numberOf(raw(view.catalog, 'AcroForm')),
    formFields: form instanceof PDFDict ? numberOf(raw(form, 'Fields')) : undefined,
    reachable: reachableFrom(view, [raw(view.trailer, 'Root'), raw(view.trailer, 'Info')]),
  };
};

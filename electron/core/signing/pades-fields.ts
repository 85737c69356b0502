import { PDFArray, PDFDict, PDFHexString, PDFName, PDFString } from 'pdf-lib';
import type { PDFDocument, PDFRef } from 'pdf-lib';

/** Where an empty signature field sits; lengths in points, the origin is the page's lower left corner. */
export type SignaturePlace = {
  /** ASCII: `expert01`…, `chair`. */
  readonly fieldName: string;
  /** The person's name, shown by readers as the field's label. */
  readonly label: string;
  /** Zero-based. */
  readonly pageIndex: number;
  readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** The spare field into which the bureau may later put a document time stamp (RFC 3161). */
const BUREAU_TIME_STAMP_FIELD = 'bureau_ts';

const FIELD_NAME = /^[a-z][a-z0-9_]{0,31}$/;

/** Print (4) + locked (128): PDF/A wants the first, nobody may move the field by the second. */
const WIDGET_FLAGS = 132;
/** Signatures exist (1) and the file may only grow (2). */
const SIGNATURE_FLAGS = 3;

const NAME_OF_EXPERT = 'expert';

/** `expert01` for the first member (1-based). */
export const expertFieldName = (position: number): string =>
  `${NAME_OF_EXPERT}${String(position).padStart(2, '0')}`;

export const CHAIR_FIELD = 'chair';

const addField = (doc: PDFDocument, place: SignaturePlace): PDFRef => {
  const { context } = doc;
  const page = doc.getPage(place.pageIndex);
  const { x, y, width, height } = place.rect;
  const lock = context.register(
    context.obj({
      Type: 'SigFieldLock',
      Action: 'Include',
      Fields: [PDFString.of(place.fieldName)],
    }),
  );
  const appearance = context.register(
    context.stream('', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: {},
    }),
  );
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(place.fieldName),
      TU: PDFHexString.fromText(place.label),
      Rect: [x, y, x + width, y + height],
      F: WIDGET_FLAGS,
      P: page.ref,
      AP: { N: appearance },
      Lock: lock,
    }),
  );
  page.node.addAnnot(widget);
  return widget;
};

/**
 * Adds every empty signature field that the document will ever have, the bureau's spare one included: later
 * signatures must change nothing but their own field.
 *
 * @param fonts resource name to font, from which signatures draw their printed line (see `pades-sign.ts`).
 * @throws RangeError when names repeat or are not portable: a mistake in the program, not in data.
 */
export const addSignatureFields = (
  doc: PDFDocument,
  places: readonly SignaturePlace[],
  fonts: Readonly<Record<string, PDFRef>>,
): void => {
  const spare: SignaturePlace = {
    fieldName: BUREAU_TIME_STAMP_FIELD,
    label: BUREAU_TIME_STAMP_FIELD,
    pageIndex: 0,
    rect: { x: 0, y: 0, width: 0, height: 0 },
  };
  const all = [...places, spare];
  const names = new Set(all.map((place) => place.fieldName));
  if (names.size !== all.length || [...names].some((name) => !FIELD_NAME.test(name)))
    throw new RangeError(`signature field names must differ and be portable: ${[...names].join(' ')}`);
  const refs = all.map((place) => addField(doc, place));
  const form = doc.context.register(
    doc.context.obj({ Fields: refs, SigFlags: SIGNATURE_FLAGS, DR: { Font: { ...fonts } } }),
  );
  doc.catalog.set(PDFName.of('AcroForm'), form);
};

export type SignatureField = {
  readonly ref: PDFRef;
  readonly widget: PDFDict;
  readonly name: string;
  readonly isSigned: boolean;
};

const textOf = (value: unknown): string =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';

const SIG = PDFName.of('Sig');

/** The merged field-and-widget dictionaries of all signature fields, in the form's order. */
export const listSignatureFields = (doc: PDFDocument): SignatureField[] => {
  const form = doc.catalog.lookup(PDFName.of('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(PDFName.of('Fields')) : undefined;
  if (!(fields instanceof PDFArray)) return [];
  return fields.asArray().flatMap((entry) => {
    const ref = doc.context.getRef(entry);
    const widget = doc.context.lookup(entry);
    if (!ref || !(widget instanceof PDFDict) || widget.lookup(PDFName.of('FT')) !== SIG) return [];
    return [
      {
        ref,
        widget,
        name: textOf(widget.lookup(PDFName.of('T'))),
        isSigned: widget.has(PDFName.of('V')),
      },
    ];
  });
};

import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } from 'pdf-lib';
import type { PDFDocument } from 'pdf-lib';

/** A signature as the document states it, before anything is checked. */
export type SignatureValue = {
  /** Fully qualified, parts joined by dots. */
  readonly fieldName: string;
  readonly widgetRef: PDFRef | undefined;
  readonly subFilter: string;
  readonly byteRange: readonly number[];
  /** The raw `Contents`: CMS with zero padding. */
  readonly contents: Uint8Array;
  /** `M`, as written. */
  readonly time: string;
  /** `Name`: what the signer was called on the paper. */
  readonly statedName: string;
};

/** Field trees of real forms are three or four deep; hostile ones are circles. */
const DEEPEST_FIELD = 16;
const MOST_FIELDS = 20_000;

const nameOf = (text: string): PDFName => PDFName.of(text);

const textOf = (value: unknown): string => {
  try {
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
  } catch {
    return '';
  }
};

const numbersOf = (value: unknown): number[] =>
  value instanceof PDFArray
    ? value.asArray().map((entry) => (entry instanceof PDFNumber ? entry.asNumber() : Number.NaN))
    : [];

const readValue = (fieldName: string, widgetRef: PDFRef | undefined, value: PDFDict): SignatureValue => {
  const contents = value.lookup(nameOf('Contents'));
  const subFilter = value.lookup(nameOf('SubFilter'));
  return {
    fieldName,
    widgetRef,
    subFilter: subFilter instanceof PDFName ? subFilter.decodeText() : '',
    byteRange: numbersOf(value.lookup(nameOf('ByteRange'))),
    contents:
      contents instanceof PDFHexString || contents instanceof PDFString
        ? contents.asBytes()
        : new Uint8Array(),
    time: textOf(value.lookup(nameOf('M'))),
    statedName: textOf(value.lookup(nameOf('Name'))),
  };
};

/** Every signed signature field of any document, through the whole field tree. */
export const listSignatureValues = (doc: PDFDocument): SignatureValue[] => {
  const found: SignatureValue[] = [];
  let visited = 0;
  const visit = (entry: unknown, prefix: string, inheritedType: unknown, depth: number): void => {
    visited += 1;
    if (depth > DEEPEST_FIELD || visited > MOST_FIELDS) return;
    const ref = entry instanceof PDFRef ? entry : undefined;
    const field = ref ? doc.context.lookup(ref) : entry;
    if (!(field instanceof PDFDict)) return;
    const part = textOf(field.lookup(nameOf('T')));
    const fieldName = [prefix, part].filter((each) => each !== '').join('.');
    const type = field.lookup(nameOf('FT')) ?? inheritedType;
    const value = field.lookup(nameOf('V'));
    if (type === nameOf('Sig') && value instanceof PDFDict) {
      found.push(readValue(fieldName, ref, value));
      return;
    }
    const kids = field.lookup(nameOf('Kids'));
    if (kids instanceof PDFArray) for (const kid of kids.asArray()) visit(kid, fieldName, type, depth + 1);
  };
  const form = doc.catalog.lookup(nameOf('AcroForm'));
  const fields = form instanceof PDFDict ? form.lookup(nameOf('Fields')) : undefined;
  if (fields instanceof PDFArray) for (const field of fields.asArray()) visit(field, '', undefined, 0);
  return found;
};

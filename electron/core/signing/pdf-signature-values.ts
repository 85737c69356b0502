import { PDFArray, PDFDict, PDFHexString, PDFNumber, PDFString } from 'pdf-lib';
import { listFields, nameOf, textOf } from './pdf-fields.ts';
import type { PdfView } from './pdf-objects.ts';
import { readPermissions } from './pdf-permissions.ts';
import type { Permissions } from './pdf-permissions.ts';

/** A signature as the document states it, before anything is checked. */
export type SignatureValue = {
  /** Fully qualified, parts joined by dots. */
  readonly fieldName: string;
  readonly subFilter: string;
  readonly byteRange: readonly number[];
  /** The raw `Contents`: CMS with zero padding; empty when there is none. */
  readonly contents: Uint8Array;
  /** `M`, as written. */
  readonly time: string;
  /** `Name`: what the signer was called on the paper. */
  readonly statedName: string;
  readonly permissions: Permissions;
  /** The object that it stands in. */
  readonly valueNumber: number | undefined;
};

const numbersOf = (value: unknown): number[] =>
  value instanceof PDFArray
    ? value.asArray().map((entry) => (entry instanceof PDFNumber ? entry.asNumber() : Number.NaN))
    : [];

const bytesOf = (value: unknown): Uint8Array => {
  try {
    return value instanceof PDFHexString || value instanceof PDFString ? value.asBytes() : new Uint8Array();
  } catch {
    return new Uint8Array();
  }
};

/** Every signed signature field of a document. */
export const listSignatureValues = (view: PdfView): SignatureValue[] =>
  listFields(view).flatMap(({ name, type, value, valueNumber }) =>
    type === 'Sig' && value instanceof PDFDict
      ? [
          {
            fieldName: name,
            subFilter: nameOf(view.at(value, 'SubFilter')),
            byteRange: numbersOf(view.at(value, 'ByteRange')),
            contents: bytesOf(view.at(value, 'Contents')),
            time: textOf(view.at(value, 'M')),
            statedName: textOf(view.at(value, 'Name')),
            permissions: readPermissions(view, value),
            valueNumber,
          },
        ]
      : [],
  );

/** A product's maker granted rights to its readers (UR3); no person signed that. */
export const hasUsageRights = (view: PdfView): boolean => {
  const permissions = view.at(view.catalog, 'Perms');
  return permissions instanceof PDFDict && view.at(permissions, 'UR3') instanceof PDFDict;
};

const HEADER = /(?<!\d)\d+\s+\d+\s+obj\b/;

/**
 * Whether the hole in the covered range is where this signature stands: one that only repeats the bytes of another
 * could speak of other people and times.
 */
export const standsAt = (text: string, view: PdfView, value: SignatureValue): boolean => {
  const entry = value.valueNumber === undefined ? undefined : view.entryOf(value.valueNumber);
  const hole = value.byteRange[1] ?? 0;
  if (entry?.kind !== 'at' || entry.offset >= hole) return false;
  return !HEADER.test(text.slice(text.indexOf('obj', entry.offset) + 3, hole));
};

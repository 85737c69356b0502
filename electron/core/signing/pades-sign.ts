import { ParseSpeeds, PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from 'pdf-lib';
import type { PDFRef } from 'pdf-lib';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { isBoundedInk, isEmptyInk } from '../../../shared/domain/signing/ink.ts';
import type { Ink } from '../../../shared/domain/signing/ink.ts';
import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import { signDetached } from './cms-detached.ts';
import { listSignatureFields } from './pades-fields.ts';
import type { SignatureField } from './pades-fields.ts';
import { toPdfDate } from './pdf-time.ts';
import { addSignatureAppearance } from './signature-appearance.ts';
import { fingerprintOf } from './signer.ts';
import type { Signer } from './signer.ts';

export type FieldSignature = {
  /** One of the fields that the base document was prepared with. */
  readonly fieldName: string;
  readonly signer: Signer;
  /** Absent where the key alone signs: only name, time and fingerprint are printed. */
  readonly ink?: Ink | undefined;
  /** Printed under the ink and kept as the signature's `Name`. */
  readonly displayName: string;
  readonly claimedTime: ClaimedTime;
  /** What the signature does not simply agree to: printed under the ink and kept as the signature's `Reason`. */
  readonly reason?: string | undefined;
};

/** Room for the CMS: about 1.2 KB for a P-256 seat key, 5 KB for RSA-3072 under a bureau's root. */
const RESERVED_BYTES = 8192;
const UNKNOWN_OFFSET = 9_999_999_999;
const BYTE_RANGE = `[ 0 ${UNKNOWN_OFFSET} ${UNKNOWN_OFFSET} ${UNKNOWN_OFFSET} ]`;

/** ISO 32000-1, 12.8.2.2: only form filling and signing are allowed after the first signature. */
const CERTIFY_FORM_FILLING = 2;

const findField = (doc: PDFDocument, fieldName: string): { field: SignatureField; isFirst: boolean } => {
  const fields = listSignatureFields(doc);
  const field = fields.find((each) => each.name === fieldName);
  if (!field) throw new PanelDeskError('not-found', { kind: 'signature-field', id: fieldName });
  if (field.isSigned) throw new PanelDeskError('already-signed', { field: fieldName });
  return { field, isFirst: fields.every((each) => !each.isSigned) };
};

const addSignatureValue = (doc: PDFDocument, what: FieldSignature, isFirst: boolean): PDFRef => {
  const { context } = doc;
  const catalogRef = context.trailerInfo.Root;
  const fieldLock = {
    Type: 'SigRef',
    TransformMethod: 'FieldMDP',
    TransformParams: {
      Type: 'TransformParams',
      Action: 'Include',
      Fields: [PDFString.of(what.fieldName)],
      V: '1.2',
    },
    Data: catalogRef,
  };
  const certification = {
    Type: 'SigRef',
    TransformMethod: 'DocMDP',
    TransformParams: { Type: 'TransformParams', P: CERTIFY_FORM_FILLING, V: '1.2' },
  };
  return context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: [0, UNKNOWN_OFFSET, UNKNOWN_OFFSET, UNKNOWN_OFFSET].map((n) => PDFNumber.of(n)),
      Contents: PDFHexString.of('0'.repeat(RESERVED_BYTES * 2)),
      Name: PDFHexString.fromText(what.displayName),
      ...(what.reason === undefined ? {} : { Reason: PDFHexString.fromText(what.reason) }),
      M: PDFString.of(toPdfDate(what.claimedTime)),
      Reference: isFirst ? [certification, fieldLock] : [fieldLock],
    }),
  );
};

/** Offsets of the placeholders, looked for only beyond the previous end: earlier signatures are not touched. */
const fillByteRange = (pdf: Buffer, previousEnd: number): { from: number; to: number } => {
  const rangeAt = pdf.indexOf(BYTE_RANGE, previousEnd, 'latin1');
  const from = pdf.indexOf(`<${'0'.repeat(RESERVED_BYTES * 2)}>`, previousEnd, 'latin1');
  if (rangeAt < 0 || from < 0) throw new PanelDeskError('internal', { step: 'signature-placeholder' });
  const to = from + RESERVED_BYTES * 2 + 2;
  const range = `[ 0 ${from} ${to} ${pdf.length - to}`.padEnd(BYTE_RANGE.length - 1) + ']';
  pdf.write(range, rangeAt, 'latin1');
  return { from, to };
};

/**
 * Signs one prepared field as one incremental revision (PAdES B-B). The bytes given are a prefix of the bytes
 * returned, so every earlier signature stays valid; the first signature also certifies the document.
 *
 * @throws PanelDeskError `ink-empty`, `input-invalid` (ink out of bounds), `not-found` (no such field),
 *   `already-signed`, `text-not-printable`.
 */
export const signField = async (pdf: Uint8Array, what: FieldSignature): Promise<Uint8Array> => {
  if (what.ink && !isBoundedInk(what.ink)) throw new PanelDeskError('input-invalid', { field: 'ink' });
  if (what.ink && isEmptyInk(what.ink)) throw new PanelDeskError('ink-empty');
  // Not `forIncrementalUpdate`: that rewrites the catalog each time, and validators reject the later revisions.
  // Without a pause after every hundred objects: those took longer than the objects.
  const doc = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const { field, isFirst } = findField(doc, what.fieldName);
  const snapshot = doc.takeSnapshot();
  const appearance = addSignatureAppearance(doc, field.widget, {
    ink: what.ink,
    displayName: what.displayName,
    claimedTime: what.claimedTime,
    reason: what.reason,
    fingerprint: fingerprintOf(what.signer.certificate),
  });
  const value = addSignatureValue(doc, what, isFirst);
  field.widget.set(PDFName.of('V'), value);
  field.widget.set(PDFName.of('AP'), doc.context.obj({ N: appearance }));
  snapshot.markRefForSave(field.ref);
  if (isFirst) {
    doc.catalog.set(PDFName.of('Perms'), doc.context.obj({ DocMDP: value }));
    const catalogRef = doc.context.getRef(doc.catalog);
    if (catalogRef) snapshot.markRefForSave(catalogRef);
  }
  const increment = await doc.saveIncremental(snapshot, { useObjectStreams: false });
  const signed = Buffer.concat([pdf, increment]);
  const { from, to } = fillByteRange(signed, pdf.length);
  const cms = await signDetached(Buffer.concat([signed.subarray(0, from), signed.subarray(to)]), what.signer);
  if (cms.length > RESERVED_BYTES) throw new PanelDeskError('internal', { step: 'signature-too-long' });
  signed.write(Buffer.from(cms).toString('hex'), from + 1, 'latin1');
  return new Uint8Array(signed);
};

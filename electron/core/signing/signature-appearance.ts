import { PDFArray, PDFName, PDFNumber } from 'pdf-lib';
import type { PDFDict, PDFDocument, PDFRef } from 'pdf-lib';
import type { Ink } from '../../../shared/domain/signing/ink.ts';
import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import { drawInk } from './ink-path.ts';
import { printClaimedTime } from './pdf-time.ts';
import { drawLine, readLineFonts, type LineFont } from './signature-line.ts';

export type SignatureFace = {
  readonly ink?: Ink | undefined;
  readonly displayName: string;
  readonly claimedTime: ClaimedTime;
  /** Words beside the name where the signature is not a plain agreement. */
  readonly reason?: string | undefined;
  /** SHA-256 of the certificate, `AB:CD:…`. */
  readonly fingerprint: string;
};

/** Sizes in points. The name and date can be read; the fingerprint is there to be compared, with a glass if need be. */
const NAME_SIZE = 6.5;
const FINGERPRINT_SIZE = 5;
const LINE_PITCH = 6.4;
const PRINTED_HEIGHT = 21;
/** 16 of 32 bytes per line. */
const FINGERPRINT_HALF = 48;

const sizeOf = (widget: PDFDict): { width: number; height: number } => {
  const rect = widget.lookup(PDFName.of('Rect'), PDFArray);
  const at = (index: number): number => rect.lookup(index, PDFNumber).asNumber();
  return { width: Math.abs(at(2) - at(0)), height: Math.abs(at(3) - at(1)) };
};

/** A paper frozen by an earlier release has no glyphs for the words: the signature's `Reason` says them all the same. */
const nameLine = (
  { displayName, reason, claimedTime }: SignatureFace,
  fonts: readonly LineFont[],
): string => {
  const canPrint = [...(reason ?? '')].every((character) => fonts.some(({ codes }) => codes.has(character)));
  const words = reason === undefined || !canPrint ? [] : [reason];
  return [displayName, ...words, printClaimedTime(claimedTime)].join(' ');
};

/**
 * Registers the appearance of one signature: the ink above, below it the signer's name, the claimed time and the
 * whole SHA-256 of the certificate. All fonts come from the base document, so it stays PDF/A.
 *
 * @throws PanelDeskError `text-not-printable` when the name has a character that the base document did not embed.
 */
export const addSignatureAppearance = (doc: PDFDocument, widget: PDFDict, face: SignatureFace): PDFRef => {
  const { width, height } = sizeOf(widget);
  const fonts = readLineFonts(doc);
  const halves = [face.fingerprint.slice(0, FINGERPRINT_HALF - 1), face.fingerprint.slice(FINGERPRINT_HALF)];
  const line = (text: string, fromBottom: number, size: number): string =>
    drawLine(text, { x: 1, y: 1.5 + fromBottom * LINE_PITCH, size, width: width - 2 }, fonts);
  const content = [
    ...(face.ink
      ? [
          drawInk(face.ink, {
            x: 0,
            y: PRINTED_HEIGHT,
            width,
            height: Math.max(height - PRINTED_HEIGHT, 1),
          }),
        ]
      : []),
    line(nameLine(face, fonts), 2, NAME_SIZE),
    line(`SHA-256 ${halves[0]}`, 1, FINGERPRINT_SIZE),
    line(`        ${halves[1]}`, 0, FINGERPRINT_SIZE),
  ].join('\n');
  return doc.context.register(
    doc.context.flateStream(content, {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, width, height],
      Resources: { Font: Object.fromEntries(fonts.map((font) => [font.resource, font.ref])) },
    }),
  );
};

import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream } from 'pdf-lib';
import type { PDFDocument, PDFRef } from 'pdf-lib';
import { PanelDeskError } from '../../../shared/domain/failure.ts';

/** Every character that a signature prints besides the signer's name: a base document embeds them all. */
export const SIGNATURE_LINE_CHARACTERS = '0123456789ABCDEF:-+ SHA年月日同意，另附书面见';

/** A font of the base document: which code each character has in it, and how wide it is at 1 pt. */
export type LineFont = {
  readonly resource: string;
  readonly ref: PDFRef;
  readonly codes: ReadonlyMap<string, number>;
  readonly widths: ReadonlyMap<number, number>;
};

const BF_CHAR = /^<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>$/gm;

const readCodes = (cmap: string): Map<string, number> => {
  const codes = new Map<string, number>();
  for (const [, code = '', unicode = ''] of cmap.matchAll(BF_CHAR)) {
    const text = Buffer.from(unicode, 'hex').swap16().toString('utf16le');
    codes.set(text, Number.parseInt(code, 16));
  }
  return codes;
};

/** The `W` array of a CID font in the form that pdf-lib writes: `first [w w w] first [w] …`, in thousandths. */
const readWidths = (widths: PDFArray): Map<number, number> => {
  const found = new Map<number, number>();
  const entries = widths.asArray();
  for (let index = 0; index + 1 < entries.length; index += 2) {
    const first = entries[index];
    const list = entries[index + 1];
    if (!(first instanceof PDFNumber) || !(list instanceof PDFArray)) break;
    list.asArray().forEach((width, offset) => {
      if (width instanceof PDFNumber) found.set(first.asNumber() + offset, width.asNumber() / 1000);
    });
  }
  return found;
};

/** The fonts that the base document keeps for signatures, in the order of preference. */
export const readLineFonts = (doc: PDFDocument): LineFont[] => {
  const form = doc.catalog.lookup(PDFName.of('AcroForm'), PDFDict);
  const fonts = form.lookup(PDFName.of('DR'), PDFDict).lookup(PDFName.of('Font'), PDFDict);
  return fonts.entries().map(([name, value]) => {
    const ref = doc.context.getRef(value);
    const font = doc.context.lookup(value, PDFDict);
    const cmap = font.lookup(PDFName.of('ToUnicode'));
    const [descendant] = font.lookup(PDFName.of('DescendantFonts'), PDFArray).asArray();
    if (!ref || !descendant || !(cmap instanceof PDFRawStream))
      throw new TypeError('not a font of a prepared document');
    return {
      resource: name.decodeText(),
      ref,
      codes: readCodes(Buffer.from(decodePDFRawStream(cmap).decode()).toString('latin1')),
      widths: readWidths(doc.context.lookup(descendant, PDFDict).lookup(PDFName.of('W'), PDFArray)),
    };
  });
};

type Piece = { readonly font: LineFont; readonly hex: string };

const codeHex = (code: number): string => code.toString(16).padStart(4, '0').toUpperCase();

/**
 * Text-showing operators for one line at (x, y), black, shrunk to fit `width`.
 *
 * @throws PanelDeskError `text-not-printable` naming the character that no font of the document has.
 */
export const drawLine = (
  text: string,
  line: { readonly x: number; readonly y: number; readonly size: number; readonly width: number },
  fonts: readonly LineFont[],
): string => {
  const pieces: Piece[] = [];
  let total = 0;
  for (const character of text) {
    const font = fonts.find((candidate) => candidate.codes.has(character));
    const code = font?.codes.get(character);
    if (!font || code === undefined)
      throw new PanelDeskError('text-not-printable', {
        character,
        codePoint: `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      });
    total += font.widths.get(code) ?? 1;
    const last = pieces.at(-1);
    if (last?.font === font) pieces[pieces.length - 1] = { font, hex: last.hex + codeHex(code) };
    else pieces.push({ font, hex: codeHex(code) });
  }
  const size = Math.min(line.size, total > 0 ? line.width / total : line.size);
  const rounded = Math.floor(size * 100) / 100;
  const shows = pieces.map(({ font, hex }) => `/${font.resource} ${rounded} Tf <${hex}> Tj`);
  return `BT 0 g 1 0 0 1 ${line.x} ${line.y} Tm ${shows.join(' ')} ET`;
};

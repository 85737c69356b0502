import { createHash } from 'node:crypto';
import { create } from '@cantoo/fontkit';
import type { Font } from '@cantoo/fontkit';
import { PDFDict, PDFHexString, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import type { PDFDocument, PDFFont } from 'pdf-lib';
import type { Face } from './fonts.ts';

/** Substitutions that depend on neighbours would make one character's code depend on another's. */
const FEATURES = { liga: false, clig: false, calt: false, kern: false, ccmp: false, locl: false };

/** Six capitals, as ISO 32000-1, 9.6.4 wants before a subset's name; from the content, so equal papers are equal. */
const subsetTag = (seed: string): string =>
  [...createHash('sha256').update(seed).digest().subarray(0, 6)]
    .map((byte) => String.fromCharCode(65 + (byte % 26)))
    .join('');

export type EmbeddedFaces = {
  /** Names the face in a page's resources, and registers it in the document on first use. */
  readonly use: (face: Face) => Promise<PDFFont>;
  /** The character's code in the face's subset, four hexadecimal digits; `use` must have been called. */
  readonly encode: (face: Face, character: string) => string;
};

/** Embeds each face once, as a subset of the characters that `encode` was asked for. */
export const embedFaces = (doc: PDFDocument, seed: string): EmbeddedFaces => {
  // A face is parsed once for all papers: reading ten megabytes anew would cost more than the paper itself.
  const parsed = new Map<Uint8Array, Font>();
  doc.registerFontkit({
    create: (bytes: Uint8Array) => parsed.get(bytes) ?? create(bytes),
  });
  const fonts = new Map<Face, PDFFont>();
  const codes = new Map<string, string>();
  return {
    use: async (face) => {
      const before = fonts.get(face);
      if (before) return before;
      parsed.set(face.bytes, face.font);
      const font = await doc.embedFont(face.bytes, {
        subset: true,
        customName: `${subsetTag(`${seed} ${face.name}`)}+${face.name}`,
        features: FEATURES,
      });
      fonts.set(face, font);
      return font;
    },
    encode: (face, character) => {
      const key = `${face.name} ${character}`;
      const before = codes.get(key);
      if (before !== undefined) return before;
      const font = fonts.get(face);
      if (!font) throw new Error(`face not embedded: ${face.name}`);
      const code = font.encodeText(character).asString();
      codes.set(key, code);
      return code;
    },
  };
};

/** Number of glyphs of a TrueType file: `maxp` table, offset 4 (OpenType 1.9). */
const countGlyphs = (font: Buffer): number => {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) !== 'maxp') continue;
    return font.readUInt16BE(font.readUInt32BE(record + 8) + 4);
  }
  throw new Error('a subset without maxp');
};

/** One bit per CID, the highest first (ISO 32000-1, 9.8.3.2). */
const cidSet = (glyphs: number): Uint8Array => {
  const bits = new Uint8Array(Math.ceil(glyphs / 8));
  for (let cid = 0; cid < glyphs; cid += 1) bits[cid >> 3] = (bits[cid >> 3] ?? 0) | (0x80 >> (cid & 7));
  return bits;
};

/** PDF/A-1 (6.3.5) wants a `CIDSet` in the descriptor of every CID font subset; call after `doc.flush()`. */
export const addCidSets = (doc: PDFDocument): void => {
  for (const [, object] of doc.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor'))
      continue;
    const file = object.lookup(PDFName.of('FontFile2'));
    if (!(file instanceof PDFRawStream)) continue;
    const glyphs = countGlyphs(Buffer.from(decodePDFRawStream(file).decode()));
    object.set(PDFName.of('CIDSet'), doc.context.register(doc.context.flateStream(cidSet(glyphs))));
  }
};

/** A file identifier from a digest, the same for both halves: the paper was never updated. */
export const setFileId = (doc: PDFDocument, digest: Uint8Array): void => {
  const id = PDFHexString.fromBytes(digest.subarray(0, 16));
  doc.context.trailerInfo.ID = doc.context.obj([id, id]);
};

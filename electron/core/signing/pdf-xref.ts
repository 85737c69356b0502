import { PDFArray, PDFContext, PDFDict, PDFName, PDFNumber, PDFObjectParser, PDFRawStream } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import { PDF_BOUNDS, unreadable } from './pdf-bounds.ts';
import { inflateStream } from './pdf-inflate.ts';

/** Where a cross-reference section says that an object is. */
export type XrefEntry =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'inside'; readonly stream: number; readonly index: number };

/** One cross-reference section, of either kind; a hybrid file's stream is read into its table. */
export type XrefSection = {
  readonly offset: number;
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PDFDict;
  readonly previous: number | undefined;
  /** Where its cross-reference stream (or that of a hybrid file) stands. */
  readonly streamOffset: number | undefined;
};

/** A file's bytes, also as text byte by byte, and how much of what it may cost is used up. */
export type PdfSource = {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly context: PDFContext;
  readonly used: { inflated: number; entries: number; repeated: number };
};

export const openSource = (bytes: Uint8Array): PdfSource => ({
  bytes,
  text: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'),
  context: PDFContext.create(),
  used: { inflated: 0, entries: 0, repeated: 0 },
});

const SUBSECTION = /\s*(\d{1,10}) (\d{1,10})[ ]*(?:\r\n|\r|\n)/y;
const ROW = /(\d{10}) (\d{5}) ([nf])(?: \n|\r\n| \r|\n|\r)/y;
const HEADER = /\s*(\d{1,10})\s+(\d{1,5})\s+obj\b/y;
const TRAILER = /\s*trailer(?=[\s<])/y;

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const count = (source: PdfSource): void => {
  source.used.entries += 1;
  if (source.used.entries > PDF_BOUNDS.entries) throw unreadable('too many entries');
};

export const parseAt = (source: PdfSource, from: number, to = source.bytes.length): PDFObject =>
  PDFObjectParser.forBytes(source.bytes.subarray(from, to), source.context).parseObject();

export type ReadObject = {
  readonly objectNumber: number;
  readonly generation: number;
  readonly object: PDFObject;
};

/** The object that stands at `offset`, read no further than `to`. */
export const readObjectAt = (
  source: PdfSource,
  offset: number,
  to = source.bytes.length,
): ReadObject | undefined => {
  const header = matchAt(HEADER, source.text, offset);
  if (!header || header.index !== offset || /^\s/.test(header[0])) return undefined;
  return {
    objectNumber: Number(header[1]),
    generation: Number(header[2]),
    object: parseAt(source, HEADER.lastIndex, to),
  };
};

export const inflateCounted = (source: PdfSource, stream: PDFRawStream): Uint8Array => {
  const content = inflateStream(stream, PDF_BOUNDS.inflated - source.used.inflated);
  source.used.inflated += content.length;
  return content;
};

export const integerAt = (dict: PDFDict, key: string): number | undefined => {
  const value = dict.get(PDFName.of(key));
  const found = value instanceof PDFNumber ? value.asNumber() : undefined;
  return found !== undefined && Number.isSafeInteger(found) && found >= 0 ? found : undefined;
};

const readRows = (source: PdfSource, from: number): { entries: Map<number, XrefEntry>; at: number } => {
  const entries = new Map<number, XrefEntry>();
  let at = from;
  for (let head = matchAt(SUBSECTION, source.text, at); head; head = matchAt(SUBSECTION, source.text, at)) {
    at = SUBSECTION.lastIndex;
    for (let index = 0; index < Number(head[2]); index += 1) {
      const row = matchAt(ROW, source.text, at);
      if (!row) throw unreadable('cross-reference row');
      at = ROW.lastIndex;
      count(source);
      const number = Number(head[1]) + index;
      // The same number twice in one section could be read in two ways.
      if (entries.has(number)) throw unreadable('cross-reference number twice');
      entries.set(
        number,
        row[3] === 'f'
          ? { kind: 'free' }
          : { kind: 'at', offset: Number(row[1]), generation: Number(row[2]) },
      );
    }
  }
  return { entries, at };
};

const numbersOf = (value: unknown): number[] =>
  value instanceof PDFArray
    ? value.asArray().map((each) => (each instanceof PDFNumber ? each.asNumber() : Number.NaN))
    : [];

const entryOf = (kind: number, second: number, third: number): XrefEntry => {
  if (kind === 1) return { kind: 'at', offset: second, generation: third };
  if (kind === 2) return { kind: 'inside', stream: second, index: third };
  return { kind: 'free' };
};

const readStreamEntries = (source: PdfSource, stream: PDFRawStream): Map<number, XrefEntry> => {
  const widths = numbersOf(stream.dict.get(PDFName.of('W')));
  const stated = numbersOf(stream.dict.get(PDFName.of('Index')));
  const ranges = stated.length > 0 ? stated : [0, integerAt(stream.dict, 'Size') ?? 0];
  const width = widths.reduce((sum, each) => sum + each, 0);
  if (
    widths.length !== 3 ||
    !widths.every((each) => Number.isInteger(each) && each >= 0 && each <= 6) ||
    !width
  )
    throw unreadable('cross-reference stream');
  const data = Buffer.from(inflateCounted(source, stream));
  const field = (at: number, bytes: number, otherwise: number): number =>
    bytes === 0 ? otherwise : data.readUIntBE(at, bytes);
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  for (let range = 0; range + 1 < ranges.length; range += 2)
    for (let index = 0; index < (ranges[range + 1] ?? 0); index += 1) {
      const [a = 0, b = 0, c = 0] = widths;
      const number = (ranges[range] ?? 0) + index;
      if (at + width > data.length || entries.has(number)) throw unreadable('cross-reference stream');
      count(source);
      entries.set(number, entryOf(field(at, a, 1), field(at + a, b, 0), field(at + a + b, c, 0)));
      at += width;
    }
  return entries;
};

const readStream = (source: PdfSource, offset: number): XrefSection => {
  const found = readObjectAt(source, offset);
  if (!(found?.object instanceof PDFRawStream)) throw unreadable('no cross-reference section');
  const { dict } = found.object;
  if (dict.get(PDFName.of('Type')) !== PDFName.of('XRef')) throw unreadable('no cross-reference section');
  return {
    offset,
    entries: readStreamEntries(source, found.object),
    trailer: dict,
    previous: integerAt(dict, 'Prev'),
    streamOffset: offset,
  };
};

/**
 * Reads the cross-reference section at `offset`.
 *
 * @throws PdfFault `pdf-unreadable`.
 */
export const readSection = (source: PdfSource, offset: number): XrefSection => {
  if (!source.text.startsWith('xref', offset)) return readStream(source, offset);
  const { entries, at } = readRows(source, offset + 'xref'.length);
  if (!matchAt(TRAILER, source.text, at)) throw unreadable('no trailer');
  const trailer = parseAt(source, TRAILER.lastIndex);
  if (!(trailer instanceof PDFDict)) throw unreadable('no trailer');
  const hybrid = integerAt(trailer, 'XRefStm');
  // A hybrid file (ISO 32000-1, 7.5.8.4): the stream says what the table calls free.
  const hidden = hybrid === undefined ? undefined : readStream(source, hybrid).entries;
  for (const [number, entry] of hidden ?? [])
    if ((entries.get(number)?.kind ?? 'free') === 'free') entries.set(number, entry);
  return { offset, entries, trailer, previous: integerAt(trailer, 'Prev'), streamOffset: hybrid };
};

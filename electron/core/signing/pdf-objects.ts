import { PDFArray, PDFDict, PDFName, PDFObjectParser, PDFRawStream, PDFRef } from 'pdf-lib';
import type { PDFObject } from 'pdf-lib';
import { PDF_BOUNDS, PdfFault, unreadable } from './pdf-bounds.ts';
import { inflateCounted, integerAt, openSource, readObjectAt, readSection } from './pdf-xref.ts';
import type { PdfSource, ReadObject, XrefEntry, XrefSection } from './pdf-xref.ts';

/** The document as of one revision, as readers see it that follow its tables. */
export type PdfView = {
  /** Newest first. */
  readonly chain: readonly XrefSection[];
  readonly trailer: PDFDict;
  /** Nothing for what was never there or is gone. */
  readonly entryOf: (objectNumber: number) => XrefEntry | undefined;
  readonly objectOf: (objectNumber: number) => PDFObject | undefined;
  /** What a reference leads to; anything else is itself. */
  readonly resolve: (value: PDFObject | undefined) => PDFObject | undefined;
  readonly at: (dict: PDFDict, key: string) => PDFObject | undefined;
  readonly catalog: PDFDict;
};

export type PdfFile = PdfSource & {
  /** The revision that ends at `end`, or the whole file as it is. @throws PdfFault */
  readonly viewAt: (end?: number) => PdfView;
  /** The revision whose table stands at `offset`. @throws PdfFault */
  readonly viewFrom: (offset: number, end?: number) => PdfView;
  /** Numbers and objects of an object stream, in its order. */
  readonly packedIn: (stream: PDFRawStream) => ReadonlyMap<number, PDFObject>;
  readonly packedText: (stream: PDFRawStream) => string;
};

const LONGEST_REFERENCE = 8;
const START = /startxref\s+(\d{1,10})\s*/y;

export const arrayOf = (value: unknown): readonly PDFObject[] =>
  value instanceof PDFArray ? value.asArray() : [];

/** What the file's end, or the end of one of its revisions, says about where its table is. */
export const readStartXref = (text: string, end: number): number | undefined => {
  START.lastIndex = text.lastIndexOf('startxref', end - 1);
  if (START.lastIndex < 0) return undefined;
  const found = START.exec(text);
  return found && START.lastIndex <= end ? Number(found[1]) : undefined;
};

const parsePacked = (
  source: PdfSource,
  stream: PDFRawStream,
  content: Uint8Array,
): Map<number, PDFObject> => {
  const first = integerAt(stream.dict, 'First') ?? 0;
  const total = integerAt(stream.dict, 'N') ?? 0;
  const head = Buffer.from(content.subarray(0, first)).toString('latin1').trim().split(/\s+/).map(Number);
  const objects = new Map<number, PDFObject>();
  if (head.length < total * 2) throw unreadable('object stream');
  for (let index = 0; index < total; index += 1) {
    const number = head[index * 2];
    const from = head[index * 2 + 1];
    if (number === undefined || from === undefined || objects.has(number)) throw unreadable('object stream');
    const next = index + 1 < total ? head[index * 2 + 3] : undefined;
    const to = next === undefined || next < from ? content.length : first + next;
    objects.set(
      number,
      PDFObjectParser.forBytes(content.subarray(first + from, to), source.context).parseObject(),
    );
  }
  return objects;
};

const memo = <K, V>(make: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    if (known.has(key)) return known.get(key) as V;
    const made = make(key);
    known.set(key, made);
    return made;
  };
};

const readChain = (sectionAt: (offset: number) => XrefSection, start: number): XrefSection[] => {
  const chain: XrefSection[] = [];
  const seen = new Set<number>();
  for (let at: number | undefined = start; at !== undefined;) {
    if (seen.has(at) || chain.length > PDF_BOUNDS.revisions) throw unreadable('circle of revisions');
    seen.add(at);
    const section: XrefSection = sectionAt(at);
    chain.push(section);
    at = section.previous;
  }
  return chain;
};

/** Where objects and tables start, ascending. */
const startsOf = (chain: readonly XrefSection[]): readonly number[] =>
  chain
    .flatMap(({ offset, entries }) => [
      offset,
      ...[...entries.values()].flatMap((entry) => (entry.kind === 'at' ? [entry.offset] : [])),
    ])
    .toSorted((a, b) => a - b);

const nextAfter = (sorted: readonly number[], offset: number): number | undefined => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return sorted[low];
};

/**
 * An object is read up to where the next one starts: the end of a broken one must not be looked for in the whole file
 * each time. A table that lies may put a start inside it; a few are read again, further.
 */
const readBounded = (source: PdfSource, offset: number, next: number | undefined): ReadObject | undefined => {
  for (const to of [next, source.bytes.length])
    try {
      return readObjectAt(source, offset, to);
    } catch {
      source.used.repeated += 1;
      if (source.used.repeated > PDF_BOUNDS.repeated) throw unreadable('broken objects');
    }
  // Broken wherever it ends: nothing, as for every reader.
  return undefined;
};

/** Opens a file for reading by its tables, bounded in every way (see `pdf-bounds.ts`). */
export const openPdf = (bytes: Uint8Array): PdfFile => {
  if (bytes.length > PDF_BOUNDS.bytes) throw new PdfFault('pdf-too-large', 'bytes');
  const source = openSource(bytes);
  if (!source.text.startsWith('%PDF-')) throw unreadable('no PDF');
  const sectionAt = memo((offset: number) => readSection(source, offset));
  const unpack = memo((stream: PDFRawStream) => inflateCounted(source, stream));
  const packedIn = memo((stream: PDFRawStream) => parsePacked(source, stream, unpack(stream)));
  const packedText = (stream: PDFRawStream): string => Buffer.from(unpack(stream)).toString('latin1');
  let starts: readonly number[] = [];
  const objectAt = memo((offset: number) => readBounded(source, offset, nextAfter(starts, offset)));

  const viewFrom = (start: number, end = bytes.length): PdfView => {
    const chain = readChain(sectionAt, start);
    const trailer = chain[0]?.trailer;
    if (!trailer) throw unreadable('no trailer');
    if (chain.some((section) => section.trailer.has(PDFName.of('Encrypt'))))
      throw new PdfFault('pdf-encrypted', 'trailer');
    if (starts.length === 0) starts = startsOf(chain);
    const entryOf = (objectNumber: number): XrefEntry | undefined => {
      for (const { entries } of chain) {
        const entry = entries.get(objectNumber);
        if (entry) return entry.kind === 'free' ? undefined : entry;
      }
      return undefined;
    };
    const objectOf = (objectNumber: number): PDFObject | undefined => {
      const entry = entryOf(objectNumber);
      if (entry?.kind === 'at') {
        const found = entry.offset < end ? objectAt(entry.offset) : undefined;
        return found?.objectNumber === objectNumber ? found.object : undefined;
      }
      if (entry?.kind !== 'inside' || entryOf(entry.stream)?.kind !== 'at') return undefined;
      const stream = objectOf(entry.stream);
      return stream instanceof PDFRawStream ? packedIn(stream).get(objectNumber) : undefined;
    };
    const resolve = (value: PDFObject | undefined): PDFObject | undefined => {
      let found = value;
      for (let step = 0; found instanceof PDFRef; step += 1) {
        if (step >= LONGEST_REFERENCE) return undefined;
        found = objectOf(found.objectNumber);
      }
      return found;
    };
    const catalog = resolve(trailer.get(PDFName.of('Root')));
    if (!(catalog instanceof PDFDict)) throw unreadable('no catalog');
    const at = (dict: PDFDict, key: string): PDFObject | undefined => resolve(dict.get(PDFName.of(key)));
    return { chain, trailer, entryOf, objectOf, resolve, at, catalog };
  };
  const viewAt = (end = bytes.length): PdfView => {
    const start = readStartXref(source.text, end);
    if (start === undefined || start >= end) throw unreadable('no startxref');
    return viewFrom(start, end);
  };
  return { ...source, viewAt, viewFrom, packedIn, packedText };
};

import { PDFRawStream } from 'pdf-lib';
import { readStartXref } from './pdf-objects.ts';
import type { PdfFile, PdfView } from './pdf-objects.ts';
import { hasRepeatedKeys } from './pdf-repeated-keys.ts';
import type { XrefEntry, XrefSection } from './pdf-xref.ts';

/** One incremental revision: the bytes from the end of the one before it to its own end. */
export type Increment = {
  readonly start: number;
  readonly end: number;
  readonly section: XrefSection;
};

const END = /startxref\s+(\d{1,10})\s+%%EOF/g;
const GAP = /^(?:\s|%[^\r\n]*[\r\n])*$/;
const OBJECT = /(?<!\d)(\d{1,10})\s+(\d{1,5})\s+obj\b/g;
const STREAM = /\bstream(?:\r\n|\n|\r)/g;

/** Where the revision that the section belongs to ends, if it ends as it must. */
const endOf = (text: string, section: XrefSection, most: number): number | undefined => {
  END.lastIndex = section.offset;
  for (let found = END.exec(text); found && END.lastIndex <= most; found = END.exec(text))
    if (Number(found[1]) === section.offset)
      return Math.min(
        END.lastIndex +
          (/^(?:\r\n|\n|\r)?/.exec(text.slice(END.lastIndex, END.lastIndex + 2))?.[0].length ?? 0),
        most,
      );
  return undefined;
};

/**
 * The revisions in `[start, view's end)`, oldest first, as the tables name them.
 *
 * @returns nothing when one of them does not end as a revision does, or does not lead back to the one before it.
 */
export const splitIncrements = (
  file: PdfFile,
  view: PdfView,
  start: number,
  end: number,
): readonly Increment[] | undefined => {
  const sections = view.chain.filter((section) => section.offset >= start).toReversed();
  const increments: Increment[] = [];
  let from = start;
  for (const section of sections) {
    const to = endOf(file.text, section, end);
    if (to === undefined || section.offset < from) return undefined;
    if (section.previous !== readStartXref(file.text, from)) return undefined;
    increments.push({ start: from, end: to, section });
    from = to;
  }
  return file.text.slice(from, end).trim() === '' ? increments : undefined;
};

const isSameEntry = (a: XrefEntry | undefined, b: XrefEntry | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The object's bytes with the content of its stream left out, which may look like anything. */
const withoutStream = (text: string, object: unknown): string => {
  if (!(object instanceof PDFRawStream)) return text;
  STREAM.lastIndex = 0;
  const opened = STREAM.exec(text);
  if (!opened) return text;
  const closed = text.indexOf('endstream', STREAM.lastIndex + object.contents.length);
  return closed < 0 ? text : text.slice(0, STREAM.lastIndex) + text.slice(closed);
};

/** Exactly one object from here to there, and behind it only what nobody reads. */
const isAlone = (text: string, object: unknown): boolean => {
  const bare = withoutStream(text, object);
  const close = bare.lastIndexOf('endobj');
  return (
    close >= 0 &&
    [...bare.matchAll(OBJECT)].length === 1 &&
    GAP.test(`${bare.slice(close + 'endobj'.length)}\n`) &&
    !hasRepeatedKeys(bare)
  );
};

/** The tail from the table on: table, trailer, its own offset, end mark, and nothing else. */
const isSoundTail = (file: PdfFile, { section, end }: Increment): boolean => {
  const tail = file.text.slice(section.offset, end);
  const marks = tail.match(/startxref|%%EOF|endobj|\bobj\b/g) ?? [];
  const isTable = tail.startsWith('xref');
  if (isTable && hasRepeatedKeys(tail)) return false;
  return marks.join(' ') === (isTable ? 'startxref %%EOF' : 'obj endobj startxref %%EOF');
};

type Listed = { readonly number: number; readonly offset: number };

const listStanding = ({ section }: Increment, before: PdfView): Listed[] =>
  [...section.entries].flatMap(([number, entry]) =>
    entry.kind === 'at' && !isSameEntry(entry, before.entryOf(number))
      ? [{ number, offset: entry.offset }]
      : [],
  );

/**
 * Insists that the revision's table lists exactly the objects that stand in it, where they stand: then a reader that
 * follows tables and one that scans the file see the same document.
 */
export const isHonestIncrement = (
  file: PdfFile,
  before: PdfView,
  after: PdfView,
  increment: Increment,
): boolean => {
  const { start, section } = increment;
  const standing = listStanding(increment, before);
  const own = section.streamOffset;
  const isTable = own !== section.offset;
  // A hybrid file's second table, or a stream that does not list itself.
  const bare = own !== undefined && !standing.some((each) => each.offset === own) ? [own] : [];
  const offsets = [...new Set([...standing.map((each) => each.offset), ...bare])].toSorted((a, b) => a - b);
  if (offsets.length !== standing.length + bare.length) return false;
  const first = offsets[0] ?? section.offset;
  if (first < start || !GAP.test(file.text.slice(start, first))) return false;
  if (!isSoundTail(file, increment)) return false;
  for (const [index, offset] of offsets.entries()) {
    const to = offsets[index + 1] ?? (isTable ? section.offset : increment.end);
    const number = standing.find((each) => each.offset === offset)?.number;
    const object = number === undefined ? undefined : after.objectOf(number);
    if (number !== undefined && object === undefined) return false;
    if (offset === own && !isTable) {
      if (index !== offsets.length - 1) return false;
    } else if (offset >= section.offset || !isAlone(file.text.slice(offset, to), object)) return false;
  }
  return isHonestPacking(file, before, after, section);
};

/** Objects in object streams: each is listed where it is, and the stream holds nothing that is not listed. */
const isHonestPacking = (file: PdfFile, before: PdfView, after: PdfView, section: XrefSection): boolean => {
  const packed = [...section.entries].filter(
    ([number, entry]) => entry.kind === 'inside' && !isSameEntry(entry, before.entryOf(number)),
  );
  const streams = new Set([
    ...packed.flatMap(([, entry]) => (entry.kind === 'inside' ? [entry.stream] : [])),
  ]);
  for (const stream of streams) {
    const object = section.entries.has(stream) ? after.objectOf(stream) : undefined;
    if (!(object instanceof PDFRawStream)) return false;
    const held = [...file.packedIn(object).keys()];
    const isListed = held.every((number, index) => {
      const entry = section.entries.get(number);
      return entry?.kind === 'inside' && entry.stream === stream && entry.index === index;
    });
    if (!isListed || hasRepeatedKeys(file.packedText(object))) return false;
  }
  return packed.every(([number]) => after.objectOf(number) !== undefined);
};

/** Numbers of all objects that the revision's table speaks of in another way than before. */
export const changedNumbers = (before: PdfView, after: PdfView, { section }: Increment): number[] =>
  [...section.entries.keys()].filter((number) => !isSameEntry(before.entryOf(number), after.entryOf(number)));

/** One incremental revision with a classic cross-reference table, read byte by byte. */
export type Increment = {
  /** Numbers of the objects that it defines. */
  readonly objectNumbers: readonly number[];
  readonly root: string;
};

export type IncrementFault =
  /** More than one cross-reference section: a revision is hidden between two signatures. */
  | 'several-revisions'
  /** Other means of ISO 32000 (streams, object streams), or plainly broken: not judged. */
  | 'not-understood'
  /** The table points elsewhere than the objects stand, so that readers would disagree on what they see. */
  | 'table-lies';

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0;

const TAIL = /startxref\s+(\d+)\s+%%EOF\s*$/;
const SUBSECTION = /(\d+) (\d+)[ ]?\r?\n((?:\d{10} \d{5} [nf](?: \n|\r\n| \r|\n))*)/y;
const ENTRY = /(\d{10}) (\d{5}) ([nf])/g;
const OBJECT = /(?<![0-9])(\d+)\s+(\d+)\s+obj\b/g;

/** Where the revision that ends at `end` says its cross-reference section starts. */
const readStartXref = (pdf: Buffer, end: number): number | undefined => {
  const tail = TAIL.exec(pdf.toString('latin1', Math.max(end - 64, 0), end));
  return tail ? Number(tail[1]) : undefined;
};

type Entry = { readonly objectNumber: number; readonly offset: number; readonly isFree: boolean };

const readTable = (text: string): { entries: Entry[]; rest: string } | undefined => {
  const heading = /^xref\s*?\r?\n/.exec(text);
  if (!heading) return undefined;
  const entries: Entry[] = [];
  SUBSECTION.lastIndex = heading[0].length;
  let at = SUBSECTION.lastIndex;
  for (let match = SUBSECTION.exec(text); match; match = SUBSECTION.exec(text)) {
    const [, first = '', declared = '', body = ''] = match;
    const rows = [...body.matchAll(ENTRY)];
    if (rows.length !== Number(declared)) return undefined;
    rows.forEach(([, offset, , kind], index) => {
      entries.push({ objectNumber: Number(first) + index, offset: Number(offset), isFree: kind === 'f' });
    });
    at = SUBSECTION.lastIndex;
  }
  return { entries, rest: text.slice(at) };
};

/**
 * Reads the revision in `pdf[start, end)` and insists that its table lists exactly the objects that stand in it,
 * where they stand: then a reader that follows tables and one that scans the file see the same document.
 */
export const readIncrement = (pdf: Buffer, start: number, end: number): Increment | IncrementFault => {
  const text = pdf.toString('latin1', start, end);
  if (count(text, /startxref/g) > 1 || count(text, /%%EOF/g) > 1) return 'several-revisions';
  const xrefAt = readStartXref(pdf, end);
  const previous = readStartXref(pdf, start);
  if (xrefAt === undefined || previous === undefined || xrefAt < start || xrefAt >= end)
    return 'not-understood';
  const table = readTable(text.slice(xrefAt - start));
  if (!table) return 'not-understood';
  const trailer = /^\s*trailer\s*<<([\s\S]*)>>\s*startxref/.exec(table.rest)?.[1];
  const root = trailer && /\/Root\s+(\d+\s+\d+\s+R)/.exec(trailer)?.[1];
  if (!trailer || !root || /\/XRefStm\b|\/Encrypt\b/.test(trailer)) return 'not-understood';
  if (Number(/\/Prev\s+(\d+)/.exec(trailer)?.[1]) !== previous) return 'table-lies';

  const listed = table.entries.filter((entry) => !entry.isFree);
  const freed = table.entries.filter((entry) => entry.isFree && entry.objectNumber !== 0);
  const isThere = ({ objectNumber, offset }: Entry): boolean =>
    offset >= start &&
    offset < xrefAt &&
    new RegExp(`^${objectNumber}\\s+0\\s+obj\\b`).test(text.slice(offset - start, offset - start + 32));
  if (freed.length > 0 || !listed.every(isThere)) return 'table-lies';
  const standing = [...text.slice(0, xrefAt - start).matchAll(OBJECT)].map((match) => start + match.index);
  const offsets = new Set(listed.map((entry) => entry.offset));
  if (standing.length !== offsets.size || !standing.every((offset) => offsets.has(offset)))
    return 'table-lies';
  return { objectNumbers: listed.map((entry) => entry.objectNumber), root };
};

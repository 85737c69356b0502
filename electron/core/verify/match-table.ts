import type { PrintedCell, PrintedRow, PrintedTable } from './printed-table.ts';
import { skipAll, type PrintedText } from './printed-text.ts';

/** Where the words of a piece do not go on as they should. */
export interface Difference {
  /** The words that should stand there. */
  readonly expected: string;
  readonly at: number;
}

export interface Matched {
  /** Every place that the words read so far can end at. */
  readonly ends: readonly number[];
  readonly difference?: Difference | undefined;
}

/** A cell over several rows is drawn with the first of them, or when the last of them on its page is there. */
type Drawn = 'with-first' | 'with-last';

const isSingle = ({ first, last }: PrintedCell): boolean => first === last;

const textsOf = (cells: readonly PrintedCell[]): readonly string[] => cells.map(({ text }) => text);

/** The furthest that the texts can be followed from any of the places, and the first that then fails. */
const findDifference = (
  { text }: PrintedText,
  from: readonly number[],
  texts: readonly string[],
): Difference => {
  let furthest: Difference & { readonly read: number } = {
    expected: texts[0] ?? '',
    at: from[0] ?? 0,
    read: -1,
  };
  for (const start of from) {
    let at = start;
    let read = 0;
    while (read < texts.length && text.startsWith(texts[read] ?? '', at)) {
      at += texts[read]?.length ?? 0;
      read += 1;
    }
    if (read < texts.length && read > furthest.read) furthest = { expected: texts[read] ?? '', at, read };
  }
  return furthest;
};

const readSet = (printed: PrintedText, head: PrintedTable['head'], from: number): readonly number[] =>
  skipAll(printed, from, textsOf(head.flatMap((row, at) => row.filter(({ first }) => first === at))));

/** With the head once more where a page begins. */
const withHeads = (
  printed: PrintedText,
  { head }: PrintedTable,
  from: readonly number[],
): readonly number[] => [
  ...new Set([...from, ...from.flatMap((at) => (printed.starts.has(at) ? readSet(printed, head, at) : []))]),
];

const sharedLength = (text: string, at: number, until: number, other: string): number => {
  let length = 0;
  while (length < other.length && at + length < until && text[at + length] === other[length]) length += 1;
  return length;
};

/** A row higher than a page goes on in each of its cells. */
const readDivided = (
  printed: PrintedText,
  table: PrintedTable,
  from: number,
  cells: readonly string[],
): readonly number[] => {
  const { text, starts } = printed;
  const end = [...starts].find((start) => start > from);
  if (end === undefined || end >= from + cells.join('').length) {
    return text.startsWith(cells.join(''), from) ? [from + cells.join('').length] : [];
  }
  let at = from;
  const rest = cells.map((cell) => {
    const length = sharedLength(text, at, end, cell);
    at += length;
    return cell.slice(length);
  });
  if (at !== end || at === from) return [];
  return withHeads(printed, table, [end]).flatMap((next) => readDivided(printed, table, next, rest));
};

const readRow = (
  printed: PrintedText,
  table: PrintedTable,
  row: PrintedRow,
  { index, drawn, from }: { readonly index: number; readonly drawn: Drawn; readonly from: number },
): readonly number[] => {
  if (drawn === 'with-last') {
    const own = textsOf(row.filter(isSingle));
    const ends = readDivided(printed, table, from, own);
    const spanning = row.filter((cell) => !isSingle(cell));
    const closing = textsOf(spanning.filter(({ last }) => last === index));
    return ends.flatMap((end) => [
      ...skipAll(printed, end, closing),
      // At a page's end whatever is still open is drawn, too.
      ...skipAll(printed, end, textsOf(spanning)).filter((at) => printed.starts.has(at)),
    ]);
  }
  const begun = textsOf(row.filter(({ first }) => first === index));
  return [begun, textsOf(row)].flatMap((texts) => readDivided(printed, table, from, texts));
};

const matchDrawn = (
  printed: PrintedText,
  table: PrintedTable,
  from: readonly number[],
  drawn: Drawn,
): Matched => {
  let ends = from.flatMap((at) => readSet(printed, table.head, at));
  if (ends.length === 0)
    return { ends, difference: findDifference(printed, from, table.head.flatMap(textsOf)) };
  for (const [index, row] of table.rows.entries()) {
    const starts = withHeads(printed, table, ends);
    const next = new Set(starts.flatMap((at) => readRow(printed, table, row, { index, drawn, from: at })));
    if (next.size === 0) {
      const texts =
        drawn === 'with-last'
          ? [...row.filter(isSingle), ...row.filter((cell) => !isSingle(cell) && cell.last === index)]
          : row.filter(({ first }) => first === index);
      return { ends: [], difference: findDifference(printed, starts, textsOf(texts)) };
    }
    ends = [...next];
  }
  return { ends };
};

/** A table's words in their order, heads repeated and high rows divided where pages end. */
export const matchTable = (printed: PrintedText, table: PrintedTable, from: readonly number[]): Matched => {
  const [first, last] = (['with-first', 'with-last'] as const).map((drawn) =>
    matchDrawn(printed, table, from, drawn),
  );
  if (!first || !last) return { ends: [] };
  const ends = [...new Set([...first.ends, ...last.ends])];
  if (ends.length > 0) return { ends };
  return (first.difference?.at ?? 0) > (last.difference?.at ?? 0) ? first : last;
};

import { moveItem, withoutTags } from './layout-rows.ts';
import type { Item, Merge, Row } from './layout-rows.ts';
import type { Tag } from './paper-tags.ts';

export type LaidPage = { readonly items: readonly Item[] };

type OpenPage = { readonly rows: Row[]; used: number };

const heightOf = (rows: readonly Row[]): number => rows.reduce((sum, row) => sum + row.height, 0);

type Bond = (row: Row) => boolean;

const mustKeep: Bond = (row) => row.keepsNext === true;
const sticks: Bond = (row) => row.sticks === true;
const shouldKeep: Bond = (row) => mustKeep(row) || row.likesNext === true;

/** Rows that stay together by one bond, in order. */
const chunksOf = (rows: readonly Row[], isBound: Bond): Row[][] => {
  const chunks: Row[][] = [];
  let chunk: Row[] = [];
  for (const row of rows) {
    // Whatever binds: a page that is asked for begins.
    if (row.startsPage === true && chunk.length > 0) {
      chunks.push(chunk);
      chunk = [];
    }
    chunk.push(row);
    if (isBound(row)) continue;
    chunks.push(chunk);
    chunk = [];
  }
  return chunk.length > 0 ? [...chunks, chunk] : chunks;
};

/** What a row brings along when it comes first on a page; it was read before, so it is no content there. */
const openingRows = (row: Row | undefined): readonly Row[] =>
  (row?.headRows ?? []).map((head) => ({
    ...head,
    items: withoutTags(head.items),
    merges: (head.merges ?? []).map(({ key, draw }) => ({
      key,
      draw: (height: number) => withoutTags(draw(height)),
    })),
  }));

const withoutLeadingSpace = (rows: readonly Row[]): Row[] => {
  const start = rows.findIndex((row) => row.isSpace !== true);
  return start < 0 ? [] : rows.slice(start);
};

/** More of a page than this is not left empty for the sake of what should stay together. */
const MOST_EMPTY = 0.3;

const fillPages = (rows: readonly Row[], pageHeight: number): Row[][] => {
  const pages: OpenPage[] = [{ rows: [], used: 0 }];
  const current = (): OpenPage => pages.at(-1) ?? { rows: [], used: 0 };
  const add = (added: readonly Row[]): void => {
    const page = current();
    page.rows.push(...added);
    page.used += heightOf(added);
  };
  const open = (first: Row | undefined): void => {
    pages.push({ rows: [], used: 0 });
    add(openingRows(first));
  };
  const fits = (height: number): boolean => current().used + height <= pageHeight + 0.01;

  /** True when the rows are placed as a whole, here or at the top of the next page. */
  const placeWhole = (chunk: readonly Row[]): boolean => {
    const isFirst = current().rows.length === 0;
    const here = isFirst ? withoutLeadingSpace(chunk) : chunk;
    if (fits(heightOf(here))) {
      add(here);
      return true;
    }
    const rest = withoutLeadingSpace(chunk);
    if (rest.length === 0) return true;
    if (isFirst || heightOf([...openingRows(rest[0]), ...rest]) > pageHeight) return false;
    open(rest[0]);
    add(rest);
    return true;
  };
  const placeRow = (row: Row): void => {
    if (current().rows.length === 0 && row.isSpace === true) return;
    if (current().rows.length > 0 && !fits(row.height)) {
      if (row.isSpace === true) return;
      open(row);
    }
    add([row]);
  };
  const place = (chunk: readonly Row[]): void => {
    if (chunk[0]?.startsPage === true && current().rows.length > 0) pages.push({ rows: [], used: 0 });
    if (placeWhole(chunk)) return;
    // Can be kept together nowhere: at least no head or label stays behind alone.
    for (const atom of chunksOf(chunk, sticks)) if (!placeWhole(atom)) atom.forEach(placeRow);
  };
  /** Whether what should stay together goes to the next page as a whole without much of this one left empty. */
  const staysWhole = (chunk: readonly Row[]): boolean =>
    fits(heightOf(chunk)) ||
    (current().used >= pageHeight * (1 - MOST_EMPTY) && heightOf(chunk) <= pageHeight);

  for (const chunk of chunksOf(rows, shouldKeep)) {
    if (staysWhole(chunk)) place(chunk);
    else chunksOf(chunk, mustKeep).forEach(place);
  }
  return pages.map((page) => page.rows).filter((page) => page.length > 0);
};

/** @param read the merged cells that were printed on an earlier page: here they are repeated. */
const placeRows = (rows: readonly Row[], read: Set<Tag>): Item[] => {
  const items: Item[] = [];
  const open = new Map<string, { merge: Merge; top: number; bottom: number }>();
  const close = (except: ReadonlySet<string>): void => {
    for (const [key, { merge, top, bottom }] of open) {
      if (except.has(key)) continue;
      const drawn = merge.draw(bottom - top).map((item) => moveItem(item, 0, top));
      const isRepeated = drawn.some(({ tag }) => tag !== undefined && read.has(tag));
      items.push(...(isRepeated ? withoutTags(drawn) : drawn));
      for (const { tag } of drawn) if (tag) read.add(tag);
      open.delete(key);
    }
  };
  let y = 0;
  for (const row of rows) {
    close(new Set(row.merges?.map((merge) => merge.key)));
    for (const merge of row.merges ?? []) {
      const before = open.get(merge.key);
      open.set(merge.key, { merge, top: before?.top ?? y, bottom: y + row.height });
    }
    items.push(...row.items.map((item) => moveItem(item, 0, y)));
    y += row.height;
  }
  close(new Set());
  return items;
};

/**
 * Divides rows into pages of `pageHeight` points: rows that keep the next stay together unless that is higher than
 * a page, table heads are repeated, white space at the top of a page is dropped.
 */
export const paginate = (rows: readonly Row[], pageHeight: number): LaidPage[] => {
  const read = new Set<Tag>();
  const pages = fillPages(rows, pageHeight).map((page) => ({ items: placeRows(page, read) }));
  return pages.length > 0 ? pages : [{ items: [] }];
};

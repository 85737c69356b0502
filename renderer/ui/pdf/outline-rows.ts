/** One entry of a document's own table of contents, as the document writes it. */
export interface OutlineEntry {
  readonly title: string;
  /** A named place or a place itself; null where the entry leads nowhere in this document. */
  readonly target: string | readonly unknown[] | null;
  readonly children: readonly OutlineEntry[];
}

/** What PDF.js gives; addresses of the web are left out, for nothing here leads out of the machine. */
interface RawEntry {
  readonly title: string;
  readonly dest: string | readonly unknown[] | null;
  readonly items: readonly RawEntry[];
}

const MAX_ENTRIES = 5_000;
const MAX_DEPTH = 12;
const MAX_TITLE = 300;

/**
 * The outline within bounds: a document may claim any number of entries at any depth. Entries that lead nowhere stay only as
 * headings of others.
 */
export const readOutline = (raw: readonly RawEntry[] | null): readonly OutlineEntry[] => {
  let left = MAX_ENTRIES;
  const read = (entries: readonly RawEntry[], depth: number): readonly OutlineEntry[] =>
    depth > MAX_DEPTH
      ? []
      : entries.flatMap((entry) => {
          if (left <= 0) return [];
          left -= 1;
          const children = read(entry.items, depth + 1);
          const title = entry.title.replace(/\s+/gu, ' ').trim().slice(0, MAX_TITLE);
          if (title === '' || (entry.dest === null && children.length === 0)) return children;
          return [{ title, target: entry.dest, children }];
        });
  return read(raw ?? [], 1);
};

export interface OutlineRow {
  /** Path of positions, which names the row. */
  readonly key: string;
  readonly entry: OutlineEntry;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Null where there is nothing below. */
  readonly open: boolean | null;
}

/** The rows to show, those below a closed one left out. */
export const listOutlineRows = (
  entries: readonly OutlineEntry[],
  open: ReadonlySet<string>,
  parent = '',
): readonly OutlineRow[] =>
  entries.flatMap((entry, index) => {
    const key = parent === '' ? String(index) : `${parent}.${index}`;
    const isOpen = entry.children.length === 0 ? null : open.has(key);
    const row = {
      key,
      entry,
      level: key.split('.').length,
      position: index + 1,
      siblings: entries.length,
      open: isOpen,
    };
    return isOpen ? [row, ...listOutlineRows(entry.children, open, key)] : [row];
  });

/** A single heading over everything says nothing: it is open from the start. */
export const openFromStart = (entries: readonly OutlineEntry[]): ReadonlySet<string> =>
  new Set(entries.length === 1 ? ['0'] : []);

export type OutlineMove =
  | { readonly kind: 'focus'; readonly key: string }
  | { readonly kind: 'open' | 'close'; readonly key: string };

/** What an arrow key does in a tree, as the tree pattern of WAI-ARIA has it; null where it does nothing. */
export const moveInOutline = (
  rows: readonly OutlineRow[],
  focused: string,
  key: string,
): OutlineMove | null => {
  const at = rows.findIndex((row) => row.key === focused);
  const row = rows[at];
  const focus = (found: OutlineRow | undefined): OutlineMove | null =>
    found ? { kind: 'focus', key: found.key } : null;
  if (!row) return focus(rows[0]);
  switch (key) {
    case 'ArrowDown':
      return focus(rows[at + 1]);
    case 'ArrowUp':
      return focus(rows[at - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows.at(-1));
    case 'ArrowRight':
      if (row.open === false) return { kind: 'open', key: focused };
      return row.open ? focus(rows[at + 1]) : null;
    case 'ArrowLeft':
      if (row.open) return { kind: 'close', key: focused };
      return focus(rows.find((each) => each.key === focused.split('.').slice(0, -1).join('.')));
    default:
      return null;
  }
};

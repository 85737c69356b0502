import type { LocatedFault } from '../located-fault.ts';
import type { Sheet } from '../xlsx/sheet.ts';
import { readHeading } from './amounts.ts';
import { plain } from './cell-text.ts';
import type { Columns } from './columns.ts';
import { addressOf, cellAt, type TableCell } from './table-cell.ts';
import { listRows, type TableRow } from './table-rows.ts';

export type ItemRow = Extract<TableRow, { readonly kind: 'item' }>;

/** An indicator with the rows of the table that speak of it: the first names it, others only say more. */
export interface OutlineItem {
  readonly first: ItemRow;
  readonly more: ItemRow[];
}

export interface OutlineGroup {
  readonly cell: TableCell;
  readonly title: string;
  /** Decimal text, where the table states it. */
  readonly points?: { readonly text: string; readonly cell: TableCell } | undefined;
  readonly isBonus: boolean;
  readonly groups: OutlineGroup[];
  readonly items: OutlineItem[];
}

export interface Outline {
  readonly groups: readonly OutlineGroup[];
  readonly totals: readonly Extract<TableRow, { readonly kind: 'total' | 'subtotal' }>[];
  /** The outermost group that a 小计 closes, by its row. */
  readonly closed: ReadonlyMap<number, OutlineGroup>;
  readonly faults: readonly LocatedFault[];
}

const BONUS = /加分|附加分/;
const DEDUCTION = /扣分|减分/;

/** The last text above the head, or the page's name. */
const titleAbove = (sheet: Sheet, { header }: Columns): string => {
  for (let row = header - 1; row >= 0; row -= 1)
    for (let column = 0; column < sheet.columns; column += 1)
      if (plain(sheet.textAt(row, column)) !== '') return sheet.textAt(row, column);
  return sheet.name;
};

interface Open {
  readonly group: OutlineGroup;
  readonly text: string;
}

/** Reads the rows from top to bottom; what a heading holds is what follows it. */
export const readOutline = (sheet: Sheet, columns: Columns): Outline => {
  const roots: OutlineGroup[] = [];
  const totals: Extract<TableRow, { readonly kind: 'total' | 'subtotal' }>[] = [];
  const closed = new Map<number, OutlineGroup>();
  const faults: LocatedFault[] = [];
  const refuse = (
    problem: string,
    cell: Pick<TableCell, 'row' | 'column'>,
    params: LocatedFault['params'] = {},
  ): void =>
    void faults.push({ family: 'table', problem, path: '', place: { cell: addressOf(sheet, cell) }, params });
  let section: Open | undefined;
  let open: readonly (Open | undefined)[] = [];
  let last: OutlineItem | undefined;

  const addGroup = (parent: OutlineGroup | undefined, cell: TableCell, statedIn?: TableCell): Open => {
    const { title, points } = readHeading(cell.text);
    const own = statedIn && plain(statedIn.text) !== '' ? { text: statedIn.text, cell: statedIn } : undefined;
    if (DEDUCTION.test(title)) refuse('deduction-group', cell, { words: title });
    const group: OutlineGroup = {
      cell,
      title,
      points: points === undefined ? own : { text: points, cell },
      isBonus: BONUS.test(title) || parent?.isBonus === true,
      groups: [],
      items: [],
    };
    (parent?.groups ?? roots).push(group);
    return { group, text: plain(cell.text) };
  };

  /** An empty cell goes on with the heading above, so does the same text again; a new text opens a heading. */
  const openHeadings = (row: ItemRow): OutlineGroup | undefined => {
    let parent = section?.group;
    let isNew = false;
    open = row.headings.map((cell, level) => {
      const text = plain(cell.text);
      const before = isNew ? undefined : open[level];
      const isWhole = row.title.row === cell.row && row.title.column === cell.column;
      if (text === '' || before?.text === text) {
        parent = before?.group ?? parent;
        return before;
      }
      isNew = true;
      const statedAt = columns.headingPoints.get(level);
      const opened = addGroup(
        parent,
        cell,
        statedAt === undefined || isWhole ? undefined : cellAt(sheet, cell.row, statedAt),
      );
      parent = opened.group;
      return opened;
    });
    return parent;
  };

  /** A table without headings is one group, named by what stands above it. */
  const wholeTable = (row: ItemRow): OutlineGroup => {
    section ??= addGroup(undefined, { ...row.title, text: titleAbove(sheet, columns) });
    return section.group;
  };

  const addItem = (row: ItemRow): void => {
    const hasPoints = row.points.row === row.row && plain(row.points.text) !== '';
    const isNamed = row.title.row === row.row && plain(row.title.text) !== '';
    if (!isNamed && !hasPoints && last) return void last.more.push(row);
    // Below the total stand remarks and signatures.
    if (!hasPoints && totals.some(({ kind }) => kind === 'total')) return;
    if (!isNamed) return refuse('title-missing', { row: row.row, column: row.title.column });
    const [heading] = row.headings;
    const group = heading ? openHeadings(row) : wholeTable(row);
    if (!group) return refuse('group-missing', heading ?? row.title);
    last = { first: row, more: [] };
    group.items.push(last);
  };

  for (const row of listRows(sheet, columns)) {
    if (row.kind === 'item') addItem(row);
    if (row.kind === 'section') {
      section = addGroup(undefined, row.cell);
      open = [];
    }
    if (row.kind === 'total' || row.kind === 'subtotal') {
      totals.push(row);
      const closing = roots.at(-1);
      if (row.kind === 'subtotal' && closing) closed.set(row.row, closing);
    }
  }
  return { groups: roots, totals, closed, faults };
};

import { depthOfPaths, headingCells, headingColumns, type HeadingPath } from './group-columns-paper.ts';
import type { Block, TableCell, TableColumn, TableRow } from './paper-blocks.ts';
import { headRow } from './paper-parts.ts';

/** In seat order; the state tells why a column is empty: 回避, 缺席. */
export type MatrixExpert = { readonly name: string; readonly state?: string };

/** One row over all experts; everything is ready to print, `—` where an expert has nothing. */
export type MatrixRow = {
  readonly headings: HeadingPath;
  readonly indicator: string;
  /** Beside the indicator, before the experts: 满分. */
  readonly before: readonly string[];
  /** One per expert, in the order of the experts. */
  readonly cells: readonly string[];
  /** Behind the experts: 平均; or 汇总 and 专家组认定. */
  readonly after: readonly string[];
};

/** A row that is not one of the indicators: a part's subtotal, a total. */
export type MatrixTotal = Pick<MatrixRow, 'before' | 'cells' | 'after'> & { readonly label: string };

export type Matrix = {
  /** Titles of the heading columns and of the indicators. */
  readonly heads: readonly string[];
  readonly before: readonly MatrixColumn[];
  readonly after: readonly MatrixColumn[];
  /** Millimetres of one expert's column. */
  readonly expertWidth: number;
  readonly align: 'right' | 'center';
  readonly rows: readonly (MatrixRow & { readonly subtotal?: MatrixTotal })[];
  readonly totals: readonly MatrixTotal[];
};

export type MatrixColumn = { readonly title: string; readonly width: number };

/** More experts than this do not fit beside each other legibly; the matrix then continues below. */
const EXPERTS_PER_TABLE = 10;
const SIZE = 9;
const PAGE_WIDTH = 247;
const HEADINGS_WIDTH: readonly number[] = [24, 46, 60, 68, 75];
/** Indicators keep at least this; what experts do not take goes to them as well. */
const LEAST_ITEM = 40;
const MOST_ITEM = 100;

type Slice = { readonly from: number; readonly to: number };

/** Parts of nearly equal size, so that no table has a single expert left over. */
const divideExperts = (count: number): Slice[] => {
  const parts = Math.max(Math.ceil(count / EXPERTS_PER_TABLE), 1);
  const size = Math.ceil(count / parts);
  return Array.from({ length: parts }, (_, index) => ({
    from: index * size,
    to: Math.min((index + 1) * size, count),
  }));
};

const columnsFor = (matrix: Matrix, depth: number, experts: number): readonly TableColumn[] => {
  const headings = HEADINGS_WIDTH[depth - 1] ?? 75;
  const others = [...matrix.before, ...matrix.after].reduce((sum, { width }) => sum + width, 0);
  const left = PAGE_WIDTH - headings - others - experts * matrix.expertWidth;
  const { align } = matrix;
  const column = ({ width }: MatrixColumn): TableColumn => ({ width, align });
  return [
    ...headingColumns(depth, headings),
    { width: Math.min(Math.max(left, LEAST_ITEM), MOST_ITEM), align: 'left' },
    ...matrix.before.map(column),
    ...Array.from({ length: experts }, (): TableColumn => ({ width: matrix.expertWidth, align })),
    ...matrix.after.map(column),
  ];
};

const plainCells = (texts: readonly string[]): readonly TableCell[] => texts.map((text) => ({ text }));
const boldCells = (texts: readonly string[]): readonly TableCell[] =>
  texts.map((text) => ({ text, bold: true }));

const layoutSlice = (
  matrix: Matrix,
  experts: readonly MatrixExpert[],
  { from, to }: Slice,
  caption: string | undefined,
): Block => {
  const depth = depthOfPaths(matrix.rows.map((row) => row.headings));
  const own = experts.slice(from, to);
  const totalRow = (total: MatrixTotal): TableRow => [
    { text: total.label, span: depth + 1, align: 'center', bold: true },
    ...boldCells([...total.before, ...total.cells.slice(from, to), ...total.after]),
  ];
  return {
    kind: 'table',
    ...(caption === undefined ? {} : { caption }),
    size: SIZE,
    columns: columnsFor(matrix, depth, own.length),
    head: [
      headRow([
        ...matrix.heads,
        ...matrix.before.map(({ title }) => title),
        ...own.map(({ name, state }) => (state === undefined ? name : `${name}\n（${state}）`)),
        ...matrix.after.map(({ title }) => title),
      ]),
    ],
    rows: [
      ...matrix.rows.flatMap((row, index): TableRow[] => [
        [
          ...headingCells(row.headings, matrix.rows[index - 1]?.headings, depth),
          { text: row.indicator },
          ...plainCells([...row.before, ...row.cells.slice(from, to)]),
          ...boldCells(row.after),
        ],
        ...(row.subtotal ? [totalRow(row.subtotal)] : []),
      ]),
      ...matrix.totals.map(totalRow),
    ],
  };
};

/** Experts × rows, in as many tables as the experts need. */
export const layoutMatrix = (
  matrix: Matrix,
  experts: readonly MatrixExpert[],
  title?: string,
): readonly Block[] => {
  const slices = divideExperts(experts.length);
  return slices.map((slice) => {
    const which = slices.length > 1 ? [`第 ${slice.from + 1} 至 ${slice.to} 位专家`] : [];
    const caption = [...(title === undefined ? [] : [title]), ...which].join(' ');
    return layoutSlice(matrix, experts, slice, caption === '' ? undefined : caption);
  });
};

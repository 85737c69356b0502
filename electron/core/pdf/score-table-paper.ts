import {
  DENSE_SIZE,
  depthOfPaths,
  headingCells,
  headingColumns,
  headingWidth,
  type HeadingPath,
} from './group-columns-paper.ts';
import type { Block, TableRow } from './paper-blocks.ts';
import { headRow } from './paper-parts.ts';

/** One indicator; all figures are ready to print. */
export type ScoreRow = {
  readonly headings: HeadingPath;
  readonly indicator: string;
  readonly maximum: string;
  readonly mean: string;
  /** Printed below this row: what the part that ends here adds up to. */
  readonly subtotal?: { readonly label: string; readonly maximum: string; readonly mean: string };
};

export type ScoreTable = {
  readonly caption: string;
  /** Titles of the heading columns and, last, of the rows: 一级指标, 二级指标. */
  readonly heads: readonly string[];
  readonly rows: readonly ScoreRow[];
  /** 基础分合计, 加分, 综合得分 … in order, printed bold at the table's end. */
  readonly totals: readonly { readonly label: string; readonly maximum: string; readonly mean: string }[];
  /** How the means came about, in words. */
  readonly recipe: string;
};

const FIGURES = { maximum: 22, mean: 26 };
/** Beside many headings. */
const NARROW_FIGURES = { maximum: 14, mean: 21 };
/** From here on headings leave little room. */
const MANY_HEADINGS = 3;
const PAGE_WIDTH = 156;

const totalRow = (total: ScoreTable['totals'][number], depth: number): TableRow => [
  { text: total.label, span: depth + 1, align: 'center', bold: true },
  { text: total.maximum, bold: true },
  { text: total.mean, bold: true },
];

/** 评分汇总: every indicator with the panel's mean, subtotals of parts, totals, and the recipe below. */
export const scoreTable = (table: ScoreTable): readonly Block[] => {
  const depth = depthOfPaths(table.rows.map((row) => row.headings));
  const isDense = depth >= MANY_HEADINGS;
  const { maximum, mean } = isDense ? NARROW_FIGURES : FIGURES;
  const item = PAGE_WIDTH - headingWidth(depth) - maximum - mean;
  const rows = table.rows.flatMap((row, index): TableRow[] => [
    [
      ...headingCells(row.headings, table.rows[index - 1]?.headings, depth),
      { text: row.indicator },
      { text: row.maximum },
      { text: row.mean },
    ],
    ...(row.subtotal ? [totalRow(row.subtotal, depth)] : []),
  ]);
  return [
    {
      kind: 'table',
      caption: table.caption,
      ...(isDense ? { size: DENSE_SIZE } : {}),
      columns: [
        ...headingColumns(depth),
        { width: item, align: 'left' },
        { width: maximum, align: 'right' },
        { width: mean, align: 'right' },
      ],
      head: [headRow([...table.heads, '满分', '专家组得分'])],
      rows: [...rows, ...table.totals.map((total) => totalRow(total, depth))],
    },
    { kind: 'note', text: table.recipe },
  ];
};

import {
  depthOfPaths,
  headingCells,
  headingColumns,
  headingWidth,
  type HeadingPath,
} from './group-columns-paper.ts';
import type { Block, TableColumn, TableRow } from './paper-blocks.ts';
import { headRow } from './paper-parts.ts';

export type FactorTable = {
  readonly caption: string;
  /** Titles of the heading columns and, last, of the rows: 类别, 评审要素. */
  readonly heads: readonly string[];
  /** Titles of the levels where all factors have the same; one column of words (各档人数) where they differ. */
  readonly levels: readonly string[];
  readonly rows: readonly {
    readonly headings: HeadingPath;
    readonly factor: string;
    /** One for each of `levels`. */
    readonly counts: readonly string[];
  }[];
};

const PAGE_WIDTH = 156;
const LEAST_LEVEL = 16;
/** What levels may take together, so that the factor's name keeps its room. */
const MOST_LEVELS = 64;
/** Millimetres of one character of a bold head, and of a cell's margins with some air. */
const CHARACTER = 3.8;
const MARGINS = 3.2;
const WORDS_WIDTH = 56;

/** So much that the level's title stands on one line. */
const levelWidth = (title: string): number => Math.max([...title].length * CHARACTER + MARGINS, LEAST_LEVEL);

/** 评审要素表: how many members chose which level. */
export const factorTable = (table: FactorTable): readonly Block[] => {
  const depth = depthOfPaths(table.rows.map((row) => row.headings));
  const count = table.levels.length;
  const widths = table.levels.map(levelWidth);
  const wanted = widths.reduce((sum, width) => sum + width, 0);
  const all = count === 1 ? WORDS_WIDTH : Math.min(wanted, MOST_LEVELS);
  const levels = widths.map((width): TableColumn => ({ width: (width / wanted) * all, align: 'center' }));
  return [
    {
      kind: 'table',
      caption: table.caption,
      columns: [
        ...headingColumns(depth),
        { width: PAGE_WIDTH - headingWidth(depth) - all, align: 'left' },
        ...levels,
      ],
      head: [headRow([...table.heads, ...table.levels])],
      rows: table.rows.map(({ headings, factor, counts }, index): TableRow => [
        ...headingCells(headings, table.rows[index - 1]?.headings, depth),
        { text: factor },
        ...counts.map((text) => ({ text })),
      ]),
    },
  ];
};

import type { Block, TableColumn, TableRow } from './paper-blocks.ts';
import { headRow } from './paper-parts.ts';

/** 结果一览; everything is ready to print. */
export type ReportResults = {
  /** 参评项目, 参评单位: titles of the first two columns. */
  readonly subject: string;
  readonly applicant: string;
  /** Titles of what has points: 综合得分, 名次 … */
  readonly figures: readonly string[];
  readonly hasConclusions: boolean;
  readonly rows: readonly {
    readonly name: string;
    readonly applicant: string;
    /** One for each of `figures`. */
    readonly figures: readonly string[];
    /** What the panel decided in words, a line each. */
    readonly conclusion: string;
  }[];
  readonly notes: readonly string[];
};

const PAGE_WIDTH = 156;
const NUMBER = 11;
const FIGURE = 17;
const CONCLUSION = 42;
const SIZE = 9.5;

const columnsOf = ({ figures, hasConclusions }: ReportResults): readonly TableColumn[] => {
  const conclusion = hasConclusions ? CONCLUSION : 0;
  const left = PAGE_WIDTH - NUMBER - figures.length * FIGURE - conclusion;
  return [
    { width: NUMBER, align: 'center' },
    { width: left * 0.5, align: 'left' },
    { width: left * 0.5, align: 'left' },
    ...figures.map((): TableColumn => ({ width: FIGURE, align: 'center' })),
    ...(hasConclusions ? [{ width: conclusion, align: 'left' } as const] : []),
  ];
};

export const reportResults = (results: ReportResults): readonly Block[] => {
  const { subject, applicant, figures, hasConclusions, rows, notes } = results;
  return [
    {
      kind: 'table',
      size: SIZE,
      columns: columnsOf(results),
      head: [headRow(['序号', subject, applicant, ...figures, ...(hasConclusions ? ['专家组结论'] : [])])],
      rows: rows.map((row, index): TableRow => [
        { text: String(index + 1) },
        { text: row.name },
        { text: row.applicant },
        ...row.figures.map((text) => ({ text })),
        ...(hasConclusions ? [{ text: row.conclusion }] : []),
      ]),
    },
    ...notes.map((text): Block => ({ kind: 'note', text })),
  ];
};

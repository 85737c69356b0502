import { DENSE_SIZE } from './group-columns-paper.ts';
import type { Block, Paper, TableColumn, TableRow } from './paper-blocks.ts';
import { headRow } from './paper-parts.ts';
import { remarkBlocks } from './remarks-paper.ts';

/** Vetoes, or conclusions: each with what the panel decided. */
export type DecisionTable = {
  readonly caption: string;
  /** Of the first two columns: 情形, 专家组认定. */
  readonly heads: readonly [subject: string, decision: string];
  readonly rows: readonly { readonly subject: string; readonly decision: string; readonly remark: string }[];
  readonly remarks: readonly string[];
};

/** 处置意见 as labelled values: 现有类型, 处置意见, 去向, 牵头单位. */
export type DispositionTable = {
  readonly caption: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly remarks: readonly string[];
};

/** Millimetres of an upright page and of one that lies, which is set smaller beside its matrix. */
const SHAPES = {
  portrait: { size: 10, page: 156, subject: 62, decision: 38 },
  landscape: { size: DENSE_SIZE, page: 247, subject: 68, decision: 34 },
} as const;

type Shape = (typeof SHAPES)[keyof typeof SHAPES];

/** A column for remarks only where there is one. */
const columnsOf = ({ page, subject, decision }: Shape, hasRemarks: boolean): readonly TableColumn[] => [
  { width: hasRemarks ? subject : page - decision, align: 'left' },
  { width: decision, align: 'center' },
  ...(hasRemarks ? [{ width: page - subject - decision, align: 'left' } as const] : []),
];

export const decisionTable = (
  table: DecisionTable,
  orientation: Paper['orientation'] = 'portrait',
): readonly Block[] => {
  const shape = SHAPES[orientation];
  const hasRemarks = table.rows.some(({ remark }) => remark !== '');
  return [
    {
      kind: 'table',
      caption: table.caption,
      size: shape.size,
      columns: columnsOf(shape, hasRemarks),
      head: [headRow([...table.heads, ...(hasRemarks ? ['说明'] : [])])],
      rows: table.rows.map(({ subject, decision, remark }): TableRow => [
        { text: subject },
        { text: decision, bold: true },
        ...(hasRemarks ? [{ text: remark }] : []),
      ]),
    },
    ...remarkBlocks(table.remarks),
  ];
};

export const dispositionTable = (table: DispositionTable): readonly Block[] => [
  {
    kind: 'table',
    caption: table.caption,
    columns: [
      { width: 34, align: 'center' },
      { width: 122, align: 'left' },
    ],
    head: [],
    rows: table.facts.map(({ label, value }): TableRow => [{ text: label, shaded: true }, { text: value }]),
  },
  ...remarkBlocks(table.remarks),
];

import type { Block, TableCell, TableColumn, TableRow } from './paper-blocks.ts';
import { DENSE_SIZE } from './group-columns-paper.ts';
import { headRow } from './paper-parts.ts';
import { remarkBlocks } from './remarks-paper.ts';

/** One number of a condition, or what was stated for a condition without one. */
export type ConditionValue = {
  /** The policy's words, with 原则性要求 where it says so. */
  readonly wanted: string;
  readonly claimed: string;
  readonly found: string;
};

export type ConditionTable = {
  readonly caption: string;
  readonly rows: readonly {
    readonly condition: string;
    /** Empty where the condition has no number. */
    readonly values: readonly ConditionValue[];
    readonly decision: string;
    readonly remark: string;
  }[];
  /** What was too long for the last column. */
  readonly remarks: readonly string[];
};

const NO_VALUE: ConditionValue = { wanted: '—', claimed: '—', found: '—' };

const WITH_VALUES: readonly TableColumn[] = [
  { width: 34, align: 'left' },
  { width: 27, align: 'left' },
  { width: 20, align: 'center' },
  { width: 20, align: 'center' },
  { width: 20, align: 'center' },
  { width: 35, align: 'left' },
];

const WITHOUT_VALUES: readonly TableColumn[] = [
  { width: 84, align: 'left' },
  { width: 24, align: 'center' },
  { width: 48, align: 'left' },
];

/** The first of several lines of one condition prints what holds for all of them. */
const shared = (text: string, line: number): TableCell => ({ text, joinsAbove: line > 0 });

const rowsWithValues = (table: ConditionTable): readonly TableRow[] =>
  table.rows.flatMap(({ condition, values, decision, remark }) =>
    (values.length > 0 ? values : [NO_VALUE]).map((value, line): TableRow => [
      shared(condition, line),
      { text: value.wanted, ...(value === NO_VALUE ? { align: 'center' as const } : {}) },
      { text: value.claimed },
      { text: value.found },
      { ...shared(decision, line), bold: true },
      shared(remark, line),
    ]),
  );

const rowsWithoutValues = (table: ConditionTable): readonly TableRow[] =>
  table.rows.map(({ condition, decision, remark }): TableRow => [
    { text: condition },
    { text: decision, bold: true },
    { text: remark },
  ]);

/** 条件核查表: what each condition asks, what was stated and found, and what the panel decided. */
export const conditionTable = (table: ConditionTable): readonly Block[] => {
  const hasValues = table.rows.some(({ values }) => values.length > 0);
  return [
    {
      kind: 'table',
      caption: table.caption,
      size: DENSE_SIZE,
      columns: hasValues ? WITH_VALUES : WITHOUT_VALUES,
      head: [
        headRow(
          hasValues
            ? ['条件', '要求', '填报值', '核实值', '专家组认定', '说明']
            : ['条件', '专家组认定', '说明'],
        ),
      ],
      rows: hasValues ? rowsWithValues(table) : rowsWithoutValues(table),
    },
    ...remarkBlocks(table.remarks),
  ];
};

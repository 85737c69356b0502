import type { Block, Paper, TableColumn, TableRow } from './paper-blocks.ts';
import { footerOf, groupCell, headRow, placeholderOf } from './paper-parts.ts';
import type { PaperCodes, PaperSigner } from './paper-parts.ts';

/** One indicator over all experts; figures are ready to print, `—` where an expert has none. */
type SummaryRow = {
  readonly group: string;
  readonly indicator: string;
  readonly maximum: string;
  /** One per expert, in the order of `experts`. */
  readonly scores: readonly string[];
  readonly mean: string;
};

/** The 评分汇总表 of one submission. */
export type ScoreSummaryPaperModel = PaperCodes & {
  readonly title: string;
  readonly subtitle?: string;
  /** Review, submission, applicant, scheme … above the matrix. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** In seat order; the state tells why a column is empty: 回避, 缺席. */
  readonly experts: readonly { readonly name: string; readonly state?: string }[];
  readonly rows: readonly SummaryRow[];
  readonly totals: readonly (Pick<SummaryRow, 'maximum' | 'scores' | 'mean'> & { readonly label: string })[];
  /** How the figures came about, in words. */
  readonly recipe: string;
  readonly signers?: readonly PaperSigner[];
  readonly chair?: PaperSigner;
  readonly date?: string;
  readonly notes?: readonly string[];
};

/** More experts than this do not fit beside each other legibly; the matrix then continues below. */
const EXPERTS_PER_TABLE = 10;
const SIZE = 9;

const columnsFor = (experts: number): TableColumn[] => [
  { width: 22, align: 'center' },
  { width: 50, align: 'left' },
  { width: 18, align: 'right' },
  ...Array.from({ length: experts }, (): TableColumn => ({ width: 15, align: 'right' })),
  { width: 18, align: 'right' },
];

type Part = { readonly from: number; readonly to: number };

/** Parts of nearly equal size, so that no table has a single expert left over. */
const divideExperts = (count: number): Part[] => {
  const parts = Math.max(Math.ceil(count / EXPERTS_PER_TABLE), 1);
  const size = Math.ceil(count / parts);
  return Array.from({ length: parts }, (_, index) => ({
    from: index * size,
    to: Math.min((index + 1) * size, count),
  }));
};

const matrix = (model: ScoreSummaryPaperModel, { from, to }: Part, caption: string | undefined): Block => {
  const experts = model.experts.slice(from, to);
  const own = (scores: readonly string[]): TableRow => scores.slice(from, to).map((text) => ({ text }));
  const groups = model.rows.map((row) => row.group);
  return {
    kind: 'table',
    ...(caption === undefined ? {} : { caption }),
    size: SIZE,
    columns: columnsFor(experts.length),
    head: [
      headRow([
        '一级指标',
        '二级指标',
        '满分',
        ...experts.map(({ name, state }) => (state === undefined ? name : `${name}\n（${state}）`)),
        '平均',
      ]),
    ],
    rows: [
      ...model.rows.map((row, index): TableRow => [
        groupCell(groups, index),
        { text: row.indicator },
        { text: row.maximum },
        ...own(row.scores),
        { text: row.mean, bold: true },
      ]),
      ...model.totals.map((total): TableRow => [
        { text: total.label, span: 2, align: 'center', bold: true },
        { text: total.maximum, bold: true },
        ...own(total.scores).map((cell) => ({ ...cell, bold: true })),
        { text: total.mean, bold: true },
      ]),
    ],
  };
};

/** Lays out the 评分汇总表: experts × indicators with means and totals, and the recipe in words, on landscape pages. */
export const buildScoreSummaryPaper = (model: ScoreSummaryPaperModel): Paper => {
  const blocks: Block[] = [
    {
      kind: 'title',
      text: model.title,
      ...(model.subtitle === undefined ? {} : { subtitle: model.subtitle }),
    },
  ];
  if (model.facts.length > 0) blocks.push({ kind: 'key-values', pairs: model.facts, columns: 2 });
  const parts = divideExperts(model.experts.length);
  for (const part of parts) {
    const caption = parts.length > 1 ? `第 ${part.from + 1} 至 ${part.to} 位专家` : undefined;
    blocks.push(matrix(model, part, caption));
  }
  blocks.push({ kind: 'note', text: model.recipe });
  const { signers = [], chair } = model;
  if (signers.length > 0 || chair) {
    blocks.push({
      kind: 'signatures',
      label: '专家签字：',
      signers: signers.map(placeholderOf),
      ...(chair ? { chair: { ...placeholderOf(chair), label: '组长签字：' } } : {}),
      ...(model.date === undefined ? {} : { date: model.date }),
    });
  }
  blocks.push(...(model.notes ?? []).map((text): Block => ({ kind: 'note', text })));
  return { orientation: 'landscape', blocks, footer: footerOf(model) };
};

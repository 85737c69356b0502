import {
  depthOfPaths,
  headingCells,
  headingColumns,
  headingWidth,
  type HeadingPath,
} from './group-columns-paper.ts';
import type { Block, Paper, TableRow } from './paper-blocks.ts';
import { footerOf, headRow, placeholderOf } from './paper-parts.ts';
import type { PaperCodes, PaperSigner } from './paper-parts.ts';
import { remarkBlocks } from './remarks-paper.ts';

type SheetRow = {
  readonly headings: HeadingPath;
  readonly indicator: string;
  /** Comment, reason, evidence: whatever the member wrote. */
  readonly remark: string;
};

/** One entry with points, ready to print. */
type ScoredRow = SheetRow & { readonly maximum: string; readonly points: string };

/** One entry judged in words: the mark, level or disposition. */
type JudgedRow = SheetRow & { readonly choice: string };

/** The 个人打分表 of one member for one submission; 个人评审表 where nothing has points. */
export type ScoreSheetPaperModel = PaperCodes & {
  readonly title: string;
  readonly subtitle?: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly scores?: {
    readonly heads: readonly string[];
    readonly rows: readonly ScoredRow[];
    readonly totals: readonly {
      readonly label: string;
      readonly maximum: string;
      readonly points: string;
    }[];
  };
  readonly judgements?: { readonly heads: readonly string[]; readonly rows: readonly JudgedRow[] };
  /** What was too long for the last column. */
  readonly remarks?: readonly string[];
  /** The member's overall comment, in paragraphs. */
  readonly comments?: readonly string[];
  readonly signer: PaperSigner;
  readonly date?: string;
  readonly notes?: readonly string[];
};

const PAGE_WIDTH = 156;
const FIGURE = 16;
const CHOICE = 30;
const SIZE = 9.5;

const headings = (rows: readonly SheetRow[], index: number, depth: number) =>
  headingCells(rows[index]?.headings ?? [], rows[index - 1]?.headings, depth);

/** The indicator's name and the remark share what headings and figures leave. */
const halves = (depth: number, taken: number): { readonly item: number; readonly remark: number } => {
  const room = PAGE_WIDTH - Math.min(headingWidth(depth), 60) - taken;
  return { item: room * 0.42, remark: room * 0.58 };
};

const scoredTable = ({ heads, rows, totals }: NonNullable<ScoreSheetPaperModel['scores']>): Block => {
  const depth = depthOfPaths(rows.map((row) => row.headings));
  const { item, remark } = halves(depth, 2 * FIGURE);
  return {
    kind: 'table',
    size: SIZE,
    columns: [
      ...headingColumns(depth, Math.min(headingWidth(depth), 60)),
      { width: item, align: 'left' },
      { width: FIGURE, align: 'right' },
      { width: FIGURE, align: 'right' },
      { width: remark, align: 'left' },
    ],
    head: [headRow([...heads, '满分', '得分', '评分理由'])],
    rows: [
      ...rows.map((row, index): TableRow => [
        ...headings(rows, index, depth),
        { text: row.indicator },
        { text: row.maximum },
        { text: row.points },
        { text: row.remark },
      ]),
      ...totals.map((total): TableRow => [
        { text: total.label, span: depth + 1, align: 'center', bold: true },
        { text: total.maximum, bold: true },
        { text: total.points, bold: true },
        { text: '' },
      ]),
    ],
  };
};

const judgedTable = ({ heads, rows }: NonNullable<ScoreSheetPaperModel['judgements']>): Block => {
  const depth = depthOfPaths(rows.map((row) => row.headings));
  const { item, remark } = halves(depth, CHOICE);
  return {
    kind: 'table',
    size: SIZE,
    columns: [
      ...headingColumns(depth, Math.min(headingWidth(depth), 60)),
      { width: item, align: 'left' },
      { width: CHOICE, align: 'center' },
      { width: remark, align: 'left' },
    ],
    head: [headRow([...heads, '评判', '评判意见'])],
    rows: rows.map((row, index): TableRow => [
      ...headings(rows, index, depth),
      { text: row.indicator },
      { text: row.choice },
      { text: row.remark },
    ]),
  };
};

/** Lays out one member's sheet: facts, entries with remarks, totals, the member's comment and signature. */
export const buildScoreSheetPaper = (model: ScoreSheetPaperModel): Paper => {
  const comments = model.comments ?? [];
  return {
    orientation: 'portrait',
    blocks: [
      {
        kind: 'title',
        text: model.title,
        ...(model.subtitle === undefined ? {} : { subtitle: model.subtitle }),
      },
      { kind: 'key-values', pairs: model.facts },
      ...(model.judgements ? [judgedTable(model.judgements)] : []),
      ...(model.scores ? [scoredTable(model.scores)] : []),
      ...remarkBlocks(model.remarks ?? []),
      ...(comments.length > 0 ? [{ kind: 'heading', level: 1, text: '总体意见' } as const] : []),
      ...comments.map((text): Block => ({ kind: 'paragraph', runs: [{ text, style: 'plain' }] })),
      // Before the signature: behind it a note would now and then stand alone on a page.
      ...(model.notes ?? []).map((text): Block => ({ kind: 'note', text })),
      {
        kind: 'signatures',
        label: model.scores ? '打分人签字：' : '评审人签字：',
        signers: [placeholderOf(model.signer)],
        ...(model.date === undefined ? {} : { date: model.date }),
      },
    ],
    footer: footerOf(model),
  };
};

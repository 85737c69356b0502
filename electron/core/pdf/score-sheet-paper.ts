import type { Block, Paper, TableRow } from './paper-blocks.ts';
import { footerOf, groupCell, headRow, placeholderOf } from './paper-parts.ts';
import type { PaperCodes, PaperSigner } from './paper-parts.ts';

/** One entry, ready to print. */
type SheetRow = {
  readonly group: string;
  readonly indicator: string;
  readonly maximum: string;
  /** Points, or the level of a factor judged in words. */
  readonly points: string;
  /** Comment, reason, evidence: whatever the member wrote. */
  readonly remark: string;
};

/** The 个人打分表 of one member for one submission. */
export type ScoreSheetPaperModel = PaperCodes & {
  readonly title: string;
  readonly subtitle?: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly rows: readonly SheetRow[];
  readonly totals: readonly { readonly label: string; readonly maximum: string; readonly points: string }[];
  /** The member's overall comment, in paragraphs. */
  readonly comments?: readonly string[];
  readonly signer: PaperSigner;
  readonly date?: string;
  readonly notes?: readonly string[];
};

const HEAD = ['一级指标', '二级指标', '满分', '得分', '评分理由'];

/** Lays out the 个人打分表: facts, entries with remarks, totals, the member's comment and signature. */
export const buildScoreSheetPaper = (model: ScoreSheetPaperModel): Paper => {
  const groups = model.rows.map((row) => row.group);
  const rows = model.rows.map((row, index): TableRow => [
    groupCell(groups, index),
    { text: row.indicator },
    { text: row.maximum },
    { text: row.points },
    { text: row.remark },
  ]);
  const totals = model.totals.map((total): TableRow => [
    { text: total.label, span: 2, align: 'center', bold: true },
    { text: total.maximum, bold: true },
    { text: total.points, bold: true },
    { text: '' },
  ]);
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
      {
        kind: 'table',
        columns: [
          { width: 22, align: 'center' },
          { width: 46, align: 'left' },
          { width: 16, align: 'right' },
          { width: 16, align: 'right' },
          { width: 56, align: 'left' },
        ],
        head: [headRow(HEAD)],
        rows: [...rows, ...totals],
      },
      ...(comments.length > 0 ? [{ kind: 'heading', level: 1, text: '总体意见' } as const] : []),
      ...comments.map((text): Block => ({ kind: 'paragraph', runs: [{ text, style: 'plain' }] })),
      {
        kind: 'signatures',
        label: '打分人签字：',
        signers: [placeholderOf(model.signer)],
        ...(model.date === undefined ? {} : { date: model.date }),
      },
      ...(model.notes ?? []).map((text): Block => ({ kind: 'note', text })),
    ],
    footer: footerOf(model),
  };
};

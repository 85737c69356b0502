import type { Block, Paper, Run, TableRow } from './paper-blocks.ts';
import { paragraph } from './paper-blocks.ts';
import { footerOf, groupCell, headRow, placeholderOf } from './paper-parts.ts';
import type { PaperCodes, PaperSigner } from './paper-parts.ts';

/** One line of the score table; all figures are ready to print. */
type OpinionScoreRow = {
  readonly group: string;
  readonly indicator: string;
  readonly maximum: string;
  readonly mean: string;
};

export type OpinionSigner = PaperSigner;

/** The 专家组意见 as plain words and figures; the services fill it. */
export type OpinionPaperModel = PaperCodes & {
  readonly title: string;
  /** 受…委托，专家组对…进行…，形成如下意见： */
  readonly opening: readonly Run[];
  readonly sections: readonly {
    /** Without its number, which is added: 一、 */
    readonly heading: string;
    readonly paragraphs: readonly (readonly Run[])[];
  }[];
  readonly scores?: {
    readonly caption: string;
    readonly rows: readonly OpinionScoreRow[];
    /** 基础分合计, 加分, 综合得分 … in order, printed bold at the table's end. */
    readonly totals: readonly { readonly label: string; readonly maximum: string; readonly mean: string }[];
    /** How the means came about, in words. */
    readonly recipe: string;
  };
  readonly conclusion?: { readonly heading: string; readonly paragraphs: readonly (readonly Run[])[] };
  readonly panel: {
    readonly caption: string;
    readonly members: readonly {
      readonly name: string;
      readonly role: string;
      readonly organisation: string;
      readonly title: string;
      readonly speciality: string;
    }[];
  };
  /** Members first, in seat order; the chair apart, for the chair signs last. */
  readonly signers: readonly OpinionSigner[];
  readonly chair?: OpinionSigner;
  /** 2026年11月20日 */
  readonly date: string;
  /** Printed at the end: policy drafts, substituted faces and the like. */
  readonly notes?: readonly string[];
};

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 一 … 十, 十一 … 九十九: the numbers of sections. */
export const chineseNumber = (value: number): string => {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  if (value <= 10) return NUMERALS[value - 1] ?? '';
  const tens = Math.floor(value / 10);
  const units = value % 10;
  return `${tens > 1 ? NUMERALS[tens - 1] : ''}十${units > 0 ? NUMERALS[units - 1] : ''}`;
};

const sectionBlocks = (number: number, heading: string, paragraphs: readonly (readonly Run[])[]): Block[] => [
  { kind: 'heading', level: 1, text: `${chineseNumber(number)}、${heading}` },
  ...paragraphs.map((runs): Block => paragraph(...runs)),
];

const scoreTable = (scores: NonNullable<OpinionPaperModel['scores']>): Block[] => {
  const groups = scores.rows.map((row) => row.group);
  const rows = scores.rows.map((row, index): TableRow => [
    groupCell(groups, index),
    { text: row.indicator },
    { text: row.maximum },
    { text: row.mean },
  ]);
  const totals = scores.totals.map((total): TableRow => [
    { text: total.label, span: 2, align: 'center', bold: true },
    { text: total.maximum, bold: true },
    { text: total.mean, bold: true },
  ]);
  return [
    {
      kind: 'table',
      caption: scores.caption,
      columns: [
        { width: 34, align: 'center' },
        { width: 70, align: 'left' },
        { width: 25, align: 'right' },
        { width: 27, align: 'right' },
      ],
      head: [headRow(['一级指标', '二级指标', '满分', '专家组得分'])],
      rows: [...rows, ...totals],
    },
    { kind: 'note', text: scores.recipe },
  ];
};

const panelTable = (panel: OpinionPaperModel['panel']): Block => ({
  kind: 'table',
  caption: panel.caption,
  columns: [
    { width: 11, align: 'center' },
    { width: 25, align: 'center' },
    { width: 16, align: 'center' },
    { width: 51, align: 'left' },
    { width: 27, align: 'center' },
    { width: 26, align: 'center' },
  ],
  head: [headRow(['序号', '姓名', '职务', '工作单位', '职称', '专业'])],
  rows: panel.members.map((member, index) => [
    { text: String(index + 1) },
    { text: member.name },
    { text: member.role },
    { text: member.organisation },
    { text: member.title },
    { text: member.speciality },
  ]),
});

/** Lays out the 专家组意见: opening, numbered sections, scores, conclusion, the panel's list, signatures, notes. */
export const buildOpinionPaper = (model: OpinionPaperModel): Paper => {
  const blocks: Block[] = [{ kind: 'title', text: model.title }, paragraph(...model.opening)];
  model.sections.forEach((section, index) => {
    blocks.push(...sectionBlocks(index + 1, section.heading, section.paragraphs));
  });
  if (model.scores) blocks.push(...scoreTable(model.scores));
  if (model.conclusion) {
    const number = model.sections.length + 1;
    blocks.push(...sectionBlocks(number, model.conclusion.heading, model.conclusion.paragraphs));
  }
  blocks.push(panelTable(model.panel), {
    kind: 'signatures',
    label: '专家签字：',
    signers: model.signers.map(placeholderOf),
    ...(model.chair ? { chair: { ...placeholderOf(model.chair), label: '组长签字：' } } : {}),
    date: model.date,
  });
  blocks.push(...(model.notes ?? []).map((text): Block => ({ kind: 'note', text })));
  return {
    orientation: 'portrait',
    blocks,
    footer: footerOf(model),
  };
};

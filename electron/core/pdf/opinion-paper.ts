import { chineseNumber } from './chinese-number.ts';
import { conditionTable, type ConditionTable } from './condition-table-paper.ts';
import {
  decisionTable,
  dispositionTable,
  type DecisionTable,
  type DispositionTable,
} from './decision-tables-paper.ts';
import { factorTable, type FactorTable } from './factor-table-paper.ts';
import { panelTable, type PanelTable } from './panel-table-paper.ts';
import type { Block, Paper, Run } from './paper-blocks.ts';
import { paragraph } from './paper-blocks.ts';
import { footerOf, placeholderOf } from './paper-parts.ts';
import type { PaperCodes, PaperSigner } from './paper-parts.ts';
import { scoreTable, type ScoreTable } from './score-table-paper.ts';
import { sourceAnnex, type SourceAnnex } from './source-annex-paper.ts';

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
  readonly conditions?: ConditionTable;
  readonly factors?: FactorTable;
  readonly scores?: ScoreTable;
  readonly vetoes?: DecisionTable;
  readonly disposition?: DispositionTable;
  readonly conclusions?: DecisionTable;
  readonly conclusion?: { readonly heading: string; readonly paragraphs: readonly (readonly Run[])[] };
  readonly panel: PanelTable;
  /** Members first, in seat order; the chair apart, for the chair signs last. */
  readonly signers: readonly OpinionSigner[];
  readonly chair?: OpinionSigner;
  /** 2026年11月20日 */
  readonly date: string;
  /** Printed above the signatures: policy drafts, substituted faces and the like. */
  readonly notes?: readonly string[];
  /** On a page of its own behind everything. */
  readonly sources?: SourceAnnex;
};

const sectionBlocks = (number: number, heading: string, paragraphs: readonly (readonly Run[])[]): Block[] => [
  { kind: 'heading', level: 1, text: `${chineseNumber(number)}、${heading}` },
  // A heading above nothing looks as if something were lost.
  ...(paragraphs.length === 0 ? [paragraph('无。')] : paragraphs.map((runs) => paragraph(...runs))),
];

const tables = (model: OpinionPaperModel): Block[] => [
  ...(model.conditions ? conditionTable(model.conditions) : []),
  ...(model.factors ? factorTable(model.factors) : []),
  ...(model.scores ? scoreTable(model.scores) : []),
  ...(model.vetoes ? decisionTable(model.vetoes) : []),
  ...(model.disposition ? dispositionTable(model.disposition) : []),
  ...(model.conclusions ? decisionTable(model.conclusions) : []),
];

/**
 * Lays out the 专家组意见: opening, numbered sections, the tables that the kind of review has, the panel's list, notes,
 * signatures, and behind them the policy's words and the bureau's.
 */
export const buildOpinionPaper = (model: OpinionPaperModel): Paper => {
  const blocks: Block[] = [{ kind: 'title', text: model.title }, paragraph(...model.opening)];
  model.sections.forEach((section, index) => {
    blocks.push(...sectionBlocks(index + 1, section.heading, section.paragraphs));
  });
  blocks.push(...tables(model));
  if (model.conclusion) {
    const number = model.sections.length + 1;
    blocks.push(...sectionBlocks(number, model.conclusion.heading, model.conclusion.paragraphs));
  }
  // Before the signatures: behind them a note would now and then stand alone on a page.
  blocks.push(
    panelTable(model.panel),
    ...(model.notes ?? []).map((text): Block => ({ kind: 'note', text })),
    {
      kind: 'signatures',
      label: '专家签字：',
      signers: model.signers.map(placeholderOf),
      ...(model.chair
        ? { chair: { ...placeholderOf(model.chair), label: `${model.chair.role}签字：` } }
        : {}),
      date: model.date,
    },
  );
  if (model.sources) blocks.push(...sourceAnnex(model.sources));
  return {
    orientation: 'portrait',
    blocks,
    footer: footerOf(model),
  };
};

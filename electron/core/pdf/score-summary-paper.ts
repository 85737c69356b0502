import { decisionTable, type DecisionTable } from './decision-tables-paper.ts';
import type { Block, Paper } from './paper-blocks.ts';
import { footerOf, placeholderOf } from './paper-parts.ts';
import type { PaperCodes, PaperSigner } from './paper-parts.ts';
import { layoutMatrix, type Matrix, type MatrixExpert } from './score-matrix-paper.ts';

/** The 评分汇总表 of one submission; 评审意见汇总表 where nothing has points. */
export type ScoreSummaryPaperModel = PaperCodes & {
  readonly title: string;
  readonly subtitle?: string;
  /** Review, submission, applicant, scheme … above the matrix. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly experts: readonly MatrixExpert[];
  readonly scores?: Matrix & {
    /** How the figures came about, in words. */
    readonly recipe: string;
    /** How far apart the members are, in words; empty where that says nothing. */
    readonly spread?: string;
  };
  /** Marks, levels and dispositions, with how many chose what. */
  readonly choices?: Matrix & {
    /** What the short words in the cells stand for. */
    readonly legend: readonly string[];
  };
  /** What the panel recommends to do with a base, and why. */
  readonly remarks?: readonly string[];
  /** What the panel decided beside the rows: vetoes, conclusions. */
  readonly decisions?: DecisionTable;
  readonly signers?: readonly PaperSigner[];
  readonly chair?: PaperSigner;
  readonly date?: string;
  readonly notes?: readonly string[];
};

/** Small, so that tables and decisions of an ordinary panel share one page. */
const FACTS_SIZE = 9;

const notes = (texts: readonly string[]): readonly Block[] =>
  texts.map((text): Block => ({ kind: 'note', text }));

/** Lays out the summary: experts × rows with means, tallies and decisions, and the recipe in words, on landscape pages. */
export const buildScoreSummaryPaper = (model: ScoreSummaryPaperModel): Paper => {
  const { scores, choices, experts } = model;
  const both = scores !== undefined && choices !== undefined;
  const blocks: Block[] = [
    {
      kind: 'title',
      text: model.title,
      ...(model.subtitle === undefined ? {} : { subtitle: model.subtitle }),
    },
  ];
  if (model.facts.length > 0)
    blocks.push({ kind: 'key-values', pairs: model.facts, columns: 2, size: FACTS_SIZE });
  if (scores)
    blocks.push(
      ...layoutMatrix(scores, experts, both ? '评分' : undefined),
      ...notes([scores.recipe, scores.spread ?? ''].filter((words) => words !== '')),
    );
  if (choices)
    blocks.push(...layoutMatrix(choices, experts, both ? '评审意见' : undefined), ...notes(choices.legend));
  blocks.push(...notes(model.remarks ?? []));
  if (model.decisions) blocks.push(...decisionTable(model.decisions, 'landscape'));
  blocks.push(...notes(model.notes ?? []));
  const { signers = [], chair } = model;
  if (signers.length > 0 || chair) {
    blocks.push({
      kind: 'signatures',
      label: '专家签字：',
      signers: signers.map(placeholderOf),
      ...(chair ? { chair: { ...placeholderOf(chair), label: `${chair.role}签字：` } } : {}),
      ...(model.date === undefined ? {} : { date: model.date }),
    });
  }
  return { orientation: 'landscape', blocks, footer: footerOf(model) };
};

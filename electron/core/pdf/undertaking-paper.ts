import type { Ink } from '../../../shared/domain/signing/ink.ts';
import { chineseNumber } from './chinese-number.ts';
import type { Block, Paper } from './paper-blocks.ts';
import { paragraph } from './paper-blocks.ts';
import { recordPaper, smallParagraph, type RecordEnd } from './record-section-paper.ts';

/** 保密与廉洁承诺书 of one person, ready to print. */
export type UndertakingPaperModel = RecordEnd & {
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Word for word as they were shown; empty where they are not those of today. */
  readonly clauses: readonly { readonly heading: string; readonly items: readonly string[] }[];
  /** What is known of the words: their edition and digest. */
  readonly about: readonly string[];
  readonly ink: { readonly ink: Ink; readonly name: string; readonly date: string };
  readonly confirmation: string;
};

const clauseBlocks = ({ heading, items }: UndertakingPaperModel['clauses'][number], at: number): Block[] => [
  { kind: 'heading', level: 1, text: `${chineseNumber(at + 1)}、${heading}` },
  ...items.map((item, index) => paragraph(`${index + 1}. ${item}`)),
];

/** Lays out the undertaking: whose it is, the words, the ink of the moment, and the place where the key confirms it. */
export const buildUndertakingPaper = (model: UndertakingPaperModel): Paper =>
  recordPaper(
    { text: model.title },
    [
      { kind: 'key-values', pairs: model.facts },
      ...model.clauses.flatMap(clauseBlocks),
      ...model.about.map(smallParagraph),
      { kind: 'ink', label: '承诺人手写签名：', ...model.ink },
      smallParagraph(model.confirmation),
    ],
    model,
  );

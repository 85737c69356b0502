import type { Block, Paper } from './paper-blocks.ts';
import { paragraph } from './paper-blocks.ts';
import { recordPaper, type RecordEnd } from './record-section-paper.ts';

/** 不同意见书, or 拒绝签署说明, ready to print. */
export type DissentPaperModel = RecordEnd & {
  readonly title: string;
  /** （代为登记）, （视为同意） */
  readonly subtitle?: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What follows are whose words, about what. */
  readonly opening: string;
  /** As they were said or written down, paragraph by paragraph. */
  readonly paragraphs: readonly string[];
  /** The scheme's rule, where a silence is taken for agreement. */
  readonly rule?: { readonly intro: string; readonly quote: string };
};

const ruleBlocks = ({ intro, quote }: NonNullable<DissentPaperModel['rule']>): readonly Block[] => [
  paragraph(intro),
  paragraph({ text: quote, style: 'kai' }),
];

/** Lays out the member's words about one opinion, and the place of whoever answers for them. */
export const buildDissentPaper = (model: DissentPaperModel): Paper =>
  recordPaper(
    { text: model.title, ...(model.subtitle === undefined ? {} : { subtitle: model.subtitle }) },
    [
      { kind: 'key-values', pairs: model.facts },
      paragraph(model.opening),
      ...model.paragraphs.map((text) => paragraph(text)),
      ...(model.rule ? ruleBlocks(model.rule) : []),
    ],
    model,
  );

import type { Paper } from './paper-blocks.ts';
import { paragraph } from './paper-blocks.ts';
import { recordPaper, recordSections, type RecordEnd, type RecordSection } from './record-section-paper.ts';

/** 回避声明 of one member, ready to print. There is no place in it for a score. */
export type RecusalPaperModel = RecordEnd & {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** What the declaration comes to, in one sentence. */
  readonly summary: string;
  readonly sections: readonly RecordSection[];
};

/** Lays out the declaration about every submission, and what was recorded of recusals later. */
export const buildRecusalPaper = (model: RecusalPaperModel): Paper =>
  recordPaper(
    { text: '回避声明' },
    [{ kind: 'key-values', pairs: model.facts }, paragraph(model.summary), ...recordSections(model.sections)],
    model,
  );

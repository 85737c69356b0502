import type { Paper } from './paper-blocks.ts';
import { recordPaper, recordSections, type RecordEnd, type RecordSection } from './record-section-paper.ts';

/** 澄清与动议记录 of one submission, ready to print. */
export type MinutesPaperModel = RecordEnd & {
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly RecordSection[];
};

/** Lays out the record of the deliberation, section by section; those without an entry say so. */
export const buildMinutesPaper = (model: MinutesPaperModel): Paper =>
  recordPaper(
    { text: '澄清与动议记录' },
    [{ kind: 'key-values', pairs: model.facts }, ...recordSections(model.sections)],
    model,
  );

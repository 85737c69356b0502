import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { PaperFonts } from '../pdf/fonts.ts';
import type { Block, Paper } from '../pdf/paper-blocks.ts';
import { withPrintableTexts } from '../pdf/printable-text.ts';

/** What a paper says of a policy that is not in force yet. */
export const listPolicyNotes = ({ policy }: Pick<Scheme, 'policy'>): readonly string[] =>
  policy.status === 'draft' ? [`本评审依据的《${policy.title}》为征求意见稿。`] : [];

const MISSING_NOTE = '注：“□”处的字符本机字体没有，原字见本任务的电子记录。';

const countMissing = (blocks: readonly Block[]): number => JSON.stringify(blocks).split('□').length;

/**
 * The paper of a record that is closed: it cannot be corrected for the sake of its print. What no face has is shown as a square, and the
 * paper says so above its signatures.
 */
export const printRecord = (paper: Paper, fonts: PaperFonts): Paper => {
  const blocks = withPrintableTexts(paper.blocks, fonts);
  if (countMissing(blocks) === countMissing(paper.blocks)) return { ...paper, blocks };
  const note: Block = { kind: 'note', text: MISSING_NOTE };
  const at = blocks.findLastIndex(({ kind }) => kind === 'signatures');
  return { ...paper, blocks: at < 0 ? [...blocks, note] : blocks.toSpliced(at, 0, note) };
};

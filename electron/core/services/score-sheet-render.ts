import { buildScoreSheetPaper } from '../pdf/score-sheet-paper.ts';
import { renderPaper } from '../pdf/render-paper.ts';
import { shortCode } from '../store/activity-chain.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import type { CoreContext } from './core-context.ts';
import { modelScoreSheet, type SheetInput } from './score-sheet-model.ts';

/** One member's sheet for one submission as a form to file. Equal sheets give equal bytes. */
export const renderScoreSheet = async (
  context: CoreContext,
  input: SheetInput,
  freeze: Freeze,
): Promise<Uint8Array> => {
  const { review, submission, member } = input;
  const model = modelScoreSheet(input);
  const { pdf } = await renderPaper({
    paper: buildScoreSheetPaper({ ...model, contentCode: shortCode(freeze.resultsDigest) }),
    meta: {
      title: `${submission.baseName}${model.title}（${member.name}）`,
      author: review.panel.name,
      subject: review.title,
      lang: 'zh-CN',
      documentId: `${review.id}/${submission.id}/${member.id}/score-sheet`,
      createdAt: freeze.frozenAt,
    },
    fonts: await context.fonts(),
    markFigures: false,
  });
  return pdf;
};

import type { Submission } from '../../../shared/domain/review/review.ts';
import { renderPaper } from '../pdf/render-paper.ts';
import { buildScoreSummaryPaper } from '../pdf/score-summary-paper.ts';
import { shortCode } from '../store/activity-chain.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { listPresentScorers } from './panel-service.ts';
import { paperInput } from './paper-input.ts';
import { computeSubmission } from './review-computation.ts';
import { modelScoreSummary } from './score-summary-model.ts';

/** The summary of one submission: every expert's points or marks, means, tallies and the recipe, on the frozen data. */
export const renderScoreSummary = async (
  context: CoreContext,
  workspace: Workspace,
  submission: Submission,
  freeze: Freeze,
): Promise<Uint8Array> => {
  const { review } = workspace;
  const input = paperInput(review, submission, computeSubmission(workspace, submission));
  const model = modelScoreSummary(input, listPresentScorers(workspace));
  const { pdf } = await renderPaper({
    paper: buildScoreSummaryPaper({ ...model, contentCode: shortCode(freeze.resultsDigest) }),
    meta: {
      title: `${submission.baseName}${model.title}`,
      author: review.panel.name,
      subject: review.title,
      lang: 'zh-CN',
      documentId: `${review.id}/${submission.id}/score-summary`,
      createdAt: freeze.frozenAt,
    },
    fonts: await context.fonts(),
    markFigures: false,
  });
  return pdf;
};

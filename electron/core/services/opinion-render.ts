import type { ClaimedTime, Sha256 } from '../../../shared/domain/ids.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import { buildOpinionPaper } from '../pdf/opinion-paper.ts';
import { renderPaper, type RenderedPaper } from '../pdf/render-paper.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { modelOpinionPaper } from './opinion-model.ts';
import { readOrDraft } from './opinion-store.ts';
import { computeSubmission } from './review-computation.ts';

/** One opinion as PDF. With digests it is the document to sign; without, the preview of what it will be. */
export const renderOpinion = async (
  context: CoreContext,
  workspace: Workspace,
  submission: Submission,
  at: ClaimedTime,
  sealed?: { readonly resultsDigest: Sha256; readonly logHead: Sha256 },
): Promise<RenderedPaper> => {
  const computation = computeSubmission(workspace, submission);
  const opinion = readOrDraft(workspace, submission, computation);
  const model = modelOpinionPaper({ workspace, submission, opinion, computation, date: at, ...sealed });
  const { review } = workspace;
  return renderPaper({
    paper: buildOpinionPaper(model),
    meta: {
      title: model.title.replace('\n', ''),
      author: review.panel.name,
      subject: review.title,
      lang: 'zh-CN',
      documentId: `${review.id}/${submission.id}`,
      createdAt: at,
    },
    fonts: await context.fonts(),
    // The tint helps while editing; what is filed is plain.
    markFigures: sealed === undefined,
  });
};

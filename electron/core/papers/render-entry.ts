import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import { renderPaper, type RenderedPaper } from '../pdf/render-paper.ts';
import { shortCode } from '../store/activity-chain.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from '../services/core-context.ts';
import { buildPaper } from './build-paper.ts';
import type { DissentWords, PaperCall } from './paper-call.ts';
import type { PaperEntry } from './paper-catalogue.ts';

/**
 * One paper as PDF: of a freeze the one to sign, else how it would print now. Equal data give equal bytes under the same time.
 * Throws `text-not-printable` and what `buildPaper` throws.
 */
export const renderEntry = async (
  context: Pick<CoreContext, 'fonts'>,
  workspace: Workspace,
  entry: PaperEntry,
  when: { readonly freeze: Freeze | null; readonly now: ClaimedTime; readonly words?: DissentWords },
): Promise<RenderedPaper & { readonly title: string }> => {
  const fonts = await context.fonts();
  const { freeze, now, words } = when;
  const at = freeze?.frozenAt ?? now;
  const call: PaperCall = {
    workspace,
    fonts,
    at,
    hands: entry.hands,
    ...(freeze ? { contentCode: shortCode(freeze.resultsDigest) } : {}),
    ...(words ? { words } : {}),
  };
  const { paper, title } = await buildPaper(call, entry);
  const { review } = workspace;
  const rendered = await renderPaper({
    paper,
    meta: {
      title,
      author: review.panel.name,
      subject: review.title,
      lang: 'zh-CN',
      documentId: `${review.id}/${entry.id}`,
      createdAt: at,
    },
    fonts,
    markFigures: false,
  });
  return { ...rendered, title };
};

import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import { renderPaper } from '../pdf/render-paper.ts';
import { withPrintableTexts } from '../pdf/printable-text.ts';
import { buildSiteVisitPaper } from '../pdf/site-visit-paper.ts';
import type { CoreContext } from './core-context.ts';
import type { RecordedVisit } from './visit-access.ts';
import { modelVisitPaper } from './visit-paper-model.ts';
import { showPhotos } from './visit-pictures.ts';

/** 现场核查记录表 as a form to file. Equal records give equal bytes under the same time. */
export const renderVisitPaper = async (
  context: Pick<CoreContext, 'fonts'>,
  visit: RecordedVisit,
  createdAt: ClaimedTime,
): Promise<Uint8Array> => {
  const { workspace, submission } = visit;
  const { model, captionOf } = modelVisitPaper(visit);
  const places = await showPhotos(workspace, visit.photos, captionOf);
  const fonts = await context.fonts();
  const paper = buildSiteVisitPaper({ ...model, places });
  const { pdf } = await renderPaper({
    paper: { ...paper, blocks: withPrintableTexts(paper.blocks, fonts) },
    meta: {
      title: `${submission.baseName}现场核查记录表`,
      author: workspace.review.panel.name,
      subject: workspace.review.title,
      lang: 'zh-CN',
      documentId: `${workspace.review.id}/${submission.id}/site-visit`,
      createdAt,
    },
    fonts,
    markFigures: false,
  });
  return pdf;
};

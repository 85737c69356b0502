import type { Submission } from '../../../shared/domain/review/review.ts';
import { withPrintableTexts } from '../pdf/printable-text.ts';
import { buildSiteVisitPaper } from '../pdf/site-visit-paper.ts';
import { readRecordedVisit } from '../services/visit-access.ts';
import { modelVisitPaper } from '../services/visit-paper-model.ts';
import { showPhotos } from '../services/visit-pictures.ts';
import type { BuiltPaper, PaperCall } from './paper-call.ts';
import { recordSigners } from './paper-hands.ts';

/**
 * 现场核查记录表 with its pictures, as the record stands; an empty one before the visit, to be filled in by hand. Its foot has the
 * record's own code, which is what the applicant's side acknowledged.
 */
export const siteVisitPaper = async (call: PaperCall, submission: Submission): Promise<BuiltPaper> => {
  const { workspace } = call;
  const visit = readRecordedVisit(workspace, submission);
  const { model, captionOf } = modelVisitPaper(visit);
  const places = await showPhotos(workspace, visit.photos, captionOf);
  const paper = buildSiteVisitPaper({
    ...model,
    places,
    ...recordSigners(call),
  });
  return {
    title: `${submission.baseName}现场核查记录表`,
    paper: { ...paper, blocks: withPrintableTexts(paper.blocks, call.fonts) },
  };
};

import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { listOpinionFaults } from '../../../shared/domain/opinion/opinion.ts';
import { shortCode } from '../store/activity-chain.ts';
import { readActivityHead } from '../store/rows/activity-rows.ts';
import {
  findFreeze,
  insertFreeze,
  listSignatures,
  voidFreeze,
  type SealedDocument,
} from '../store/rows/freeze-rows.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { sourceOfBytes } from './memory-source.ts';
import { renderOpinion } from './opinion-render.ts';
import { readOrDraft, requireUnfrozen, saveMissingDrafts } from './opinion-store.ts';
import { listPresentScorers } from './panel-service.ts';
import { requireDecided } from './require-decided.ts';
import { requireRole, requireSeat, requireSubmission, type SeatInput } from './require-seat.ts';
import { writeResultsDocument } from './results-document.ts';
import { computeSubmission } from './review-computation.ts';
import { requireClosedRound } from './revealed-sheets.ts';

/** Throws `opinion-incomplete` or `opinion-stale` with the submission and section, and `key-missing` for a signer without a key. */
const requireReady = (workspace: Workspace): void => {
  for (const submission of workspace.review.submissions) {
    const computation = computeSubmission(workspace, submission);
    const [fault] = listOpinionFaults(readOrDraft(workspace, submission, computation), computation.figures);
    if (fault) {
      throw new PanelDeskError(fault.fault === 'empty' ? 'opinion-incomplete' : 'opinion-stale', {
        submission: submission.baseName,
        section: fault.section,
      });
    }
  }
  const withoutKey = listPresentScorers(workspace).find((member) => !findSeat(workspace.reads, member.id));
  if (withoutKey) throw new PanelDeskError('key-missing', { name: withoutKey.name });
};

/** The page as it will print. Members may look, too: they are going to sign it. */
export const previewOpinion = async (
  context: CoreContext,
  input: SeatInput & { readonly submissionId: SubmissionId },
): Promise<{ file: string; pages: number }> => {
  const { workspace } = requireSeat(context, input);
  const submission = requireSubmission(workspace, input.submissionId);
  const paper = await renderOpinion(context, workspace, submission, context.now());
  const source = sourceOfBytes(paper.pdf, `${submission.id}.pdf`, 'application/pdf');
  return { file: context.files.registerSource(source, input.session), pages: paper.pageCount };
};

/**
 * 定稿: fixes the results' digest and builds the documents to sign. From here on any change of data needs `unfreeze`.
 * Throws `not-allowed`, `opinion-frozen`, `opinion-incomplete`, `opinion-stale`, `decision-missing`, `key-missing`, `text-not-printable`.
 */
export const freezeOpinions = async (
  context: CoreContext,
  input: SeatInput,
): Promise<{ savedAt: string; shortCode: string }> => {
  const { workspace, member } = requireRole(context, input, 'chair');
  requireClosedRound(workspace);
  requireUnfrozen(workspace);
  requireDecided(workspace);
  saveMissingDrafts(workspace, member.id);
  requireReady(workspace);
  const results = writeResultsDocument(workspace);
  const logHead = readActivityHead(workspace.reads).hash;
  const frozenAt = context.now();
  const documents: SealedDocument[] = [];
  for (const submission of workspace.review.submissions) {
    const paper = await renderOpinion(context, workspace, submission, frozenAt, {
      resultsDigest: results.digest,
      logHead,
    });
    const stored = await workspace.blobs.putBlob(paper.pdf, { name: `${submission.id}.pdf` });
    documents.push({
      submission: submission.id,
      file: `${submission.id}.pdf`,
      ...stored,
      pages: paper.pageCount,
    });
  }
  // Rendering took a moment: what was rendered must still be what is stored.
  requireUnfrozen(workspace);
  if (writeResultsDocument(workspace).digest !== results.digest)
    throw new PanelDeskError('opinion-stale', { submission: '', section: '' });
  const { at } = workspace.run({
    actor: member.id,
    event: 'opinion.frozen',
    data: {
      results: results.digest,
      documents: documents.map(({ submission, sha256 }) => ({ submission, sha256 })),
    },
    write: (db) =>
      insertFreeze(db, { frozenAt, resultsDigest: results.digest, results: results.text }, documents),
  });
  return { savedAt: at, shortCode: shortCode(results.digest) };
};

/** Voids every signature; they stay in the store and in the log. Throws `opinion-not-frozen`, `reason-required`. */
export const unfreezeOpinions = (
  context: CoreContext,
  input: SeatInput & { readonly reason: string },
): { savedAt: string } => {
  const { workspace, member } = requireRole(context, input, 'chair');
  const freeze = findFreeze(workspace.reads);
  if (!freeze) throw new PanelDeskError('opinion-not-frozen');
  const reason = input.reason.trim();
  if (reason === '') throw new PanelDeskError('reason-required');
  const signatures = listSignatures(workspace.reads, freeze.id);
  const { at } = workspace.run({
    actor: member.id,
    event: 'opinion.unfrozen',
    data: { reason, results: freeze.resultsDigest, voided: signatures.map((signature) => signature.member) },
    write: (db, now) => voidFreeze(db, freeze.id, now, reason),
  });
  return { savedAt: at };
};

import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { listOpinionFaults } from '../../../shared/domain/opinion/opinion.ts';
import { shortCode } from '../store/activity-chain.ts';
import { readActivityHead } from '../store/rows/activity-rows.ts';
import { findFreeze, insertFreeze, voidFreeze, type SealedDocument } from '../store/rows/freeze-rows.ts';
import { listOutcomes } from '../store/rows/outcome-rows.ts';
import { listSeats } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { sourceOfBytes } from './memory-source.ts';
import { renderOpinion } from './opinion-render.ts';
import { requireLeaderPresent } from './opinion-signers.ts';
import { requireComposed } from './panel-composition.ts';
import { readOrDraftAll, requireUnfrozen, saveMissingDrafts } from './opinion-store.ts';
import { listPresentJudges, requireAccess, requireReady, type SubmissionInput } from './require-access.ts';
import { requireDecided } from './require-decided.ts';
import { requireRole, type SeatInput } from './require-seat.ts';
import { writeResultsDocument } from './results-document.ts';
import { requireClosedRound } from './revealed-sheets.ts';

/**
 * Throws `opinion-incomplete` or `opinion-stale` with the submission and section, `acting-chair-missing`, and `key-missing`
 * for a signer without a key.
 */
const requireComplete = (workspace: Workspace): void => {
  const seated = new Set(listSeats(workspace.reads).map(({ member }) => member));
  for (const { submission, opinion, figures } of readOrDraftAll(workspace)) {
    requireLeaderPresent(workspace, submission);
    const withoutKey = listPresentJudges(workspace, submission.id).find((member) => !seated.has(member.id));
    if (withoutKey) throw new PanelDeskError('key-missing', { name: withoutKey.name });
    const [fault] = listOpinionFaults(opinion, figures);
    if (fault) {
      throw new PanelDeskError(fault.fault === 'empty' ? 'opinion-incomplete' : 'opinion-stale', {
        submission: submission.baseName,
        section: fault.section,
      });
    }
  }
};

/** The page as it will print. Members may look, too: they are going to sign it. */
export const previewOpinion = async (
  context: CoreContext,
  input: SubmissionInput,
): Promise<{ file: string; pages: number }> => {
  const { workspace, submission } = requireAccess(context, input);
  const paper = await renderOpinion(context, workspace, submission, context.now());
  const source = sourceOfBytes(paper.pdf, `${submission.id}.pdf`, 'application/pdf');
  return { file: context.files.registerSource(source, input.session), pages: paper.pageCount };
};

/**
 * 定稿: fixes the results' digest and builds the documents to sign. From here on any change of data needs `unfreeze`.
 * Throws `not-allowed`, `opinion-frozen`, `opinion-incomplete`, `opinion-stale`, `decision-missing`,
 * `acting-chair-missing`, `key-missing`, `text-not-printable`.
 */
export const freezeOpinions = async (
  context: CoreContext,
  input: SeatInput,
): Promise<{ savedAt: string; shortCode: string }> => {
  const seated = requireRole(context, input, 'chair');
  requireReady(seated);
  const { workspace, member } = seated;
  requireClosedRound(workspace);
  requireUnfrozen(workspace);
  requireDecided(workspace);
  requireComposed(workspace);
  saveMissingDrafts(workspace, member.id);
  requireComplete(workspace);
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

/**
 * Voids every signature and statement; they stay in the store and in the log. Also by the secretary: a chair who had to leave after the
 * freeze could otherwise be followed by nobody. Throws `not-allowed`, `opinion-not-frozen`, `reason-required`.
 */
export const unfreezeOpinions = (
  context: CoreContext,
  input: SeatInput & { readonly reason: string },
): { savedAt: string } => {
  const { workspace, member } = requireRole(context, input, 'chair', 'secretary');
  const freeze = findFreeze(workspace.reads);
  if (!freeze) throw new PanelDeskError('opinion-not-frozen');
  const reason = input.reason.trim();
  if (reason === '') throw new PanelDeskError('reason-required');
  const voided = [...new Set(listOutcomes(workspace.reads, freeze.id).map(({ member: each }) => each))];
  const { at } = workspace.run({
    actor: member.id,
    event: 'opinion.unfrozen',
    data: { reason, results: freeze.resultsDigest, voided },
    write: (db, now) => voidFreeze(db, freeze.id, now, reason),
  });
  return { savedAt: at };
};

import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { isEmptyInk, type Ink } from '../../../shared/domain/signing/ink.ts';
import { stateOf, wantsWords, type Outcome } from '../../../shared/domain/signing/outcome.ts';
import { requireTurn } from '../../../shared/domain/signing/signature-state.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { throwIfCancelled } from '../files/cancel.ts';
import {
  keepSignedPapers,
  requirePapers,
  signDissent,
  signPaper,
  type SignedPaper,
} from '../papers/paper-signing.ts';
import { findFreeze, listDocuments, replaceDocument, type Freeze } from '../store/rows/freeze-rows.ts';
import { insertOutcome, insertSigningAct, listOutcomes } from '../store/rows/outcome-rows.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { sourceOfBlob } from './material-service.ts';
import { readSigners } from './opinion-signers.ts';
import { requireAccess } from './require-access.ts';
import { requireSeat, type SeatedCall, type SeatInput } from './require-seat.ts';
import { carryOut, type Carried, type Hand, type ToSay } from './say-outcome.ts';
import { unlockSeat } from './seats-service.ts';

export interface Said {
  readonly submissionId: SubmissionId;
  readonly outcome: Outcome;
  readonly text: string;
}

type SignInput = SeatInput & {
  readonly pin: string;
  readonly ink: Ink;
  readonly said: readonly Said[];
  /** Of the papers beside the opinions, those that were shown. */
  readonly papers: readonly string[];
};

export const requireFreeze = (workspace: Workspace): Freeze => {
  const freeze = findFreeze(workspace.reads);
  if (!freeze) throw new PanelDeskError('opinion-not-frozen');
  return freeze;
};

/** The document as it stands, with the signatures made so far. Throws what `requireAccess` throws, `opinion-not-frozen`. */
export const openDocument = (
  context: CoreContext,
  input: SeatInput & { readonly submissionId: SubmissionId },
): { file: string; pages: number } => {
  const { workspace, submission } = requireAccess(context, input);
  const document = listDocuments(workspace.reads, requireFreeze(workspace).id).find(
    (each) => each.submission === submission.id,
  );
  if (!document) throw new PanelDeskError('not-found', { what: input.submissionId });
  const source = sourceOfBlob(workspace, document.sha256, document.file, 'application/pdf');
  return { file: context.files.registerSource(source, input.session), pages: document.pages };
};

/** Every opinion once, each one the seat's to speak to now, and the words where words are owed. */
const requireSayable = (
  context: CoreContext,
  input: SignInput,
  { workspace, member }: SeatedCall,
  freeze: Freeze,
): readonly ToSay[] => {
  const signers = readSigners(workspace, freeze);
  const documents = listDocuments(workspace.reads, freeze.id);
  if (new Set(input.said.map((each) => each.submissionId)).size !== input.said.length)
    throw new PanelDeskError('input-invalid', { field: 'said' });
  return input.said.map(({ submissionId, outcome, text }) => {
    requireAccess(context, { ...input, submissionId });
    requireTurn(signers.get(submissionId) ?? [], member.id);
    if (wantsWords(outcome) && text.trim() === '') throw new PanelDeskError('reason-required');
    const document = documents.find((each) => each.submission === submissionId);
    if (!document) throw new PanelDeskError('not-found', { what: submissionId });
    return { document, state: stateOf(outcome), text: wantsWords(outcome) ? text.trim() : '' };
  });
};

/** What was read before the work must still be so: another signature, or a voided freeze, came in between otherwise. */
const requireUnchanged = (
  db: WritableDatabase,
  freeze: Freeze,
  member: string,
  said: readonly ToSay[],
): void => {
  const documents = listDocuments(db, freeze.id);
  const outcomes = listOutcomes(db, freeze.id);
  const isUnchanged =
    findFreeze(db)?.id === freeze.id &&
    said.every(
      ({ document }) =>
        documents.some(
          (each) => each.sha256 === document.sha256 && each.submission === document.submission,
        ) && !outcomes.some((each) => each.member === member && each.submission === document.submission),
    );
  if (!isUnchanged) throw new PanelDeskError('entry-changed-elsewhere', { indicator: '' });
};

const describe = ({ outcome: { submission, state, statement }, document }: Carried) => ({
  submission,
  state,
  sha256: document.sha256,
  ...(statement ? { statement: statement.document } : {}),
});

/**
 * Says to each opinion of the list what the member chose and signs the papers that were shown, with one ink and one PIN; all of it or
 * none. Agreement and dissent
 * sign the document, dissent and refusal are written statements under the same key. Throws `opinion-not-frozen`, what
 * `requireAccess` throws, `already-signed`, `chair-signs-last`, `not-allowed`, `reason-required`, `ink-empty`, `pin-wrong`,
 * `pin-wait`, `papers-changed`, `cancelled`, `entry-changed-elsewhere` when another signature came in between.
 */
export const signDocuments = async (
  context: CoreContext,
  input: SignInput,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<{ signed: number; stated: number; papers: number }> => {
  const seated = requireSeat(context, input);
  const { workspace, member } = seated;
  const freeze = requireFreeze(workspace);
  const said = requireSayable(context, input, seated, freeze);
  const papers = requirePapers(seated, freeze, input.papers, input.said);
  if (said.length + papers.length === 0) throw new PanelDeskError('input-invalid', { field: 'said' });
  if (isEmptyInk(input.ink)) throw new PanelDeskError('ink-empty');
  const signer = await unlockSeat(context, workspace, member.id, input.pin);
  const hand: Hand = { member, signer, ink: input.ink, at: context.now() };
  const carried: Carried[] = [];
  const signedPapers: SignedPaper[] = [];
  const step = (): void => {
    throwIfCancelled(signal);
    const done = Math.min(carried.length + signedPapers.length, said.length + papers.length);
    progress({ phase: 'signing', done, total: said.length + papers.length });
  };
  for (const each of said) {
    step();
    carried.push(await carryOut(workspace, freeze, each, hand));
    const dissent = await signDissent(context, workspace, freeze, each, hand);
    if (dissent) signedPapers.push(dissent);
  }
  for (const entry of papers) {
    step();
    signedPapers.push(await signPaper(context, workspace, freeze, entry, hand));
  }
  // The last moment to say no is after the last document, not before it.
  throwIfCancelled(signal);
  const signed = carried.filter(({ outcome }) => outcome.field !== undefined).length;
  workspace.run({
    actor: member.id,
    event: said.length === 0 ? 'paper.signed' : signed > 0 ? 'opinion.signed' : 'opinion.refused',
    data: {
      results: freeze.resultsDigest,
      documents: carried.map(describe),
      papers: signedPapers.map(({ after }) => ({ paper: after.id, sha256: after.sha256 })),
    },
    write: (db) => {
      requireUnchanged(db, freeze, member.id, said);
      const fingerprint = findSeat(db, member.id)?.fingerprint ?? '';
      const ink = JSON.stringify(input.ink);
      const act = insertSigningAct(db, freeze.id, { member: member.id, fingerprint, ink, at: hand.at });
      for (const { document, outcome } of carried) {
        if (outcome.field !== undefined) replaceDocument(db, freeze.id, document);
        insertOutcome(db, freeze.id, outcome, act);
      }
      keepSignedPapers(db, freeze, signedPapers, hand, act);
    },
  });
  return {
    signed,
    stated: carried.filter(({ outcome }) => outcome.statement !== undefined).length,
    papers: signedPapers.length,
  };
};

import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { isEmptyInk, type Ink } from '../../../shared/domain/signing/ink.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { orderSigners, requireTurnToSign } from '../../../shared/domain/signing/signature-state.ts';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import { throwIfCancelled } from '../files/cancel.ts';
import { signField } from '../signing/pades-sign.ts';
import type { Signer } from '../signing/signer.ts';
import { shortCode } from '../store/activity-chain.ts';
import {
  findFreeze,
  insertSignature,
  listDocuments,
  listSignatures,
  replaceDocument,
  type Freeze,
  type SealedDocument,
} from '../store/rows/freeze-rows.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { sourceOfBlob } from './material-service.ts';
import { fieldNames } from './opinion-model.ts';
import { listPresentScorers } from './panel-service.ts';
import { requireSeat, requireSubmission, type SeatedCall } from './require-seat.ts';
import { unlockSeat } from './seats-service.ts';

interface SeatInput {
  readonly reviewId: ReviewId;
  readonly session: string;
}

type SigningStatus = HostOutputs['signing']['status'];

const listSigners = (workspace: Workspace, freeze: Freeze | null): SigningStatus['signers'] => {
  const signatures = freeze ? listSignatures(workspace.reads, freeze.id) : [];
  return orderSigners(listPresentScorers(workspace)).map((member) => {
    const signature = signatures.find((each) => each.member === member.id);
    return {
      member: member.id,
      name: member.name,
      role: member.role,
      expertise: member.expertise,
      organisation: member.organisation,
      state: signature ? 'signed' : 'to-sign',
      signedAt: signature?.signedAt ?? null,
      fingerprint: findSeat(workspace.reads, member.id)?.fingerprint ?? null,
    };
  });
};

const turnOf = (signers: SigningStatus['signers'], { member }: SeatedCall): SigningStatus['turn'] => {
  const own = signers.find((signer) => signer.member === member.id);
  if (!own) return 'not-a-signer';
  if (own.state === 'signed') return 'signed';
  const othersWait = signers.some((signer) => signer.role !== 'chair' && signer.state === 'to-sign');
  return own.role === 'chair' && othersWait ? 'chair-waits' : 'yes';
};

export const readSigningStatus = (context: CoreContext, input: SeatInput): SigningStatus => {
  const seated = requireSeat(context, input);
  const { workspace, member } = seated;
  const freeze = findFreeze(workspace.reads);
  const signers = listSigners(workspace, freeze);
  const seat = findSeat(workspace.reads, member.id);
  return {
    frozenAt: freeze?.frozenAt ?? null,
    shortCode: freeze ? shortCode(freeze.resultsDigest) : null,
    documents: (freeze ? listDocuments(workspace.reads, freeze.id) : []).map(({ submission, pages }) => ({
      submissionId: submission,
      baseName: requireSubmission(workspace, submission).baseName,
      pages,
    })),
    signers,
    turn: turnOf(signers, seated),
    own: seat ? { fingerprint: seat.fingerprint, notAfter: seat.notAfter } : null,
  };
};

export const requireFreeze = (workspace: Workspace): Freeze => {
  const freeze = findFreeze(workspace.reads);
  if (!freeze) throw new PanelDeskError('opinion-not-frozen');
  return freeze;
};

/** The document as it stands, with the signatures made so far. */
export const openDocument = (
  context: CoreContext,
  input: SeatInput & { readonly submissionId: SubmissionId },
): { file: string; pages: number } => {
  const { workspace } = requireSeat(context, input);
  const document = listDocuments(workspace.reads, requireFreeze(workspace).id).find(
    (each) => each.submission === input.submissionId,
  );
  if (!document) throw new PanelDeskError('not-found', { what: input.submissionId });
  const source = sourceOfBlob(workspace, document.sha256, document.file, 'application/pdf');
  return { file: context.files.registerSource(source, input.session), pages: document.pages };
};

const signDocument = async (
  workspace: Workspace,
  document: SealedDocument,
  what: {
    readonly signer: Signer;
    readonly ink: Ink;
    readonly displayName: string;
    readonly fieldName: string;
    readonly at: Freeze['frozenAt'];
  },
): Promise<SealedDocument> => {
  const blob = workspace.blobs.openBlob(document.sha256);
  const before = blob.read(0, blob.bytes);
  const signed = await signField(before, {
    fieldName: what.fieldName,
    signer: what.signer,
    ink: what.ink,
    displayName: what.displayName,
    claimedTime: what.at,
  });
  const stored = await workspace.blobs.putBlob(signed, { name: document.file });
  return { ...document, ...stored };
};

/**
 * Signs every document of the list that was shown with one ink and one PIN; all of them or none. Throws
 * `opinion-not-frozen`, `already-signed`, `chair-signs-last`, `ink-empty`, `pin-wrong`, `pin-wait`, `cancelled`,
 * `entry-changed-elsewhere` when another signature came in between.
 */
export const signDocuments = async (
  context: CoreContext,
  input: SeatInput & { readonly pin: string; readonly ink: Ink },
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<{ signed: number }> => {
  const { workspace, member } = requireSeat(context, input);
  const freeze = requireFreeze(workspace);
  requireTurnToSign(listSigners(workspace, freeze), member.id);
  if (isEmptyInk(input.ink)) throw new PanelDeskError('ink-empty');
  const signer = await unlockSeat(context, workspace, member.id, input.pin);
  const fieldName = fieldNames(listPresentScorers(workspace)).get(member.id) ?? '';
  const before = listDocuments(workspace.reads, freeze.id);
  const at = context.now();
  const after: SealedDocument[] = [];
  for (const document of before) {
    throwIfCancelled(signal);
    progress({ phase: 'signing', done: after.length, total: before.length });
    after.push(
      await signDocument(workspace, document, {
        signer,
        ink: input.ink,
        displayName: member.name,
        fieldName,
        at,
      }),
    );
  }
  // The last moment to say no is after the last document, not before it.
  throwIfCancelled(signal);
  workspace.run({
    actor: member.id,
    event: 'opinion.signed',
    data: {
      results: freeze.resultsDigest,
      documents: after.map(({ submission, sha256 }) => ({ submission, sha256 })),
    },
    write: (db) => {
      const now = findFreeze(db);
      const isUnchanged =
        now?.id === freeze.id &&
        listDocuments(db, freeze.id).every((each, index) => each.sha256 === before[index]?.sha256);
      if (!isUnchanged) throw new PanelDeskError('entry-changed-elsewhere', { indicator: '' });
      for (const document of after) replaceDocument(db, freeze.id, document);
      const fingerprint = findSeat(db, member.id)?.fingerprint ?? '';
      insertSignature(db, freeze.id, {
        member: member.id,
        field: fieldName,
        signedAt: at,
        fingerprint,
        ink: JSON.stringify(input.ink),
      });
    },
  });
  return { signed: after.length };
};

import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import type { Ink } from '../../../shared/domain/signing/ink.ts';
import { isInked, type SaidState } from '../../../shared/domain/signing/outcome.ts';
import { signField } from '../signing/pades-sign.ts';
import type { Signer } from '../signing/signer.ts';
import type { Freeze, SealedDocument } from '../store/rows/freeze-rows.ts';
import type { RecordedOutcome } from '../store/rows/outcome-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fieldNames, listPaperSigners } from './opinion-signers.ts';
import { storeStatement } from './statement-document.ts';

/** One opinion and what is going to be said to it. */
export interface ToSay {
  readonly document: SealedDocument;
  readonly state: SaidState;
  readonly text: string;
}

export interface Hand {
  readonly member: RosterMember;
  readonly signer: Signer;
  readonly ink: Ink;
  readonly at: ClaimedTime;
}

export interface Carried {
  /** With the new signature in it where there is one. */
  readonly document: SealedDocument;
  readonly outcome: RecordedOutcome;
}

/** Printed beside the ink, so that nobody files the paper without the statement. */
export const DISSENT_NOTE = '同意，另附书面意见';

const signDocument = async (
  workspace: Workspace,
  { document, state }: ToSay,
  fieldName: string,
  { member, signer, ink, at }: Hand,
): Promise<SealedDocument> => {
  const blob = workspace.blobs.openBlob(document.sha256);
  const signed = await signField(blob.read(0, blob.bytes), {
    fieldName,
    signer,
    ink,
    displayName: member.name,
    claimedTime: at,
    ...(state === 'signed-with-dissent' ? { reason: DISSENT_NOTE } : {}),
  });
  const stored = await workspace.blobs.putBlob(signed, { name: document.file });
  return { ...document, ...stored };
};

/** Signs and states as said, into blobs only: nothing counts before the transaction that names them. */
export const carryOut = async (
  workspace: Workspace,
  freeze: Freeze,
  said: ToSay,
  hand: Hand,
): Promise<Carried> => {
  const { state, text, document } = said;
  const { submission } = document;
  const { member, signer, at } = hand;
  const field = isInked(state)
    ? (fieldNames(listPaperSigners(workspace, submission)).get(member.id) ?? '')
    : undefined;
  const statement =
    state === 'signed'
      ? undefined
      : await storeStatement(workspace, freeze, { submission, member, state, text, at }, signer);
  return {
    document: field === undefined ? document : await signDocument(workspace, said, field, hand),
    outcome: {
      submission,
      member: member.id,
      state,
      text,
      at,
      ...(field === undefined ? {} : { field }),
      ...(statement ? { statement } : {}),
    },
  };
};

import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { CoreContext } from '../services/core-context.ts';
import type { SeatedCall } from '../services/require-seat.ts';
import type { Hand, ToSay } from '../services/say-outcome.ts';
import { signField } from '../signing/pades-sign.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import {
  insertPaper,
  insertPaperSignature,
  listPaperSignatures,
  listStoredPapers,
  replacePaper,
  type StoredPaper,
} from '../store/rows/paper-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { entryOf, ownHand, type PaperEntry } from './paper-catalogue.ts';
import { fixPaper, makePaper } from './paper-store.ts';
import { goesWith } from './paper-turn.ts';

/** One paper with the new signature in it. */
export interface SignedPaper {
  readonly before: StoredPaper | null;
  readonly after: StoredPaper;
  readonly field: string;
}

/** The papers of this act. Throws `papers-changed` where one was not the seat's to sign with these words. */
export const requirePapers = (
  seated: SeatedCall,
  freeze: Freeze,
  ids: readonly string[],
  said: Parameters<typeof goesWith>[2],
): readonly PaperEntry[] => {
  const awaiting = new Map(goesWith(seated, freeze, said).map((entry) => [entry.id, entry]));
  return [...new Set(ids)].map((id) => {
    const entry = awaiting.get(id);
    if (!entry) throw new PanelDeskError('papers-changed', { paper: id });
    return entry;
  });
};

const putSignature = async (
  workspace: Workspace,
  entry: PaperEntry,
  stored: StoredPaper,
  { member, signer, ink, at }: Hand,
): Promise<{ readonly after: StoredPaper; readonly field: string }> => {
  const field = entry.hands.find((hand) => hand.member.id === member.id)?.fieldName ?? '';
  const blob = workspace.blobs.openBlob(stored.sha256);
  const signed = await signField(blob.read(0, blob.bytes), {
    fieldName: field,
    signer,
    ink,
    displayName: member.name,
    claimedTime: at,
  });
  return { after: { ...stored, ...(await workspace.blobs.putBlob(signed, { name: entry.file })) }, field };
};

/** Signs one paper, into blobs only. */
export const signPaper = async (
  context: CoreContext,
  workspace: Workspace,
  freeze: Freeze,
  entry: PaperEntry,
  hand: Hand,
): Promise<SignedPaper> => {
  const before = await fixPaper(context, workspace, freeze, entry);
  return { before, ...(await putSignature(workspace, entry, before, hand)) };
};

/** 不同意见书 of what is being said now: made and signed in the same act. */
export const signDissent = async (
  context: CoreContext,
  workspace: Workspace,
  freeze: Freeze,
  { document, state, text }: ToSay,
  hand: Hand,
): Promise<SignedPaper | undefined> => {
  if (state === 'signed') return undefined;
  const submission = workspace.review.submissions.find(({ id }) => id === document.submission);
  const { member, at } = hand;
  const entry = entryOf('dissent', ownHand(member), { submission, member });
  const made = await makePaper(context, workspace, freeze, entry, { state, text, at });
  return { before: null, ...(await putSignature(workspace, entry, made, hand)) };
};

/** Throws `entry-changed-elsewhere` where another signature came in between. */
export const keepSignedPapers = (
  db: WritableDatabase,
  freeze: Freeze,
  papers: readonly SignedPaper[],
  { member, at }: Hand,
  act: number,
): void => {
  const stored = new Map(listStoredPapers(db, freeze.id).map((paper) => [paper.id, paper.sha256]));
  const signatures = listPaperSignatures(db, freeze.id);
  for (const { before, after, field } of papers) {
    const isSame = stored.get(after.id) === before?.sha256;
    const isSigned = signatures.some((each) => each.paper === after.id && each.member === member.id);
    if (!isSame || isSigned) throw new PanelDeskError('entry-changed-elsewhere', { indicator: '' });
    if (before) replacePaper(db, freeze.id, after);
    else insertPaper(db, freeze.id, after);
    insertPaperSignature(db, freeze.id, { paper: after.id, member: member.id, field, at }, act);
  }
};

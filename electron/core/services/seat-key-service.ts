import { readFile, stat } from 'node:fs/promises';
import type { KeyFacts } from '../../../shared/contract/panel.ts';
import { isFailure, PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, ReviewId } from '../../../shared/domain/ids.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import { nameReadFailure } from '../files/disk-failure.ts';
import { LARGEST_KEY_FILE, unlockKeyFile } from '../signing/key-file.ts';
import { requireIssued } from '../signing/require-issued.ts';
import { readCertificate } from '../signing/signer.ts';
import { findPinnedBureau } from '../store/rows/bureau-rows.ts';
import { readPackageTags } from '../store/rows/package-tag-rows.ts';
import { readImportFacts } from '../store/rows/review-rows.ts';
import { findSeat, insertSeat } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { requireSeatless } from './seats-service.ts';

interface KeyInput {
  readonly reviewId: ReviewId;
  readonly memberId: MemberId;
  readonly file: string;
  readonly pin: string;
}

interface OpenedKey {
  readonly workspace: Workspace;
  readonly member: RosterMember;
  readonly p12: Uint8Array;
  readonly certificate: Uint8Array;
  readonly facts: KeyFacts;
}

const readKeyFile = async (context: CoreContext, file: string): Promise<Uint8Array> => {
  const path = context.files.pathOf(file);
  const name = context.files.open(file)?.name ?? '';
  try {
    if ((await stat(path)).size > LARGEST_KEY_FILE) throw new PanelDeskError('file-too-large', { name });
    return new Uint8Array(await readFile(path));
  } catch (error) {
    throw isFailure(error) ? error : nameReadFailure(error, name);
  }
};

/** Of the bureau whose key signed this package and was confirmed on this machine. */
const rootOf = (context: CoreContext, { review, reads }: Workspace): Uint8Array | undefined => {
  const { signature } = readImportFacts(reads);
  const pinned = findPinnedBureau(context.desk(), review.bureau.id);
  return signature.state === 'signed' && pinned?.fingerprint === signature.fingerprint
    ? pinned.certificate
    : undefined;
};

/** Names are compared as they are read: in one normal form, without the space that tables put into short ones. */
const plainName = (name: string): string => name.normalize('NFKC').replaceAll(/\s/g, '');

/** A wrong PIN counts against the member and not against a file, for the next try may be with another one. */
const unlock = async (context: CoreContext, input: KeyInput, p12: Uint8Array) => {
  const tries = context.keyTries.begin(input, context.nowMs());
  try {
    const key = await unlockKeyFile(p12, input.pin);
    context.keyTries.forgive(input);
    return key;
  } catch (error) {
    if (isFailure(error, 'pin-wrong')) throw new PanelDeskError('pin-wrong', { tries }, { cause: error });
    context.keyTries.forgive(input);
    throw error;
  }
};

const openKey = async (context: CoreContext, input: KeyInput): Promise<OpenedKey> => {
  const workspace = context.workspaces().open(input.reviewId);
  const member = requireSeatless(workspace, input.memberId);
  const p12 = await readKeyFile(context, input.file);
  const { certificate, chain } = await unlock(context, input, p12);
  const { revoked } = readPackageTags(workspace.reads);
  requireIssued(
    { certificate, chain },
    { root: rootOf(context, workspace), crls: revoked ? [revoked] : [], nowMs: context.nowMs() },
  );
  const { commonName, issuerCommonName, fingerprint, notBefore, notAfter } = readCertificate(certificate);
  const named = plainName(commonName) === plainName(member.name);
  const facts = { holder: commonName, issuer: issuerCommonName, fingerprint, notBefore, notAfter, named };
  return { workspace, member, p12, certificate, facts };
};

/** What the next try, or the confirmation, is made with: every other end of it takes the file along. */
const isFileStillWanted = (error: unknown): boolean =>
  isFailure(error, 'pin-wrong') || isFailure(error, 'pin-wait') || isFailure(error, 'certificate-other-name');

const withFile = async <Result>(
  context: CoreContext,
  file: string,
  work: () => Promise<Result>,
): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    if (!isFileStillWanted(error)) context.files.forget(file);
    throw error;
  }
};

/**
 * Whose certificate it is, for a person to compare; nothing is kept. Throws `not-found`, `not-signed-in`, `seat-taken`, `pin-wrong` with
 * the tries so far, `pin-wait`, `file-unreadable`, `file-too-large`, `key-file-unsuitable`, and what `requireIssued` throws.
 */
export const readSeatKey = (context: CoreContext, input: KeyInput): Promise<KeyFacts> =>
  withFile(context, input.file, async () => (await openKey(context, input)).facts);

/**
 * First time at the seat with the P12 that the bureau issued: it is kept as it is, under its own PIN. Throws what `readSeatKey` throws,
 * and `certificate-other-name` unless a person confirmed it.
 */
export const createSeatWithKey = (
  context: CoreContext,
  input: KeyInput & { readonly confirmName?: boolean | undefined },
): Promise<{ session: string; fingerprint: string }> =>
  withFile(context, input.file, async () => {
    const { workspace, member, p12, certificate, facts } = await openKey(context, input);
    const { holder, issuer, fingerprint, notAfter, named } = facts;
    if (!named && input.confirmName !== true)
      throw new PanelDeskError('certificate-other-name', { holder, name: member.name });
    workspace.run({
      actor: member.id,
      event: 'seat.created',
      data: { member: member.id, fingerprint, issuer, ...(named ? {} : { holder }) },
      write: (db, at) => {
        if (findSeat(db, member.id)) throw new PanelDeskError('seat-taken', { name: member.name });
        insertSeat(db, { member: member.id, p12, certificate, fingerprint, notAfter }, at);
      },
    });
    context.files.forget(input.file);
    return { session: context.sessions.start({ reviewId: input.reviewId, member: member.id }), fingerprint };
  });

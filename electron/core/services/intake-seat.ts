import type { OpenedFile } from '../../../shared/contract/intake.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import type { Bag } from '../bag/read-bag.ts';
import { readSeatBag, requireLawfulEditions, type SeatBag } from '../laptops/read-seat-bag.ts';
import { requireWriter } from '../laptops/seat-bag.ts';
import { takeSeat } from '../laptops/take-seat.ts';
import { requireVouched, takeSupplements, type VouchedSupplement } from '../laptops/take-supplements.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import { appendActivity } from '../store/rows/activity-rows.ts';
import { findPinnedBureau } from '../store/rows/bureau-rows.ts';
import { becomeSeat } from '../store/rows/device-rows.ts';
import { insertSeat, recordSignIn } from '../store/rows/seat-rows.ts';
import { insertDeclaration, insertUndertaking } from '../store/rows/standing-rows.ts';
import type { CoreContext } from './core-context.ts';
import { importInto } from './intake-import.ts';
import { mergeSeatBag } from './merge-seat.ts';
import { readPackageOrigin, requirePinnedKey } from './package-origin.ts';
import { digestOf } from '../formats/canonical-json.ts';

const parcelOf = (bag: Bag) => digestOf(bag.tagManifest ?? new Uint8Array());

/** The seat as it was made at the host: its key is still locked with the member's PIN. */
const writeSeat = (db: WritableDatabase, { seat }: SeatBag): void => {
  const { member, undertaking, declaration } = seat;
  recordSignIn(db, member, seat.signedInAt);
  const key = {
    p12: Buffer.from(seat.seat.p12, 'base64'),
    certificate: Buffer.from(seat.seat.certificate, 'base64'),
  };
  const { fingerprint, notAfter, createdAt } = seat.seat;
  insertSeat(db, { member, ...key, fingerprint, notAfter }, createdAt);
  insertUndertaking(db, { member, ...undertaking });
  insertDeclaration(db, { member, ...declaration });
};

const writeFirst = (
  db: WritableDatabase,
  opened: SeatBag,
  supplements: readonly VouchedSupplement[],
  at: ClaimedTime,
): void => {
  const { seat, bag, documents } = opened;
  const { member, number } = seat;
  takeSupplements(db, supplements);
  requireLawfulEditions(documents.review, db, opened);
  takeSeat(db, seat, { name: `${bag.name}.zip`, sha256: parcelOf(bag) }, at);
  writeSeat(db, opened);
  appendActivity(db, at, DESK_ACTOR, 'laptop.seat-opened', {
    member,
    number,
    host: seat.host,
    file: parcelOf(bag),
  });
};

const openFirst = async (
  context: CoreContext,
  opened: SeatBag,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<OpenedFile> => {
  const { bag, seat, documents, tags } = opened;
  const workspaces = context.workspaces();
  const { bureau, id } = documents.review;
  requireWriter(bag, seat, documents.review);
  const signed = { tagManifest: tags.tagManifest, signature: tags.signature };
  const origin = readPackageOrigin(signed);
  const pinned = findPinnedBureau(context.desk(), bureau.id);
  requirePinnedKey(signed, origin, pinned, bureau.name);
  const supplements = requireVouched(context.desk(), documents.review, origin, opened.supplements);
  const staged = workspaces.stage();
  try {
    const facts = {
      packageDigest: seat.packageSha256,
      schemeDigest: documents.schemeDigest,
      schemeDocument: documents.schemeText,
      signature: origin,
      files: bag.payload.length,
      bytes: bag.payloadBytes,
      importedAt: context.now(),
    };
    await importInto(
      context,
      staged,
      {
        ...opened,
        facts,
        isPinned: pinned !== null,
        before: (db) => becomeSeat(db, seat.member, seat.host),
        after: (db, at) => writeFirst(db, opened, supplements, at),
      },
      progress,
      signal,
    );
    if (signal?.aborted) throw new PanelDeskError('cancelled');
    workspaces.adopt(staged, id);
    return { reviewId: id, seat: { member: seat.member, first: true, older: false, brought: [] } };
  } finally {
    workspaces.discard(staged);
  }
};

/**
 * 席位文件 on a member's laptop: the first one makes the workspace, later ones bring what happened at the host. Throws
 * `bag-signature-invalid`, `bag-digest-wrong`, `bureau-key-changed`, `package-already-open` on the host,
 * `seat-of-other-member`, `package-id-taken`, `format-…`.
 */
export const openSeatBag = async (
  context: CoreContext,
  bag: Bag,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<OpenedFile> => {
  const opened = await readSeatBag(bag, signal);
  return context.workspaces().has(opened.documents.review.id)
    ? mergeSeatBag(context, opened, progress, signal)
    : openFirst(context, opened, progress, signal);
};

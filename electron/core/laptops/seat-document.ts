import type { Convening } from '../../../shared/domain/convening/convening.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { asSha256, type ClaimedTime, type MemberId } from '../../../shared/domain/ids.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import type { Unlock } from '../../../shared/domain/scoring/unlock.ts';
import { SEAT_FORMAT, type SeatFile } from '../../../shared/formats/seat-file.ts';
import type { ReadableDatabase } from '../store/database-types.ts';
import { readDevice } from '../store/rows/device-rows.ts';
import { listEditionsOf, listTouchedSheets } from '../store/rows/edition-rows.ts';
import { lastSeatFile } from '../store/rows/laptop-rows.ts';
import { readImportFacts } from '../store/rows/review-rows.ts';
import { findSeat, listSeats, readSeatCreatedAt, readSignIns } from '../store/rows/seat-rows.ts';
import { listDeclarations, listUndertakings } from '../store/rows/standing-rows.ts';
import { listUnlocks } from '../store/rows/unlock-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { keepCurrent } from './current-edition.ts';
import { nameSupplements } from './supplements-in-seat.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** Of the panel's record what one member may know: who sits here and the chair, and the rest about this member only. */
const conveningFor = (
  { added, replaced, chair, recusals, dismissals }: Convening,
  member: MemberId,
  visible: ReadonlySet<string>,
): SeatFile['convening'] => ({
  added: added.map((each) => ({ ...each, member: { ...each.member, parts: each.member.parts?.slice() } })),
  replaced: [...replaced],
  ...(chair ? { chair } : {}),
  recusals: recusals.filter((each) => each.member === member),
  actingChairs: [],
  dismissals: dismissals.filter((each) => each.member === member && visible.has(each.submission)),
  overrides: [],
});

const unlocksOf = (
  db: ReadableDatabase,
  member: MemberId,
  visible: ReadonlySet<string>,
): SeatFile['unlocks'] =>
  listUnlocks(db).flatMap(({ answer, member: owner, ...unlock }: Unlock) =>
    owner === member && answer && visible.has(unlock.submission)
      ? [
          {
            ...unlock,
            granted: answer.granted,
            answer: answer.words,
            answeredBy: answer.by,
            answeredAt: answer.at,
            ...(answer.version
              ? {
                  version: answer.version.map((entry) => ({ ...entry, evidence: [...entry.evidence] })),
                }
              : {}),
          },
        ]
      : [],
  );

const standingFor = (
  { reads }: Workspace,
  { id, name }: RosterMember,
  visible: ReadonlySet<string>,
): Pick<SeatFile, 'signedInAt' | 'undertaking' | 'declaration'> => {
  const signedInAt = readSignIns(reads).get(id);
  const undertaking = listUndertakings(reads).get(id);
  const declaration = listDeclarations(reads).get(id);
  if (!signedInAt) throw new PanelDeskError('not-signed-in', { name });
  if (!undertaking) throw new PanelDeskError('undertaking-missing', { name });
  if (!declaration) throw new PanelDeskError('declaration-missing', { name });
  return {
    signedInAt,
    undertaking: {
      textSha256: asSha256(undertaking.textSha256),
      ink: undertaking.ink,
      signedAt: undertaking.signedAt,
    },
    declaration: {
      relations: declaration.relations.filter(({ submission }) => visible.has(submission)),
      declaredAt: declaration.declaredAt,
    },
  };
};

/**
 * One member's place at the panel, for a laptop of that member. Nothing of anybody else's sheets is in it, and of
 * submissions that the member must not see only that it is so. Throws `not-signed-in`, `undertaking-missing`,
 * `declaration-missing`, `seat-required` for a member who has no key yet.
 */
export const makeSeatDocument = (
  workspace: Workspace,
  member: RosterMember,
  submissions: readonly Submission[],
  at: ClaimedTime,
): SeatFile => {
  const { reads, convening } = workspace;
  const visible = new Set<string>(submissions.map(({ id }) => id));
  const standing = standingFor(workspace, member, visible);
  const seat = findSeat(reads, member.id);
  if (!seat) throw new PanelDeskError('seat-required');
  workspace.record((db) => {
    for (const key of listTouchedSheets(db, member.id)) keepCurrent(db, key, at);
  });
  return {
    format: SEAT_FORMAT,
    review: workspace.reviewId,
    packageSha256: readImportFacts(reads).packageDigest,
    member: member.id,
    host: readDevice(reads).id,
    number: lastSeatFile(reads, member.id) + 1,
    writtenAt: at,
    seat: {
      p12: base64(seat.p12),
      certificate: base64(seat.certificate),
      fingerprint: seat.fingerprint,
      notAfter: seat.notAfter,
      createdAt: readSeatCreatedAt(reads, member.id),
    },
    ...standing,
    convening: conveningFor(convening, member.id, visible),
    certificates: listSeats(reads).map((each) => ({
      member: each.member,
      certificate: base64(each.certificate),
    })),
    supplements: nameSupplements(workspace),
    unlocks: unlocksOf(reads, member.id, visible),
    editions: listEditionsOf(reads, member.id, true)
      .map(({ edition }) => edition)
      .filter(({ submission }) => visible.has(submission)),
  };
};

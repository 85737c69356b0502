import { isRecused } from '../../../shared/domain/convening/convening.ts';
import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import type { SeatFile } from '../../../shared/formats/seat-file.ts';
import { fingerprintOf } from '../signing/signer.ts';
import type { ReadableDatabase, WritableDatabase } from '../store/database-types.ts';
import { readConvening } from '../store/rows/convening-rows.ts';
import { insertDismissal } from '../store/rows/dismissal-rows.ts';
import { insertAddedMember, insertChair, insertReplacement } from '../store/rows/panel-rows.ts';
import { insertRecusal, liftRecusal } from '../store/rows/recusal-rows.ts';
import { insertUnlock, listUnlocks } from '../store/rows/unlock-rows.ts';

const LIFTED = '';

/** Who sits at the panel by now. A member who was added stays so, as at the host; the chair is the one of the newest file. */
const takePanel = (db: WritableDatabase, { convening }: SeatFile, at: ClaimedTime): void => {
  const known = readConvening(db);
  const recorded = { by: DESK_ACTOR, at };
  const added = new Set(known.added.map(({ member }) => member.id));
  for (const each of convening.added) if (!added.has(each.member.id)) insertAddedMember(db, each, recorded);
  const replaced = new Set(known.replaced.map(({ member }) => member));
  for (const each of convening.replaced)
    if (!replaced.has(each.member)) insertReplacement(db, each, recorded);
  const { chair } = convening;
  if (chair && JSON.stringify(chair) !== JSON.stringify(known.chair)) insertChair(db, chair, recorded);
};

const hasSubmission = (db: ReadableDatabase, id: string): boolean =>
  db.prepare<[string], number>('SELECT count(*) FROM submission WHERE id = ?').pluck().get(id) === 1;

/** Of submissions that are not on this laptop nothing needs to be said: they are not here. */
const takeRecusals = (db: WritableDatabase, { member, convening }: SeatFile, at: ClaimedTime): void => {
  const known = readConvening(db);
  const act = { by: member, at };
  for (const recusal of convening.recusals)
    if (hasSubmission(db, recusal.submission) && !isRecused(known, member, recusal.submission))
      insertRecusal(db, recusal, act);
  for (const recusal of known.recusals)
    if (!isRecused(convening, member, recusal.submission)) liftRecusal(db, recusal, LIFTED, act);
  for (const dismissal of convening.dismissals) {
    const isKnown = known.dismissals.some(
      ({ submission, hint }) => submission === dismissal.submission && hint === dismissal.hint,
    );
    if (!isKnown && hasSubmission(db, dismissal.submission)) insertDismissal(db, dismissal, at);
  }
};

const takeUnlocks = (db: WritableDatabase, { member, unlocks }: SeatFile): void => {
  const known = listUnlocks(db);
  const lastOf = (submission: string): number =>
    Math.max(0, ...known.filter((each) => each.submission === submission).map(({ number }) => number));
  for (const { granted, answer, answeredBy, answeredAt, version, ...unlock } of unlocks)
    if (unlock.number > lastOf(unlock.submission) && hasSubmission(db, unlock.submission))
      insertUnlock(db, {
        ...unlock,
        member,
        answer: { granted, words: answer, by: answeredBy, at: answeredAt, ...(version ? { version } : {}) },
      });
};

const takeCertificates = (db: WritableDatabase, { certificates }: SeatFile): void => {
  const add = db.prepare(
    'INSERT INTO seat_certificate (fingerprint, member_id, certificate) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  for (const { member, certificate } of certificates) {
    const bytes = Buffer.from(certificate, 'base64');
    add.run(fingerprintOf(bytes), member, bytes);
  }
};

export const listWriters = (db: ReadableDatabase): ReadonlySet<string> =>
  new Set(db.prepare<[], string>('SELECT fingerprint FROM seat_certificate').pluck().all());

/**
 * What the host says of the panel, taken over on a seat's laptop. `isNewest` false for a seat file that is older than one
 * taken before: then only what can never be undone is taken.
 */
export const takeSeatFacts = (
  db: WritableDatabase,
  seat: SeatFile,
  isNewest: boolean,
  at: ClaimedTime,
): void => {
  if (isNewest) {
    takePanel(db, seat, at);
    takeRecusals(db, seat, at);
  }
  takeUnlocks(db, seat);
  takeCertificates(db, seat);
};

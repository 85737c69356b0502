import type {
  ActingChair,
  AddedMember,
  ChairAppointment,
  Replacement,
  RuleOverride,
} from '../../../../shared/domain/convening/convening.ts';
import type { ClaimedTime } from '../../../../shared/domain/ids.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

/** Who recorded it: a member's id, or the desk. */
export interface Recorded {
  readonly by: string;
  readonly at: ClaimedTime;
}

/** After everybody who is here already, so that the order of the panel is the order of coming. */
export const insertAddedMember = (
  db: WritableDatabase,
  { member, reason }: AddedMember,
  { by, at }: Recorded,
): void => {
  db.prepare(
    'INSERT INTO member (id, ordinal) VALUES (?, (SELECT coalesce(max(ordinal), -1) + 1 FROM member))',
  ).run(member.id);
  db.prepare(
    'INSERT INTO added_member (member_id, document, reason, added_by, added_at) VALUES (?, ?, ?, ?, ?)',
  ).run(member.id, JSON.stringify(member), reason, by, at);
};

export const insertReplacement = (
  db: WritableDatabase,
  { member, successor, reason }: Replacement,
  { by, at }: Recorded,
): void => {
  db.prepare(
    'INSERT INTO replaced_member (member_id, successor_id, reason, replaced_by, replaced_at) VALUES (?, ?, ?, ?, ?)',
  ).run(member, successor ?? null, reason, by, at);
};

export const insertChair = (
  db: WritableDatabase,
  { member, how, reason }: ChairAppointment,
  { by, at }: Recorded,
): void => {
  db.prepare(
    'INSERT INTO chair_appointment (member_id, how, reason, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?)',
  ).run(member, how, reason, by, at);
};

export const insertActingChair = (
  db: WritableDatabase,
  { submission, member, reason }: ActingChair,
  { by, at }: Recorded,
): void => {
  db.prepare(
    'INSERT INTO acting_chair (submission_id, member_id, reason, recorded_by, recorded_at) VALUES (?, ?, ?, ?, ?)',
  ).run(submission, member, reason, by, at);
};

/** A rule about the whole panel has an empty submission. */
export const insertOverride = (
  db: WritableDatabase,
  { rule, submission, reason }: RuleOverride,
  { by, at }: Recorded,
): void => {
  db.prepare(
    'INSERT INTO rule_override (rule, submission_id, reason, overridden_by, overridden_at) VALUES (?, ?, ?, ?, ?)',
  ).run(rule, submission ?? '', reason, by, at);
};

export const hasAnySeat = (db: ReadableDatabase): boolean =>
  db.prepare<[], number>('SELECT EXISTS (SELECT 1 FROM seat)').pluck().get() === 1;

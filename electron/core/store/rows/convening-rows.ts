import type {
  ActingChair,
  AddedMember,
  ChairAppointment,
  Convening,
  HintDismissal,
  Recusal,
  Replacement,
  RuleOverride,
} from '../../../../shared/domain/convening/convening.ts';
import type { MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import { rosterMemberSchema } from '../../../../shared/formats/review-file.ts';
import type { ReadableDatabase } from '../database-types.ts';

const listAdded = (db: ReadableDatabase): readonly AddedMember[] =>
  db
    .prepare<[], { document: string; reason: string }>(
      'SELECT a.document, a.reason FROM added_member a JOIN member m ON m.id = a.member_id ORDER BY m.ordinal',
    )
    .all()
    .map(({ document, reason }) => ({ member: rosterMemberSchema.parse(JSON.parse(document)), reason }));

const listReplaced = (db: ReadableDatabase): readonly Replacement[] =>
  db
    .prepare<[], { member_id: MemberId; successor_id: MemberId | null; reason: string }>(
      'SELECT r.member_id, r.successor_id, r.reason FROM replaced_member r JOIN member m ON m.id = r.member_id ORDER BY m.ordinal',
    )
    .all()
    .map(({ member_id, successor_id, reason }) => ({
      member: member_id,
      ...(successor_id === null ? {} : { successor: successor_id }),
      reason,
    }));

const findChair = (db: ReadableDatabase): ChairAppointment | undefined => {
  const row = db
    .prepare<[], { member_id: MemberId; how: ChairAppointment['how']; reason: string }>(
      'SELECT member_id, how, reason FROM chair_appointment ORDER BY number DESC LIMIT 1',
    )
    .get();
  return row && { member: row.member_id, how: row.how, reason: row.reason };
};

const listRecusals = (db: ReadableDatabase): readonly Recusal[] =>
  db
    .prepare<
      [],
      { member_id: MemberId; submission_id: SubmissionId; cause: Recusal['cause']; reason: string }
    >(
      `SELECT member_id, submission_id, cause, reason FROM recusal WHERE lifted_at IS NULL ORDER BY submission_id, member_id`,
    )
    .all()
    .map(({ member_id, submission_id, cause, reason }) => ({
      member: member_id,
      submission: submission_id,
      cause,
      reason,
    }));

const listActingChairs = (db: ReadableDatabase): readonly ActingChair[] =>
  db
    .prepare<[], { submission_id: SubmissionId; member_id: MemberId; reason: string }>(
      `SELECT submission_id, member_id, reason FROM acting_chair a
       WHERE number = (SELECT max(number) FROM acting_chair b WHERE b.submission_id = a.submission_id) ORDER BY submission_id`,
    )
    .all()
    .map(({ submission_id, member_id, reason }) => ({
      submission: submission_id,
      member: member_id,
      reason,
    }));

const listDismissals = (db: ReadableDatabase): readonly HintDismissal[] =>
  db
    .prepare<
      [],
      {
        member_id: MemberId;
        submission_id: SubmissionId;
        hint: string;
        reason: string;
        dismissed_by: MemberId;
      }
    >(
      'SELECT member_id, submission_id, hint, reason, dismissed_by FROM hint_dismissal ORDER BY submission_id, member_id, hint',
    )
    .all()
    .map(({ member_id, submission_id, hint, reason, dismissed_by }) => ({
      member: member_id,
      submission: submission_id,
      hint,
      reason,
      by: dismissed_by,
    }));

const listOverrides = (db: ReadableDatabase): readonly RuleOverride[] =>
  db
    .prepare<[], { rule: string; submission_id: SubmissionId | ''; reason: string }>(
      'SELECT rule, submission_id, reason FROM rule_override ORDER BY rule, submission_id',
    )
    .all()
    .map(({ rule, submission_id, reason }) => ({
      rule,
      ...(submission_id === '' ? {} : { submission: submission_id }),
      reason,
    }));

/** What is in force, each list in a fixed order whatever order it was recorded in. */
export const readConvening = (db: ReadableDatabase): Convening => {
  const chair = findChair(db);
  return {
    added: listAdded(db),
    replaced: listReplaced(db),
    ...(chair ? { chair } : {}),
    recusals: listRecusals(db),
    actingChairs: listActingChairs(db),
    dismissals: listDismissals(db),
    overrides: listOverrides(db),
  };
};

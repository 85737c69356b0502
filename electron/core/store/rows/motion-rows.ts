import { z } from 'zod';
import type { Motion, RecordedVote } from '../../../../shared/domain/deliberation/minutes.ts';
import type { ClaimedTime, MemberId, SubmissionId } from '../../../../shared/domain/ids.ts';
import { memberIdSchema } from '../../../../shared/formats/primitives.ts';
import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

interface MotionRow {
  readonly number: number;
  readonly submission_id: SubmissionId;
  readonly text: string;
  readonly threshold: Motion['threshold'];
  readonly moved_by: MemberId;
  readonly opened_at: ClaimedTime;
  readonly closed_by: MemberId | null;
  readonly closed_at: ClaimedTime | null;
  readonly entitled: string | null;
  readonly carried: 0 | 1 | null;
}

interface VoteRow {
  readonly motion: number;
  readonly member_id: MemberId;
  readonly vote: RecordedVote['vote'];
  readonly recorded_by: MemberId | null;
  readonly voted_at: ClaimedTime;
}

const membersSchema = z.array(memberIdSchema);

const endOf = ({ closed_by, closed_at, entitled, carried }: MotionRow): Motion['closed'] =>
  closed_by === null || closed_at === null || entitled === null
    ? undefined
    : {
        by: closed_by,
        at: closed_at,
        entitled: membersSchema.parse(JSON.parse(entitled)),
        carried: carried === 1,
      };

const toVote = ({ member_id, vote, recorded_by, voted_at }: VoteRow): RecordedVote => ({
  member: member_id,
  vote,
  ...(recorded_by === null ? {} : { recordedBy: recorded_by }),
  votedAt: voted_at,
});

/** Of the whole review, by number; votes in the order of the roster's ids. */
export const listMotions = (db: ReadableDatabase): readonly Motion[] => {
  const votes = Map.groupBy(
    db
      .prepare<[], VoteRow>(
        'SELECT motion, member_id, vote, recorded_by, voted_at FROM motion_vote ORDER BY motion, member_id',
      )
      .all(),
    (row) => row.motion,
  );
  return db
    .prepare<[], MotionRow>(
      `SELECT number, submission_id, text, threshold, moved_by, opened_at, closed_by, closed_at, entitled, carried
       FROM motion ORDER BY number`,
    )
    .all()
    .map((row) => {
      const closed = endOf(row);
      return {
        number: row.number,
        submission: row.submission_id,
        text: row.text,
        threshold: row.threshold,
        movedBy: row.moved_by,
        openedAt: row.opened_at,
        votes: (votes.get(row.number) ?? []).map(toVote),
        ...(closed ? { closed } : {}),
      };
    });
};

export const insertMotion = (db: WritableDatabase, motion: Omit<Motion, 'votes' | 'closed'>): void => {
  db.prepare(
    'INSERT INTO motion (number, submission_id, text, threshold, moved_by, opened_at) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(motion.number, motion.submission, motion.text, motion.threshold, motion.movedBy, motion.openedAt);
};

export const insertVote = (db: WritableDatabase, motion: number, vote: RecordedVote): void => {
  db.prepare(
    'INSERT INTO motion_vote (motion, member_id, vote, recorded_by, voted_at) VALUES (?, ?, ?, ?, ?)',
  ).run(motion, vote.member, vote.vote, vote.recordedBy ?? null, vote.votedAt);
};

export const closeMotion = (
  db: WritableDatabase,
  motion: number,
  { by, at, entitled, carried }: NonNullable<Motion['closed']>,
): void => {
  db.prepare(
    'UPDATE motion SET closed_by = ?, closed_at = ?, entitled = ?, carried = ? WHERE number = ?',
  ).run(by, at, JSON.stringify(entitled), carried ? 1 : 0, motion);
};

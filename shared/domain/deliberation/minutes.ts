import type { ClaimedTime, IndicatorId, MemberId, SubmissionId } from '../ids.ts';
import type { MotionThreshold, Vote } from './motions.ts';

/** A note of the discussion, or the word of explanation that a flag asks for. */
export const NOTE_KINDS = ['discussion', 'flag'] as const;

export type NoteKind = (typeof NOTE_KINDS)[number];

/** 合议笔记. Never rewritten: a correction is another note. */
export interface Note {
  readonly id: number;
  readonly submission: SubmissionId;
  readonly kind: NoteKind;
  /** Always there for a flag. */
  readonly indicator?: IndicatorId | undefined;
  readonly text: string;
  readonly author: MemberId;
  readonly at: ClaimedTime;
  readonly corrects?: number | undefined;
}

/** 质询: asked of the applicant in writing; numbered within the review. */
export interface Query {
  readonly number: number;
  readonly submission: SubmissionId;
  readonly text: string;
  readonly askedBy: MemberId;
  readonly askedAt: ClaimedTime;
  /** As they came; a later one does not replace an earlier one. */
  readonly answers: readonly {
    readonly text: string;
    readonly recordedBy: MemberId;
    readonly recordedAt: ClaimedTime;
  }[];
}

/** One member's open vote; `recordedBy` where somebody else wrote down a raised hand. */
export interface RecordedVote {
  readonly member: MemberId;
  readonly vote: Vote;
  readonly recordedBy?: MemberId | undefined;
  readonly votedAt: ClaimedTime;
}

/** 动议: a question put to those who judge the submission; numbered within the review. */
export interface Motion {
  readonly number: number;
  readonly submission: SubmissionId;
  readonly text: string;
  readonly threshold: MotionThreshold;
  readonly movedBy: MemberId;
  readonly openedAt: ClaimedTime;
  readonly votes: readonly RecordedVote[];
  /** Absent while it is open. */
  readonly closed?:
    | {
        readonly by: MemberId;
        readonly at: ClaimedTime;
        /** Who could vote when it was closed: the threshold is of these. */
        readonly entitled: readonly MemberId[];
        readonly carried: boolean;
      }
    | undefined;
}

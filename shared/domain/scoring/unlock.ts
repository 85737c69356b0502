import type { ClaimedTime, MemberId, SubmissionId } from '../ids.ts';
import { diffEntries, type EntryRevision } from './revision.ts';
import type { Entry, ScoreSheet } from './sheet.ts';

/** How those who may settle it (`maySettle`) answered; a refusal has words. */
export interface UnlockAnswer {
  readonly granted: boolean;
  readonly words: string;
  readonly by: MemberId;
  readonly at: ClaimedTime;
  /** The entries as they were handed in, evidence included; kept where the sheet was opened again. */
  readonly version?: readonly Entry[] | undefined;
}

/** 退回修改: a member's request to have the own handed-in sheet opened again. */
export interface Unlock {
  readonly member: MemberId;
  readonly submission: SubmissionId;
  /** Counts the requests about this one sheet, from 1. */
  readonly number: number;
  readonly reason: string;
  readonly requestedAt: ClaimedTime;
  /** When the sheet that it is about was handed in; of a granted one, the handing in that was opened again. */
  readonly submittedAt: ClaimedTime;
  readonly answer: UnlockAnswer | null;
}

export const UNLOCK_STATES = ['waiting', 'granted', 'refused'] as const;

export type UnlockState = (typeof UNLOCK_STATES)[number];

export const stateOfUnlock = ({ answer }: Pick<Unlock, 'answer'>): UnlockState => {
  if (!answer) return 'waiting';
  return answer.granted ? 'granted' : 'refused';
};

/**
 * What a member changed after the own sheet had been opened again: each state that was handed in against the next one.
 * Nothing for the last opening while the sheet is not handed in again. `unlocks` are all of this one sheet, by number.
 */
export const listUnlockRevisions = (
  sheet: ScoreSheet,
  unlocks: readonly Unlock[],
): readonly EntryRevision[] => {
  const kept = unlocks.flatMap(({ reason, answer }) =>
    answer?.granted && answer.version ? [{ reason, entries: answer.version }] : [],
  );
  return kept.flatMap(({ reason, entries }, at) => {
    const next = kept[at + 1]?.entries ?? (sheet.submittedAt === null ? undefined : sheet.entries);
    if (!next) return [];
    return diffEntries(entries, next).map((change): EntryRevision => {
      const { member, submission } = sheet;
      return { member, submission, cause: 'unlock', reason, ...change };
    });
  });
};

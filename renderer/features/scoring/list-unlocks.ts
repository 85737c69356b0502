import type { UnlockView } from '../../../shared/contract/corrections.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';

/** The newest request about one sheet. */
export const findLastUnlock = (
  unlocks: readonly UnlockView[],
  member: MemberId,
  submission: SubmissionId,
): UnlockView | undefined =>
  unlocks.findLast((each) => each.member === member && each.submissionId === submission);

export const listAnswerable = (unlocks: readonly UnlockView[]): readonly UnlockView[] =>
  unlocks.filter((each) => each.mayAnswer);

/** What a list has to show: those that wait, oldest first, and those that were answered, the last answer first. */
export const sortUnlocks = (
  unlocks: readonly UnlockView[],
): { readonly waiting: readonly UnlockView[]; readonly answered: readonly UnlockView[] } => {
  const waiting = unlocks.filter((each) => each.state === 'waiting');
  const answered = unlocks.filter((each) => each.state !== 'waiting');
  const by = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
  return {
    waiting: waiting.toSorted((a, b) => by(a.requestedAt, b.requestedAt)),
    answered: answered.toSorted((a, b) => by(b.answeredAt ?? '', a.answeredAt ?? '')),
  };
};

/** What the banner over the own sheet says; nothing while the sheet was never handed in. */
export type UnlockNotice =
  | { readonly kind: 'locked' }
  | { readonly kind: 'waiting' | 'refused' | 'granted'; readonly unlock: UnlockView };

export const noticeOf = (last: UnlockView | undefined, isSubmitted: boolean): UnlockNotice | null => {
  if (!last) return isSubmitted ? { kind: 'locked' } : null;
  if (last.state === 'granted') return isSubmitted ? { kind: 'locked' } : { kind: 'granted', unlock: last };
  return isSubmitted ? { kind: last.state, unlock: last } : null;
};

import type { IndicatorId, MemberId, ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';

/** Whose sheet for which submission, and the session that may see it. */
export interface SheetPlace {
  readonly reviewId: ReviewId;
  readonly submissionId: SubmissionId;
  readonly memberId: MemberId;
  readonly session: string;
}

export interface EntryPlace extends SheetPlace {
  readonly indicatorId: IndicatorId;
}

/** By member, not by session: what could not be saved is there again when the same member takes the seat again. */
export const draftKeyOf = (place: Omit<EntryPlace, 'session'>): string =>
  [place.reviewId, place.memberId, place.submissionId, place.indicatorId].join('/');

import type { IndicatorId, MemberId, ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';

/** An entry of the seat that asks. */
export interface ReconsiderPlace {
  readonly reviewId: ReviewId;
  readonly session: string;
  readonly memberId: MemberId;
  readonly submissionId: SubmissionId;
  readonly indicatorId: IndicatorId;
}

import type { Motion, Note, Query } from '../../../shared/domain/deliberation/minutes.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import type { Review, Submission } from '../../../shared/domain/review/review.ts';
import { schemeOfSubmission } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { givesPoints, listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import type { EntryRevision } from '../../../shared/domain/scoring/revision.ts';
import type { Unlock } from '../../../shared/domain/scoring/unlock.ts';
import type { ClosedRound } from '../store/rows/sheet-rows.ts';

/** The record of one submission, as the workspace has it. Nothing of another submission is in it. */
export interface RecordedMinutes {
  readonly review: Review;
  readonly submission: Submission;
  readonly round: ClosedRound;
  /** Present judges whose sheets were not in when the round was closed. */
  readonly missing: readonly MemberId[];
  readonly unlocks: readonly Unlock[];
  readonly notes: readonly Note[];
  readonly queries: readonly Query[];
  readonly motions: readonly Motion[];
  /** Who may vote as long as a motion is open. */
  readonly judges: readonly MemberId[];
  readonly revisions: readonly EntryRevision[];
  /** Whoever leads the work on it, and those who keep the record. */
  readonly leader?: string | undefined;
  readonly recorders: readonly string[];
  /** With the role, where the person sits here still. */
  readonly nameOf: (id: string) => string;
}

/** 打分表, or 评审表 where nothing has points. */
export const sheetWord = ({ review }: Pick<RecordedMinutes, 'review'>): string =>
  givesPoints(review.scheme) ? '打分表' : '评审表';

/** The indicators of the submission, by id. */
export const indicatorsOf = ({
  review,
  submission,
}: Pick<RecordedMinutes, 'review' | 'submission'>): ReadonlyMap<string, Indicator> =>
  new Map(
    listIndicators(schemeOfSubmission(review.scheme, submission)).map(({ indicator }) => [
      indicator.id,
      indicator,
    ]),
  );

import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import {
  findStanding,
  standingOf,
  THE_VISIT,
  type VisitRecord,
} from '../../../shared/domain/site-visit/visit-record.ts';
import { findFreeze } from '../store/rows/freeze-rows.ts';
import { listVisitPhotos, type RecordedPhoto } from '../store/rows/visit-photo-rows.ts';
import { listVisitRecords } from '../store/rows/visit-record-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { leaderOf, requireAccess, type SubmissionInput } from './require-access.ts';
import type { SeatedCall } from './require-seat.ts';

/** Everything that was written down of one site visit. */
export interface RecordedVisit {
  readonly workspace: Workspace;
  readonly submission: Submission;
  readonly records: readonly VisitRecord[];
  /** Removed ones are not among them. */
  readonly photos: readonly RecordedPhoto[];
}

/** A seat at it. */
export interface Visit extends RecordedVisit, SeatedCall {
  readonly begun: boolean;
  readonly closed: boolean;
  readonly frozen: boolean;
  /** Whoever leads the work on the submission, and the secretary: they close the record. */
  readonly mayClose: boolean;
}

/** For whoever may already: the paper of the return, the file that goes back. */
export const readRecordedVisit = (workspace: Workspace, submission: Submission): RecordedVisit => ({
  workspace,
  submission,
  records: listVisitRecords(workspace.reads, submission.id),
  photos: listVisitPhotos(workspace.reads, submission.id).filter(({ removed }) => !removed),
});

/** Throws what `requireAccess` throws: whoever may see the submission reads and keeps the record of facts. */
export const requireVisit = (context: CoreContext, input: SubmissionInput): Visit => {
  const { workspace, member, submission } = requireAccess(context, input);
  const recorded = readRecordedVisit(workspace, submission);
  const { records } = recorded;
  return {
    ...recorded,
    member,
    begun: findStanding(records, 'header', THE_VISIT) !== undefined,
    closed: standingOf(records, 'closing').length > 0,
    frozen: findFreeze(workspace.reads) !== null,
    mayClose: member.role === 'secretary' || leaderOf(workspace, submission.id)?.id === member.id,
  };
};

/** The same until the opinions are frozen. Throws `opinion-frozen` besides. */
export const requireUnfrozenVisit = (context: CoreContext, input: SubmissionInput): Visit => {
  const visit = requireVisit(context, input);
  if (visit.frozen) throw new PanelDeskError('opinion-frozen');
  return visit;
};

/** The same while the record may grow, begun or not yet. Throws `visit-closed` besides. */
export const requireUnclosedVisit = (context: CoreContext, input: SubmissionInput): Visit => {
  const visit = requireUnfrozenVisit(context, input);
  if (visit.closed) throw new PanelDeskError('visit-closed');
  return visit;
};

/** Throws `visit-not-begun`: before that there is nothing to record below, to acknowledge or to close. */
export const requireBegun = ({ begun }: Visit): void => {
  if (!begun) throw new PanelDeskError('visit-not-begun');
};

/** The same for what goes below the head. Throws `visit-not-begun` besides. */
export const requireOpenVisit = (context: CoreContext, input: SubmissionInput): Visit => {
  const visit = requireUnclosedVisit(context, input);
  requireBegun(visit);
  return visit;
};

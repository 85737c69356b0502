import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import type { ActivityEvent } from '../../../shared/domain/review/activity.ts';
import { VISIT_LIMITS } from '../../../shared/domain/site-visit/record-rules.ts';
import {
  findStanding,
  revisionOf,
  type VisitDocuments,
  type VisitKind,
  type VisitRecord,
} from '../../../shared/domain/site-visit/visit-record.ts';
import type { ActivityData } from '../store/activity-chain.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import { insertVisitRecord } from '../store/rows/visit-record-rows.ts';
import type { Visit } from './visit-access.ts';

/** Parts that are absent are left out, so that equal records are equal bytes. */
const asData = (document: unknown): ActivityData => JSON.parse(JSON.stringify(document)) as ActivityData;

interface Change<Kind extends VisitKind> {
  readonly event: ActivityEvent;
  readonly kind: Kind;
  readonly subject: string;
  /** The count of records that the window has seen. */
  readonly revision: number;
  readonly document: VisitDocuments[Kind];
  readonly withdrawn?: string | undefined;
  /** What else is written with it; gives what the log keeps of that. */
  readonly also?: ((db: WritableDatabase, at: ClaimedTime) => void) | undefined;
  /** In place of the document, where that does not belong into the log (ink). */
  readonly logged?: ActivityData | undefined;
}

/**
 * Writes the next record of one subject: one transaction with its row in the log, before and after in it. Throws
 * `entry-changed-elsewhere` for a revision that was written over meanwhile, `input-invalid` beyond what a visit holds.
 */
export const writeVisitRecord = <Kind extends VisitKind>(
  { workspace, member, submission, records }: Visit,
  { event, kind, subject, revision, document, withdrawn, also, logged }: Change<Kind>,
): void => {
  if (revisionOf(records, kind, subject) !== revision)
    throw new PanelDeskError('entry-changed-elsewhere', { indicator: subject });
  if (records.length >= VISIT_LIMITS.records) throw new PanelDeskError('input-invalid', { field: 'records' });
  const before = findStanding(records, kind, subject);
  workspace.run({
    actor: member.id,
    event,
    data: {
      submission: submission.id,
      subject,
      ...(logged === undefined
        ? { before: before ? asData(before.document) : null, after: asData(document) }
        : { after: logged }),
      ...(withdrawn === undefined ? {} : { reason: withdrawn }),
    },
    write: (db, at) => {
      const record = {
        kind,
        subject,
        revision: revision + 1,
        document: asData(document) as unknown,
        ...(withdrawn === undefined ? {} : { withdrawn }),
        by: member.id,
        at,
      };
      insertVisitRecord(db, submission.id, record as VisitRecord);
      also?.(db, at);
    },
  });
};

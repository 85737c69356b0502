import { join } from 'node:path';
import type { ActivityEvent } from '../../../shared/domain/review/activity.ts';
import { isFailure, PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ClaimedTime, ReviewId } from '../../../shared/domain/ids.ts';
import type { Convening } from '../../../shared/domain/convening/convening.ts';
import { formPanel } from '../../../shared/domain/convening/form-panel.ts';
import type { Review } from '../../../shared/domain/review/review.ts';
import { acceptValues } from '../../../shared/domain/site-visit/accept-values.ts';
import { applySupplements } from '../../../shared/domain/supplement/supplement.ts';
import type { ActivityData } from '../store/activity-chain.ts';
import { openBlobStore, type BlobStore } from '../store/blobs/blob-store.ts';
import type { OpenedDatabase, ReadableDatabase, WritableDatabase } from '../store/database-types.ts';
import { WORKSPACE_MIGRATIONS } from '../store/migrations/workspace-migrations.ts';
import { openDatabase } from '../store/open-database.ts';
import { asStoreFailure } from '../store/open-database-failure.ts';
import { appendActivity } from '../store/rows/activity-rows.ts';
import { readConvening } from '../store/rows/convening-rows.ts';
import { readReview } from '../store/rows/review-rows.ts';
import { listSupplements } from '../store/rows/supplement-rows.ts';
import { listVisitValues } from '../store/rows/visit-value-rows.ts';
import { deriveKey } from '../store/vault/derive-key.ts';
import type { Clock } from './claimed-clock.ts';

export const WORKSPACE_FILE = 'workspace.db';

/** Everything that this machine holds of one review. */
export interface Workspace {
  readonly reviewId: ReviewId;
  readonly directory: string;
  /** What the package says; it never changes after import. */
  readonly given: Review;
  /**
   * The same as it stands here: members added, replaced, the chair where the panel put it; what the bureau sent later; what was found
   * and accepted on the spot beside what was claimed.
   */
  readonly review: Review;
  /** What was recorded of that, and who is recused from what. */
  readonly convening: Convening;
  readonly reads: ReadableDatabase;
  readonly blobs: BlobStore;
  /**
   * Runs one service command: all its writes and its row in the activity log are one durable transaction. The blobs
   * that it refers to must have been put before. Gives the claimed time under which everything was written. Throws
   * `disk-full`, `store-damaged`, and what the command throws; nothing of it is kept then.
   */
  run<Result>(command: Command<Result>): { readonly at: ClaimedTime; readonly result: Result };
  /** For what is no act of the review (a remembered place, a counted PIN try): durable, but not in the activity log. */
  record(write: (db: WritableDatabase) => void): void;
  close(): void;
}

export interface Command<Result> {
  readonly actor: string;
  readonly event: ActivityEvent;
  /** What the log keeps: before and after, ids, reasons. */
  readonly data: ActivityData;
  readonly write: (db: WritableDatabase, at: ClaimedTime) => Result;
}

export interface WorkspaceFiles {
  readonly db: OpenedDatabase;
  readonly blobs: BlobStore;
}

/** A review's blobs in any folder: its own, or one that is filled before it is taken over. */
export const openReviewBlobs = (directory: string, reviewId: ReviewId, dataKey: Uint8Array): BlobStore =>
  openBlobStore({ directory, key: deriveKey(dataKey, `attachments:${reviewId}`) });

/** Opens (or creates) the files of a workspace without reading a review from them: import starts from here. */
export const openWorkspaceFiles = (
  directory: string,
  reviewId: ReviewId,
  dataKey: Uint8Array,
  now: Clock,
): WorkspaceFiles => ({
  db: openDatabase({
    file: join(directory, WORKSPACE_FILE),
    key: deriveKey(dataKey, `workspace-database:${reviewId}`),
    migrations: WORKSPACE_MIGRATIONS,
    now,
  }),
  blobs: openReviewBlobs(join(directory, 'blobs'), reviewId, dataKey),
});

const inTransaction = <Result>(db: OpenedDatabase, work: () => Result): Result => {
  try {
    return db.transaction(work)();
  } catch (error) {
    throw asStoreFailure(error, WORKSPACE_FILE);
  }
};

/** What cannot be read as a review is a damaged workspace, told like any other damage. */
const readWholeReview = (db: ReadableDatabase): Review => {
  try {
    return readReview(db);
  } catch (error) {
    const failure = asStoreFailure(error, WORKSPACE_FILE);
    if (isFailure(failure)) throw failure;
    throw new PanelDeskError('store-damaged', { file: WORKSPACE_FILE, problem: 'review' }, { cause: error });
  }
};

interface Stand {
  readonly review: Review;
  readonly convening: Convening;
}

/** The review as it stands here; read once and again after a command. */
const watchReview = (
  given: Review,
  reads: ReadableDatabase,
): { readonly now: () => Stand; readonly forget: () => void } => {
  let known: Stand | undefined;
  const read = (): Stand => {
    const convening = readConvening(reads);
    const [supplements, values] = [listSupplements(reads), listVisitValues(reads)];
    const submissions = given.submissions.map((submission) =>
      acceptValues(given.scheme, applySupplements(submission, supplements), values),
    );
    return { convening, review: { ...given, submissions, roster: formPanel(given.roster, convening) } };
  };
  return {
    now: () => (known ??= read()),
    forget: () => {
      known = undefined;
    },
  };
};

/** Throws what `openDatabase` throws; clears half-written blobs of a killed process. */
export const openWorkspace = (
  directory: string,
  reviewId: ReviewId,
  dataKey: Uint8Array,
  now: Clock,
): Workspace => {
  const { db, blobs } = openWorkspaceFiles(directory, reviewId, dataKey, now);
  try {
    blobs.deleteTempFiles();
    const given = readWholeReview(db);
    const stand = watchReview(given, db);
    return {
      reviewId,
      directory,
      given,
      get review() {
        return stand.now().review;
      },
      get convening() {
        return stand.now().convening;
      },
      reads: db,
      blobs,
      run: ({ actor, event, data, write }) => {
        const at = now();
        blobs.flush();
        try {
          const result = inTransaction(db, () => {
            const written = write(db, at);
            appendActivity(db, at, actor, event, data);
            return written;
          });
          return { at, result };
        } finally {
          stand.forget();
        }
      },
      record: (write) => {
        inTransaction(db, () => write(db));
        stand.forget();
      },
      close: () => db.close(),
    };
  } catch (error) {
    db.close();
    throw error;
  }
};

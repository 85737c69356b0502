import type { OpenedFile } from '../../../shared/contract/intake.ts';
import { isRecused } from '../../../shared/domain/convening/convening.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Sha256, SubmissionId } from '../../../shared/domain/ids.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { DESK_ACTOR } from '../../../shared/domain/review/activity.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import { digestOf } from '../formats/canonical-json.ts';
import { readVersionsOf } from '../laptops/current-edition.ts';
import { findRivals } from '../laptops/conflicts.ts';
import { requireLawfulEditions, type SeatBag } from '../laptops/read-seat-bag.ts';
import { requireWriter } from '../laptops/seat-bag.ts';
import { takeSeat } from '../laptops/take-seat.ts';
import { requireVouched, takeSupplements } from '../laptops/take-supplements.ts';
import { listWriters } from '../laptops/take-seat-facts.ts';
import { readDevice } from '../store/rows/device-rows.ts';
import { countGrantedUnlocks } from '../store/rows/edition-rows.ts';
import { lastSeatFile } from '../store/rows/laptop-rows.ts';
import { insertSubmission, readImportFacts } from '../store/rows/review-rows.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { takePayload } from './intake-import.ts';

type Brought = NonNullable<OpenedFile['seat']>['brought'];

const requireSameSeat = (workspace: Workspace, { bag, seat, member }: SeatBag): void => {
  const device = readDevice(workspace.reads);
  const id = workspace.reviewId;
  if (device.kind === 'host') throw new PanelDeskError('package-already-open', { id });
  if (readImportFacts(workspace.reads).packageDigest !== seat.packageSha256)
    throw new PanelDeskError('package-id-taken', { id });
  const own = findSeat(workspace.reads, seat.member);
  if (
    device.member !== seat.member ||
    device.host !== seat.host ||
    own?.fingerprint !== seat.seat.fingerprint
  )
    throw new PanelDeskError('seat-of-other-member', { name: member.name });
  requireWriter(bag, seat, workspace.given, listWriters(workspace.reads));
};

interface Seen {
  readonly unlocks: number;
  readonly recused: boolean;
  readonly current: Sha256 | null;
  readonly isDisputed: boolean;
}

const look = ({ reads, convening }: Workspace, { seat }: SeatBag, submission: SubmissionId): Seen => {
  const key = { member: seat.member, submission };
  return {
    unlocks: countGrantedUnlocks(reads, key),
    recused: isRecused(convening, seat.member, submission),
    current: readVersionsOf(reads, key).current,
    isDisputed: findRivals(reads, key).length > 0,
  };
};

const compare = (before: Seen | undefined, after: Seen): readonly Brought[number]['what'][] => {
  if (!before) return ['opened'];
  return [
    ...(after.unlocks > before.unlocks ? (['unlocked'] as const) : []),
    ...(after.recused && !before.recused ? (['recused'] as const) : []),
    ...(before.recused && !after.recused ? (['opened'] as const) : []),
    ...(after.current !== before.current && after.unlocks === before.unlocks ? (['sheet'] as const) : []),
    ...(after.isDisputed && !before.isDisputed ? (['versions'] as const) : []),
  ];
};

const lookAtAll = (
  workspace: Workspace,
  opened: SeatBag,
  submissions: readonly Submission[],
): ReadonlyMap<SubmissionId, Seen> => new Map(submissions.map(({ id }) => [id, look(workspace, opened, id)]));

/**
 * A later seat file on the same laptop. What was scored here meanwhile stays: versions are kept side by side, and what is in
 * force follows from all of them. Throws `package-already-open`, `package-id-taken`, `seat-of-other-member`, `bag-signature-invalid`.
 */
export const mergeSeatBag = async (
  context: CoreContext,
  opened: SeatBag,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<OpenedFile> => {
  const { bag, seat, documents } = opened;
  const workspaces = context.workspaces();
  const id = documents.review.id;
  const workspace = workspaces.open(id);
  requireSameSeat(workspace, opened);
  const packageOrigin = readImportFacts(workspace.reads).signature;
  const vouched = requireVouched(context.desk(), workspace.given, packageOrigin, opened.supplements);
  await takePayload(workspace.blobs, bag, opened.kept, progress, signal);
  if (signal?.aborted) throw new PanelDeskError('cancelled');
  const here = new Set<string>(workspace.given.submissions.map((each) => each.id));
  const added = documents.review.submissions.filter((each) => !here.has(each.id));
  const submissions = [...workspace.given.submissions, ...added];
  const before = lookAtAll(workspace, opened, workspace.given.submissions);
  const last = lastSeatFile(workspace.reads, seat.member);
  const parcel = digestOf(bag.tagManifest ?? new Uint8Array());
  const { result: supplemented } = workspace.run({
    actor: DESK_ACTOR,
    event: 'laptop.seat-opened',
    data: { member: seat.member, number: seat.number, host: seat.host, file: parcel },
    write: (db, at) => {
      for (const each of added) insertSubmission(db, each.id, documents.texts.submissions.get(each.id) ?? '');
      const taken = takeSupplements(db, vouched);
      requireLawfulEditions({ ...workspace.given, submissions }, db, opened);
      takeSeat(db, seat, { name: `${bag.name}.zip`, sha256: parcel }, at);
      return taken;
    },
  });
  if (added.length > 0) workspaces.reload(id);
  const after = lookAtAll(workspaces.open(id), opened, submissions);
  const brought = submissions.flatMap(({ id: submissionId, baseName }) => {
    const seen = after.get(submissionId);
    const known = before.get(submissionId);
    const changes = seen ? compare(known, seen) : [];
    // What is new as a whole needs no word about its parts.
    const more = known && supplemented.has(submissionId) ? (['supplemented'] as const) : [];
    return [...changes, ...more].map((what) => ({ what, submissionId, baseName }));
  });
  return {
    reviewId: id,
    seat: { member: seat.member, first: false, older: seat.number < last, brought },
  };
};

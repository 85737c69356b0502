import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { reviewIdSchema } from '../../../shared/formats/primitives.ts';
import { readDevice } from '../store/rows/device-rows.ts';
import { isAccepted } from '../store/rows/review-rows.ts';
import type { CoreContext } from '../services/core-context.ts';

/** On a member's laptop before its bureau's key was compared: looking at what came, and nothing else. */
const BEFORE_ACCEPTANCE: ReadonlySet<string> = new Set([
  'reviews.summary',
  'schemes.ofReview',
  'intake.report',
  'intake.trust',
  'panel.get',
  'laptops.state',
  'activity.list',
]);

/** What a member's laptop is for: reading, and the own scoring. A procedure that is not named here is for the host. */
const ON_A_SEATS_LAPTOP: ReadonlySet<string> = new Set([
  ...BEFORE_ACCEPTANCE,
  'convening.undertaking',
  'convening.declaration',
  'seats.take',
  'seats.leave',
  'seats.keepPlace',
  'materials.list',
  'materials.keepPlace',
  'materials.open',
  'materials.openAttachment',
  'materials.preview',
  'materials.openOutside',
  'trace.uses',
  'search.state',
  'search.prepare',
  'search.find',
  'scoring.submissions',
  'scoring.sheet',
  'scoring.save',
  'scoring.pinPage',
  'scoring.attach',
  'scoring.attachAgain',
  'scoring.noteEvidence',
  'scoring.explainAbsence',
  'scoring.removeEvidence',
  'scoring.submit',
  'corrections.unlocks',
  'corrections.reconsider',
  'laptops.handBack',
  'laptops.versions',
  'laptops.chooseVersion',
]);

/** The input as it came: whether it is valid is found out later. */
const reviewOf = (input: unknown): ReviewId | undefined =>
  typeof input === 'object' && input !== null && 'reviewId' in input
    ? reviewIdSchema.safeParse(input.reviewId).data
    : undefined;

/**
 * Throws `not-on-this-laptop` for what is the host's work on a member's laptop, `stage-not-reached` there before somebody
 * accepted the package's origin. What names no review, or one that is not here, passes: its service has the word.
 */
export const guardLaptop = (context: CoreContext, path: readonly string[], input: unknown): void => {
  const id = reviewOf(input);
  if (id === undefined || !context.workspaces().has(id)) return;
  const { reads, review } = context.workspaces().open(id);
  const device = readDevice(reads);
  if (device.kind === 'host') return;
  const procedure = path.join('.');
  if (!ON_A_SEATS_LAPTOP.has(procedure)) {
    const name = review.roster.find((member) => member.id === device.member)?.name ?? '';
    throw new PanelDeskError('not-on-this-laptop', { name });
  }
  if (!BEFORE_ACCEPTANCE.has(procedure) && !isAccepted(reads))
    throw new PanelDeskError('stage-not-reached', { stage: 'intake' });
};

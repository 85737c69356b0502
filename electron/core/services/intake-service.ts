import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { IntakeReport } from '../../../shared/contract/intake.ts';
import { DESK_ACTOR } from '../../../shared/domain/activity.ts';
import { checkCompleteness } from '../../../shared/domain/completeness.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { Review, Submission } from '../../../shared/domain/review.ts';
import type { Scheme } from '../../../shared/domain/scheme.ts';
import { findIndicator } from '../../../shared/domain/scheme-indicators.ts';
import { shortCode } from '../store/activity-chain.ts';
import { findPinnedBureau, pinBureau } from '../store/rows/bureau-rows.ts';
import { isAccepted, readAcceptedAt, readImportFacts, recordAcceptance } from '../store/rows/review-rows.ts';
import type { CoreContext } from './core-context.ts';

/** The sample that ships with the application. Throws `not-found` where it was not built. */
export const offerSample = (context: CoreContext): { file: string; name: string } => {
  const folder = join(context.resources, 'sample');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const name = names.find((each) => each.endsWith('.review.zip'));
  if (!name) throw new PanelDeskError('not-found', { what: 'sample' });
  return {
    file: context.files.registerPath(join(folder, name), { name, mediaType: 'application/zip' }),
    name,
  };
};

const reportSubmission = (scheme: Scheme, submission: Submission): IntakeReport['submissions'][number] => {
  const indicators = checkCompleteness(scheme, submission);
  return {
    id: submission.id,
    baseName: submission.baseName,
    applicant: submission.applicant.name,
    selfAssessment: submission.selfAssessment,
    recommenderCheck: submission.recommenderCheck,
    materials: submission.materials.map(({ id, title, mediaType, bytes }) => ({
      id,
      title,
      mediaType,
      bytes,
    })),
    complete: indicators.filter((each) => each.complete).length,
    indicators: indicators.map((each) => ({
      id: each.indicator,
      title: findIndicator(scheme, each.indicator).title,
      hasClaim: each.hasClaim,
      complete: each.complete,
      requirements: each.requirements.map(({ requirement, metBy }) => ({
        titles: requirement.anyOf.map((kind) => kind.title),
        metBy: [...metBy],
      })),
    })),
  };
};

/** 接收核验: who signed, what was checked, and per indicator what was handed in. */
export const readIntakeReport = (
  context: CoreContext,
  input: { readonly reviewId: ReviewId },
): IntakeReport => {
  const workspace = context.workspaces().open(input.reviewId);
  const { review } = workspace;
  const facts = readImportFacts(workspace.reads);
  const accepted = isAccepted(workspace.reads);
  return {
    reviewId: review.id,
    title: review.title,
    bureau: review.bureau.name,
    panel: review.panel.name,
    schemeTitle: review.scheme.title,
    policy: { title: review.scheme.policy.title, status: review.scheme.policy.status },
    packageDigest: facts.packageDigest,
    shortCode: shortCode(facts.packageDigest),
    importedAt: facts.importedAt,
    signature:
      facts.signature.state === 'unsigned'
        ? { state: 'unsigned', accepted }
        : {
            state: accepted ? 'trusted' : 'not-yet-trusted',
            signer: facts.signature.signer,
            fingerprint: facts.signature.fingerprint,
            notAfter: facts.signature.notAfter,
          },
    files: facts.files,
    bytes: facts.bytes,
    submissions: review.submissions.map((submission) => reportSubmission(review.scheme, submission)),
  };
};

/** The first key that a person confirmed for a bureau holds for all its packages, opened before or after. */
const requireKnownKey = (context: CoreContext, bureau: Review['bureau'], fingerprint: string): void => {
  const pinned = findPinnedBureau(context.desk(), bureau.id);
  if (!pinned || pinned.fingerprint === fingerprint) return;
  const found = fingerprint === '' ? '–' : fingerprint;
  throw new PanelDeskError('bureau-key-changed', {
    bureau: bureau.name,
    expected: pinned.fingerprint,
    found,
  });
};

/**
 * A person compared the fingerprint with the one on paper (or accepts that the package is unsigned: empty fingerprint).
 * Pins the bureau's key on this machine. Throws `input-invalid` when the fingerprint is not the package's,
 * `bureau-key-changed` when another key of this bureau was confirmed before.
 */
export const trustBureau = (
  context: CoreContext,
  input: { readonly reviewId: ReviewId; readonly fingerprint: string },
): { savedAt: string } => {
  const workspace = context.workspaces().open(input.reviewId);
  const { bureau } = workspace.review;
  const { signature } = readImportFacts(workspace.reads);
  const fingerprint = signature.state === 'signed' ? signature.fingerprint : '';
  if (fingerprint !== input.fingerprint) throw new PanelDeskError('input-invalid', { field: 'fingerprint' });
  const acceptedAt = readAcceptedAt(workspace.reads);
  if (acceptedAt !== null) return { savedAt: acceptedAt };
  requireKnownKey(context, bureau, fingerprint);
  // The pin goes first: a crash between the two must not leave an accepted package of a bureau that anybody may imitate.
  if (signature.state === 'signed') {
    const certificate = Buffer.from(signature.certificate, 'base64');
    pinBureau(context.desk(), bureau.id, { fingerprint, certificate }, context.now());
  }
  const { at } = workspace.run({
    actor: DESK_ACTOR,
    event: 'bureau.trusted',
    data: { fingerprint, pinnedBefore: false },
    write: (db, now) => recordAcceptance(db, fingerprint === '' ? null : fingerprint, now),
  });
  return { savedAt: at };
};

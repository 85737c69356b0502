import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { verifyPdf } from '../../electron/core/signing/verify-pdf.ts';
import { verifyActivityChain } from '../../electron/core/store/activity-chain.ts';
import { checkIntegrity } from '../../electron/core/store/open-database.ts';
import { iterateActivity } from '../../electron/core/store/rows/activity-rows.ts';
import type { IndicatorId, MemberId, SubmissionId } from '../../shared/domain/ids.ts';
import { openDesk, theRealClock, type Desk } from '../support/journey/desk.ts';
import { BASE_A, CHAIR, REVIEW } from '../support/journey/small-review.ts';

/** What a child printed: the last saved value of each thing, and what it was doing when it died. */
export interface Printed {
  readonly saved: Map<string, unknown>;
  doing: { readonly what: string; readonly value: unknown } | null;
}

const reviewId = REVIEW;

const readStanding = async (desk: Desk, what: string, stick: string): Promise<unknown> => {
  const { client } = desk;
  const [kind = '', rest = ''] = what.split(':', 2);
  const [member, submission, indicator] = rest.split('/') as [MemberId, SubmissionId, IndicatorId];
  const chair = desk.sit(CHAIR);
  const findMember = async () =>
    (await client.panel.get({ reviewId })).members.find((each) => each.id === rest);
  const findEntry = async () =>
    (await client.scoring.sheet(desk.on(member, submission))).entries.find(
      (each) => each.indicator === indicator,
    );
  switch (kind) {
    case 'review':
      return (await client.reviews.list({})).reviews[0]?.reviewId;
    case 'trusted':
      return (await client.intake.report({ reviewId })).signature.state === 'trusted';
    case 'signed-in':
      return (await findMember())?.signedInAt;
    case 'seat':
      return (await findMember())?.fingerprint;
    case 'entry': {
      const entry = await findEntry();
      return { points: entry?.points ?? null, comment: entry?.comment ?? '' };
    }
    case 'evidence':
      return (await findEntry())?.evidence.map((link) => link.id);
    case 'submitted':
      return (await client.scoring.sheet(desk.on(member, submission))).submittedAt;
    case 'round':
      return (await client.deliberation.overview(chair)).closedAt;
    case 'section': {
      const opinion = await client.opinions.get({ ...chair, submissionId: rest });
      return opinion.sections.find((section) => section.id === 'advice')?.text;
    }
    case 'frozen':
      return (await client.opinions.list(chair)).shortCode;
    case 'signed': {
      const { documents, signers } = await client.signing.status(chair);
      return signers.some((each) => each.member === rest && each.state === 'done') ? documents.length : 0;
    }
    case 'return':
      return (await client.returns.receipt(chair)).receipt?.sha256;
    case 'copy': {
      const { receipt } = await client.returns.receipt(chair);
      const name = receipt?.savedCopies.at(-1)?.name ?? '';
      const digest = createHash('sha256')
        .update(readFileSync(join(stick, name)))
        .digest('hex');
      return digest === receipt?.sha256 ? name : 'a copy that differs';
    }
    default:
      throw new Error(`nothing is known of '${what}'`);
  }
};

const checkSaved = async (desk: Desk, { saved, doing }: Printed, stick: string): Promise<void> => {
  for (const [what, value] of saved) {
    const standing = await readStanding(desk, what, stick);
    // The command that was cut off may have come through: then its value stands, and nothing else.
    const isInFlight = doing?.what === what;
    const intended = isInFlight && doing.value !== null ? [doing.value] : [];
    if (isInFlight && doing.value === null) expect(standing, what).toEqual(expect.anything());
    else expect([value, ...intended], what).toContainEqual(standing);
    // Whoever starts the application now is shown this.
    if (isInFlight) saved.set(what, standing);
  }
};

/** Every signature in the store is in both documents, and each of them holds. */
const checkDocuments = async (desk: Desk): Promise<void> => {
  const { members } = await desk.client.panel.get({ reviewId });
  // Nothing can have been frozen before the chair was ready.
  if (members.find(({ id }) => id === CHAIR)?.standing !== 'ready') return;
  const chair = desk.sit(CHAIR);
  const { documents, signers } = await desk.client.signing.status(chair);
  const count = signers.filter((each) => each.state === 'done').length;
  for (const { submissionId } of documents) {
    const { file } = await desk.client.signing.document({ ...chair, submissionId });
    const pdf = Buffer.concat((await desk.core.files.open(file)?.stream().toArray()) as Uint8Array[]);
    const verdicts = (await verifyPdf(pdf)).signatures.map((each) => each.verdict);
    expect(verdicts).toEqual(Array.from({ length: count }, () => 'valid'));
  }
};

/** Opens a home as the next start of the application does, and looks whether all is there and whole. */
export const checkHome = async (
  folder: string,
  home: string,
  printed: Printed,
  stick: string,
): Promise<void> => {
  const desk = await openDesk(folder, theRealClock, home);
  try {
    const { reviews, damaged } = await desk.client.reviews.list({});
    expect(damaged).toEqual([]);
    expect(readdirSync(join(desk.home, 'staging'))).toEqual([]);
    expect(readdirSync(join(desk.home, 'tmp'))).toEqual([]);
    if (reviews.length === 0) {
      expect([...printed.saved.keys()]).toEqual([]);
      return;
    }
    const { workspace } = desk;
    expect(checkIntegrity(workspace.reads)).toEqual({ ok: true, damage: [], brokenReferences: [] });
    expect((await workspace.blobs.verifyAll()).damaged).toEqual([]);
    expect(verifyActivityChain(iterateActivity(workspace.reads)).ok).toBe(true);
    expect(readdirSync(join(workspace.directory, 'blobs', 'tmp'))).toEqual([]);
    // Every row's file is there: the applicant's material, and whatever the panel added.
    for (const material of workspace.review.submissions.flatMap((each) => each.materials))
      expect(workspace.blobs.hasBlob(material.sha256)).toBe(true);
    await checkSaved(desk, printed, stick);
    await checkDocuments(desk);
    expect(workspace.review.submissions[0]?.id).toBe(BASE_A);
  } finally {
    await desk.close();
  }
};

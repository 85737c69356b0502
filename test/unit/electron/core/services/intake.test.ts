import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asReviewId } from '../../../../../shared/domain/ids.ts';
import { openDesk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';
import { packSmallReview } from '../../../../support/journey/review-folder.ts';
import { BASE_A, PLAN, REVIEW } from '../../../../support/journey/small-review.ts';
import { openPackageFile, trustBureau } from '../../../../support/journey/steps.ts';
import { aBureauWithExperts } from '../../../../support/signing/test-keys.ts';

const journey = useJourney();
const reviewId = REVIEW;
const OTHER = asReviewId('second-review');

/** Another review of the same bureau. */
const packOther = async (
  name: string,
  signer?: Awaited<ReturnType<typeof anotherKey>> | null,
): Promise<string> => {
  const folder = join(journey.folder, `packages-${name}`);
  mkdirSync(folder);
  return packSmallReview(folder, {
    name,
    review: { id: OTHER },
    ...(signer === undefined ? {} : { signer }),
  });
};
const anotherKey = async () => {
  const [signer] = (await aBureauWithExperts(['冒名科技局'])).signers;
  if (!signer) throw new Error('no signer');
  return signer;
};

describe('the intake report', () => {
  it('says who signed, what was checked and what was handed in', async () => {
    const desk = await journey.deskAt('opened');
    const report = await desk.client.intake.report({ reviewId });
    expect(report).toMatchObject({
      bureau: '示例科技局',
      panel: '第一专家组',
      files: 7,
      signature: { state: 'not-yet-trusted', signer: '示例科技局' },
    });
    expect(report.shortCode).toMatch(/^[0-9A-F]{4}(-[0-9A-F]{4}){2}$/);
    const [submission] = report.submissions;
    expect(submission).toMatchObject({ id: BASE_A, complete: 3 });
    expect(submission?.indicators.map(({ id, hasClaim, complete }) => ({ id, hasClaim, complete }))).toEqual([
      { id: 'site', hasClaim: true, complete: true },
      { id: 'staff', hasClaim: true, complete: true },
      { id: 'output', hasClaim: false, complete: false },
      // Asked for, not owed.
      { id: 'bonus', hasClaim: false, complete: true },
    ]);
    expect(submission?.indicators[0]?.requirements[0]?.metBy).toEqual([PLAN]);
    await trustBureau(desk);
    expect((await desk.client.intake.report({ reviewId })).signature.state).toBe('trusted');
  });

  it('of a review that is not here is not found', async () => {
    const desk = await journey.deskAt('empty');
    expect(await codeOf(desk.client.intake.report({ reviewId }))).toBe('not-found');
    expect(await desk.client.reviews.list({})).toEqual({ reviews: [], damaged: [] });
  });
});

describe('confirming a bureau', () => {
  it('wants the fingerprint that the package has', async () => {
    const desk = await journey.deskAt('opened');
    const refused = { code: 'input-invalid', params: { field: 'fingerprint' } };
    for (const fingerprint of ['', 'AB:CD'])
      expect(await failureOf(desk.client.intake.trust({ reviewId, fingerprint }))).toEqual(refused);
    expect((await desk.client.reviews.summary({ reviewId })).next).toBe('intake');
  });

  it('is remembered: the next package of that bureau needs no confirmation, a package of another key is refused', async () => {
    const desk = await journey.deskAt('convened');
    await openPackageFile(desk, await packOther('same-key'));
    const report = await desk.client.intake.report({ reviewId: OTHER });
    expect(report.signature.state).toBe('trusted');
    await desk.restart();
    const forged = await packSmallReview(journey.folder, {
      name: 'forged',
      review: { id: 'third-review' },
      signer: await anotherKey(),
    });
    expect(await failureOf(openPackageFile(desk, forged))).toMatchObject({
      code: 'bureau-key-changed',
      params: { bureau: '示例科技局' },
    });
    const unsigned = await packSmallReview(journey.folder, {
      name: 'unsigned-later',
      review: { id: 'third-review' },
      signer: null,
    });
    expect(await codeOf(openPackageFile(desk, unsigned))).toBe('bureau-key-changed');
    expect((await desk.client.reviews.list({})).reviews).toHaveLength(2);
  });

  it('cannot be got around by opening the forged package first', async () => {
    const desk = await journey.deskAt('opened');
    await openPackageFile(desk, await packOther('forged-first', await anotherKey()));
    await trustBureau(desk);
    const other = { reviewId: OTHER };
    const { signature } = await desk.client.intake.report(other);
    if (signature.state === 'unsigned') throw new Error('signed it was');
    const trust = desk.client.intake.trust({ ...other, fingerprint: signature.fingerprint });
    expect(await failureOf(trust)).toMatchObject({
      code: 'bureau-key-changed',
      params: { found: signature.fingerprint },
    });
    expect((await desk.client.reviews.summary(other)).next).toBe('intake');
  });

  it('nor by a package without any signature', async () => {
    const desk = await journey.deskAt('opened');
    await openPackageFile(desk, await packOther('unsigned-first', null));
    await trustBureau(desk);
    const other = { reviewId: OTHER };
    expect(await codeOf(desk.client.intake.trust({ ...other, fingerprint: '' }))).toBe('bureau-key-changed');
  });

  it('accepts an unsigned package in so many words, where no key of the bureau is known', async () => {
    const desk = await journey.deskAt('empty');
    await openPackageFile(desk, await packOther('unsigned-only', null));
    const other = { reviewId: OTHER };
    expect((await desk.client.intake.report(other)).signature).toEqual({
      state: 'unsigned',
      accepted: false,
    });
    await desk.client.intake.trust({ ...other, fingerprint: '' });
    expect((await desk.client.intake.report(other)).signature).toEqual({ state: 'unsigned', accepted: true });
    expect((await desk.client.reviews.summary(other)).next).toBe('panel');
  });

  it('twice is one acceptance and one row of the log', async () => {
    const desk = await journey.deskAt('opened');
    await trustBureau(desk);
    await trustBureau(desk);
    const { rows } = await desk.client.activity.list({ reviewId, limit: 10 });
    expect(rows.map((row) => row.event)).toEqual(['bureau.trusted', 'review.imported']);
  });
});

describe('a second package', () => {
  it('that is the same one is known to be open', async () => {
    const desk = await journey.deskAt('convened');
    expect(await failureOf(openPackageFile(desk, await journey.packagePath()))).toEqual({
      code: 'package-already-open',
      params: { id: REVIEW },
    });
  });

  it('of the same id with other content is refused, and the first one stays', async () => {
    const desk = await journey.deskAt('convened');
    const changed = await packSmallReview(journey.folder, { name: 'changed', review: { title: '另一份' } });
    expect(await codeOf(openPackageFile(desk, changed))).toBe('package-id-taken');
    expect((await desk.client.reviews.summary({ reviewId })).title).toBe('小型基地绩效评价');
  });

  it('opened in two windows at once is imported once', async () => {
    const desk = await journey.deskAt('empty');
    const path = await journey.packagePath();
    const both = await Promise.all([
      codeOf(openPackageFile(desk, path)),
      codeOf(openPackageFile(desk, path)),
    ]);
    expect(both.sort()).toEqual(['none', 'package-already-open']);
    await desk.restart();
    expect((await desk.client.reviews.list({})).reviews).toHaveLength(1);
  });

  it('of another id can be imported at the same time', async () => {
    const desk = await journey.deskAt('empty');
    const paths = [await journey.packagePath(), await packOther('beside')];
    expect(await Promise.all(paths.map((path) => codeOf(openPackageFile(desk, path))))).toEqual([
      'none',
      'none',
    ]);
    expect((await desk.client.reviews.list({})).reviews.map((each) => each.reviewId).sort()).toEqual([
      OTHER,
      REVIEW,
    ]);
  });
});

describe('the sample', () => {
  it('is offered as a file, and missing where it was not built', async () => {
    const desk = await journey.deskAt('empty');
    expect(await failureOf(desk.client.intake.sample({}))).toEqual({
      code: 'not-found',
      params: { what: 'sample' },
    });
    const folder = join(journey.folder, 'with-sample');
    const samples = join(folder, 'resources', 'samples', 'shaoxing-pilot-evaluation');
    mkdirSync(samples, { recursive: true });
    const bytes = readFileSync(await journey.packagePath());
    writeFileSync(join(samples, 'x.review.zip'), bytes);
    const other = await openDesk(folder);
    try {
      const { file, name } = await other.client.intake.sample({});
      expect({ name, bytes: other.core.files.open(file)?.bytes }).toEqual({
        name: 'x.review.zip',
        bytes: bytes.length,
      });
    } finally {
      await other.close();
    }
  });
});

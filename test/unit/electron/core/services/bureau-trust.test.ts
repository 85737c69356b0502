import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { issueCertificate } from '../../../../../electron/core/signing/issue-certificate.ts';
import { readPrivateKey } from '../../../../../electron/core/signing/private-key.ts';
import { fingerprintOf, signerOf, type Signer } from '../../../../../electron/core/signing/signer.ts';
import { asReviewId } from '../../../../../shared/domain/ids.ts';
import { openDesk, type Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import { linkResources } from '../../../../support/journey/resources.ts';
import { packSmallReview } from '../../../../support/journey/review-folder.ts';
import { openPackageFile, trustBureau } from '../../../../support/journey/steps.ts';
import { useFolder } from '../../../../support/journey/use-journey.ts';
import { anIssuingBureau } from '../../../../support/signing/an-issuing-bureau.ts';

const folder = useFolder();
linkResources(join(folder, 'resources'));
const bureau = await anIssuingBureau();
let count = 0;

/** A desk that confirmed the bureau's root with a first package, signed by the bureau's first key. */
const trustingDesk = async (): Promise<Desk> => {
  count += 1;
  const desk = await openDesk(folder, undefined, `desk-${count}`);
  onTestFinished(() => desk.close());
  const path = await packSmallReview(folder, {
    signer: await bureau.newDeskKey(),
    name: `first-${count}`,
  });
  await openPackageFile(desk, path);
  await trustBureau(desk);
  return desk;
};

const NEXT = asReviewId('next-review');

const openNext = async (desk: Desk, signer: Signer): Promise<string> => {
  count += 1;
  const path = await packSmallReview(folder, { signer, name: `next-${count}`, review: { id: NEXT } });
  return openPackageFile(desk, path);
};

describe('a later package of a bureau whose root was confirmed', () => {
  it('is accepted without a question under a renewed signing key', async () => {
    const desk = await trustingDesk();
    await openNext(desk, await bureau.newDeskKey());
    const { signature } = await desk.client.intake.report({ reviewId: NEXT });
    expect(signature).toMatchObject({
      state: 'trusted',
      signer: '示例科技局',
      fingerprint: fingerprintOf(bureau.root),
    });
    expect((await desk.client.reviews.summary({ reviewId: NEXT })).next).toBe('panel');
  });

  it('is refused under another root of the same name, and both fingerprints are said', async () => {
    const desk = await trustingDesk();
    const changed = await anIssuingBureau();
    expect(await failureOf(openNext(desk, await changed.newDeskKey()))).toEqual({
      code: 'bureau-key-changed',
      params: {
        bureau: '示例科技局',
        expected: fingerprintOf(bureau.root),
        found: fingerprintOf(changed.root),
      },
    });
    expect((await desk.client.reviews.list({})).reviews).toHaveLength(1);
  });

  it('is refused with a copy of the confirmed root beside a key of another one', async () => {
    const desk = await trustingDesk();
    const changed = await anIssuingBureau();
    const key = await changed.newDeskKey();
    const forged: Signer = { ...key, chain: [...key.chain, bureau.root] };
    expect(await codeOf(openNext(desk, forged))).toBe('bureau-key-changed');
    expect(await codeOf(openNext(desk, { ...key, chain: [bureau.root] }))).toBe('bureau-key-changed');
  });

  it('is not signed by the root itself, whose key is for certificates', async () => {
    const desk = await trustingDesk();
    expect(await codeOf(openNext(desk, bureau.rootSigner))).toBe('bag-signature-invalid');
  });

  it('is refused under an expert’s certificate turned into a bureau’s: it may issue nothing', async () => {
    const desk = await trustingDesk();
    const expert = await bureau.issue('李一');
    const request = { pin: 'not-used', notBefore: new Date('2024-01-01T00:00:00Z'), days: 7300 };
    const made = await issueCertificate({ commonName: '示例科技局', ...request }, 'end-entity', expert);
    const signer = signerOf({
      certificate: made.certificate,
      chain: [expert.certificate, bureau.root],
      privateKey: readPrivateKey(made.pkcs8),
    });
    expect(await codeOf(openNext(desk, signer))).toBe('bureau-key-changed');
  });
});

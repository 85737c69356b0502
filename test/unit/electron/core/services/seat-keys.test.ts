import { Readable } from 'node:stream';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { issueCertificate } from '../../../../../electron/core/signing/issue-certificate.ts';
import { fingerprintOf } from '../../../../../electron/core/signing/signer.ts';
import { verifyPdf } from '../../../../../electron/core/signing/verify-pdf.ts';
import { verifyFile } from '../../../../../electron/core/verify/verify-file.ts';
import { finish } from '../../../../../electron/cli/demo/core-client.ts';
import { writeCheapKeyFile } from '../../../../support/journey/cheap-seat.ts';
import { openDesk, type Desk } from '../../../../support/journey/desk.ts';
import { codeOf, failureOf } from '../../../../support/journey/failures.ts';
import { linkResources } from '../../../../support/journey/resources.ts';
import { packSmallReview } from '../../../../support/journey/review-folder.ts';
import { BASE_A, CHAIR, LI, REVIEW, WANG } from '../../../../support/journey/small-review.ts';
import {
  AGREE,
  anInk,
  closeRound,
  createReturn,
  declare,
  freeze,
  openPackageFile,
  scoreAll,
  settle,
  sign,
  trustBureau,
  undertake,
} from '../../../../support/journey/steps.ts';
import { useFolder } from '../../../../support/journey/use-journey.ts';
import {
  anIssuingBureau,
  ISSUED_PIN,
  type IssuedP12,
} from '../../../../support/signing/an-issuing-bureau.ts';

const folder = useFolder();
linkResources(join(folder, 'resources'));
const bureau = await anIssuingBureau();
const deskKey = await bureau.newDeskKey();
const issued = await bureau.issue('李一');
const REQUEST = { pin: ISSUED_PIN, notBefore: new Date('2026-05-01T00:00:00Z'), days: 10 };
const reviewId = REVIEW;
let count = 0;

const deskOf = async (change: Parameters<typeof packSmallReview>[1] = {}): Promise<Desk> => {
  count += 1;
  const desk = await openDesk(folder, undefined, `desk-${count}`);
  onTestFinished(() => desk.close());
  const path = await packSmallReview(folder, { signer: deskKey, name: `package-${count}`, ...change });
  await openPackageFile(desk, path);
  await trustBureau(desk);
  await desk.client.panel.signIn({ reviewId, memberId: LI });
  return desk;
};

const upload = (desk: Desk, p12: Uint8Array): Promise<string> =>
  desk.core.files.receive('李一.p12', Readable.from([p12]));

const sitWith = async (desk: Desk, { p12 }: Pick<IssuedP12, 'p12'>, more: { confirmName?: boolean } = {}) =>
  desk.client.seats.createWithKey({
    reviewId,
    memberId: LI,
    file: await upload(desk, p12),
    pin: ISSUED_PIN,
    ...more,
  });

describe('the P12 that the bureau issued', () => {
  it('makes a seat whose signatures the bureau’s root vouches for, from the sign-in to the return', async () => {
    const desk = await deskOf();
    const fingerprint = fingerprintOf(issued.certificate);
    const file = await upload(desk, issued.p12);
    const at = { reviewId, memberId: LI, file, pin: ISSUED_PIN };
    expect(await desk.client.seats.readKey(at)).toEqual({
      holder: '李一',
      issuer: '示例科技局（根）',
      fingerprint,
      notBefore: '2024-01-01T00:00:00.000Z',
      notAfter: '2043-12-27T00:00:00.000Z',
      named: true,
    });
    const made = await desk.client.seats.createWithKey(at);
    expect(made.fingerprint).toBe(fingerprint);
    expect(desk.core.files.open(file)).toBeNull();
    const { members } = await desk.client.panel.get({ reviewId });
    expect(members.find(({ id }) => id === LI)).toMatchObject({
      hasSeat: true,
      fingerprint,
      issuer: '示例科技局（根）',
    });
    for (const member of [CHAIR, WANG]) await settle(desk, member);
    await undertake(desk, LI);
    await declare(desk, LI);
    await scoreAll(desk);
    await closeRound(desk);
    await freeze(desk);
    const act = { ...desk.sit(LI), ink: anInk(LI), said: AGREE, papers: [] };
    const wrong = finish(desk.client.signing.sign({ ...act, pin: 'another-pin' }));
    expect(await failureOf(wrong)).toEqual({ code: 'pin-wrong', params: { tries: 1 } });
    await finish(desk.client.signing.sign({ ...act, pin: ISSUED_PIN }));
    for (const member of [WANG, CHAIR]) await sign(desk, member);
    const { file: paper } = await desk.client.signing.document({ ...desk.sit(LI), submissionId: BASE_A });
    const pdf = Buffer.concat((await desk.core.files.open(paper)?.stream().toArray()) as Uint8Array[]);
    const { signatures } = await verifyPdf(pdf, { trustedRoots: [bureau.root] });
    expect(signatures.map((each) => [each.signerName, each.verdict, each.trusted])).toContainEqual([
      '李一',
      'valid',
      true,
    ]);
    const { file: returned } = await createReturn(desk);
    const copy = join(folder, 'back.return.zip');
    const parts = (await desk.core.files
      .open(returned ?? '')
      ?.stream()
      .toArray()) as Uint8Array[];
    writeFileSync(copy, Buffer.concat(parts));
    const found = await verifyFile(copy, { trustedRoots: [] });
    expect(found.verdict).toBe('valid');
  });

  it('is in the log with who issued it, and the seat opens with its PIN after a restart', async () => {
    const desk = await deskOf();
    await sitWith(desk, issued);
    await desk.restart();
    const taken = await desk.client.seats.take({ reviewId, memberId: LI, pin: ISSUED_PIN });
    expect(taken.place).toEqual({});
    const { rows, intact } = await desk.client.activity.list({ reviewId, limit: 50 });
    expect([rows.filter(({ event }) => event === 'seat.created').length, intact]).toEqual([1, true]);
    expect(await codeOf(sitWith(desk, issued))).toBe('seat-taken');
  });

  it('in another name needs a person’s word', async () => {
    const desk = await deskOf();
    const other = await bureau.issue('李壹');
    expect(await failureOf(sitWith(desk, other))).toEqual({
      code: 'certificate-other-name',
      params: { holder: '李壹', name: '李一' },
    });
    expect(await codeOf(sitWith(desk, other, { confirmName: true }))).toBe('none');
  });

  it('is compared without the space that tables put into short names', async () => {
    const desk = await deskOf();
    expect(await codeOf(sitWith(desk, await bureau.issue('李　一')))).toBe('none');
  });
});

describe('no seat comes of', () => {
  it('a certificate of another bureau, a key made on the spot, or one under a copy of the root’s name', async () => {
    const desk = await deskOf();
    const other = await anIssuingBureau('另一科技局');
    const impostor = await anIssuingBureau();
    const spot = await issueCertificate({ commonName: '李一', ...REQUEST }, 'end-entity');
    const made = { p12: await writeCheapKeyFile(spot.pkcs8, spot.certificate, ISSUED_PIN) };
    for (const file of [await other.issue('李一'), await impostor.issue('李一'), made])
      expect(await failureOf(sitWith(desk, file))).toEqual({
        code: 'certificate-not-issued',
        params: { name: '李一' },
      });
  });

  it('an issued certificate at a review whose package nobody signed', async () => {
    const desk = await deskOf({ signer: null });
    expect(await codeOf(sitWith(desk, issued))).toBe('certificate-not-issued');
  });

  it('one that has run out, or is not in force yet', async () => {
    const desk = await deskOf();
    const past = await bureau.issue('李一', { days: 90 });
    const future = await bureau.issue('李一', { notBefore: new Date('2026-06-01T00:00:00Z'), days: 30 });
    expect(await failureOf(sitWith(desk, past))).toEqual({
      code: 'certificate-out-of-date',
      params: { from: '2024-01-01', to: '2024-03-31' },
    });
    expect(await codeOf(sitWith(desk, future))).toBe('certificate-out-of-date');
  });

  it('one that the bureau revoked, by the list in its package; the list clears the others', async () => {
    const lost = await bureau.issue('李一');
    const desk = await deskOf({ revoked: await bureau.revoke([lost.certificate]) });
    expect(await failureOf(sitWith(desk, lost))).toEqual({
      code: 'certificate-revoked',
      params: { name: '李一', since: '2024-01-01', reason: 'keyCompromise' },
    });
    expect(await codeOf(sitWith(desk, issued))).toBe('none');
  });

  it('the root’s own key', async () => {
    const desk = await deskOf();
    const { pkcs8, certificate } = bureau.rootKey;
    const p12 = await writeCheapKeyFile(pkcs8, certificate, ISSUED_PIN);
    expect(await codeOf(sitWith(desk, { p12 }))).toBe('certificate-not-issued');
  });

  it('a file that is none, for one who did not sign in, and with what was uploaded gone', async () => {
    const desk = await deskOf();
    const file = await upload(desk, new Uint8Array(64));
    const at = { reviewId, memberId: LI, file, pin: ISSUED_PIN };
    expect(await codeOf(desk.client.seats.readKey(at))).toBe('file-unreadable');
    expect(await codeOf(desk.client.seats.readKey(at))).toBe('not-found');
    expect(await codeOf(sitWith(desk, { p12: new Uint8Array(2_000_000) }))).toBe('file-too-large');
    const wang = { reviewId, memberId: WANG, file: await upload(desk, issued.p12), pin: ISSUED_PIN };
    expect(await codeOf(desk.client.seats.createWithKey(wang))).toBe('not-signed-in');
  });
});

describe('a wrong PIN of an issued file', () => {
  it('costs nothing three times, then waits, of no concern to others, and the right one forgives', async () => {
    const desk = await deskOf();
    await desk.client.panel.signIn({ reviewId, memberId: WANG });
    const file = await upload(desk, issued.p12);
    const read = (pin: string) => failureOf(desk.client.seats.readKey({ reviewId, memberId: LI, file, pin }));
    for (const tries of [1, 2, 3])
      expect(await read('wrong-pin')).toEqual({ code: 'pin-wrong', params: { tries } });
    expect(await read(ISSUED_PIN)).toEqual({ code: 'pin-wait', params: { seconds: 2 } });
    const wang = await upload(desk, (await bureau.issue('王三')).p12);
    const other = desk.client.seats.readKey({ reviewId, memberId: WANG, file: wang, pin: ISSUED_PIN });
    expect(await codeOf(other)).toBe('none');
    desk.clock.forward(2_000);
    expect((await read(ISSUED_PIN)).code).toBe('none');
    expect(await read('wrong-pin')).toEqual({ code: 'pin-wrong', params: { tries: 1 } });
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { isFailure } from '../../../../../../shared/domain/failure.ts';
import { signDetached } from '../../../../../../electron/core/signing/cms-detached.ts';
import { verifyDetached } from '../../../../../../electron/core/signing/cms-verify.ts';
import { findRevocation } from '../../../../../../electron/core/signing/crl.ts';
import { readSm2Pkcs8, writeSm2Pkcs8 } from '../../../../../../electron/core/signing/gm/sm2-key-info.ts';
import { newSm2Key } from '../../../../../../electron/core/signing/gm/sm2.ts';
import {
  issueCertificate,
  type NewCertificate,
} from '../../../../../../electron/core/signing/issue-certificate.ts';
import { unlockKeyFile, writeKeyFile } from '../../../../../../electron/core/signing/key-file.ts';
import {
  algorithmOf,
  readPrivateKey,
  writePrivateKey,
} from '../../../../../../electron/core/signing/private-key.ts';
import { readCertificate, signerOf } from '../../../../../../electron/core/signing/signer.ts';
import { writeCrl } from '../../../../../../electron/core/signing/write-crl.ts';
import { anSm2Bureau } from '../../../../../support/signing/sm2-keys.ts';
import { aBureauWithExperts } from '../../../../../support/signing/test-keys.ts';

const VALIDITY = { notBefore: new Date('2024-01-01T00:00:00Z'), days: 7300, pin: 'k7pm2wxq' };
const bytes = Buffer.from('d0b1  data/review.json\n');
let bureau: Awaited<ReturnType<typeof anSm2Bureau>>;
beforeAll(async () => {
  bureau = await anSm2Bureau('周𠮷堃, 甲');
});

const fieldOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return isFailure(error) ? { code: error.code, ...error.params } : error;
};

describe('an SM2 certificate', () => {
  it('says whose it is, who issued it and until when', () => {
    expect(readCertificate(bureau.made.certificate)).toMatchObject({
      commonName: '周𠮷堃, 甲',
      issuerCommonName: '绍兴市科学技术局（测试）',
      notBefore: '2024-01-01T00:00:00.000Z',
      isAuthority: false,
      isSelfIssued: false,
    });
    expect(readCertificate(bureau.root.certificate)).toMatchObject({ isAuthority: true, isSelfIssued: true });
  });

  it('is issued neither under a root of another kind nor above a key of another kind', async () => {
    const p256 = await issueCertificate({ ...VALIDITY, commonName: '根' }, 'authority');
    const issue = (profile: 'p256' | 'sm2' | 'rsa3072', root: typeof p256) =>
      fieldOf(issueCertificate({ ...VALIDITY, commonName: '林喆', profile }, 'end-entity', root));
    const refusal = { code: 'input-invalid', field: 'profile' };
    expect(await issue('sm2', p256)).toEqual(refusal);
    expect(await issue('p256', bureau.root)).toEqual(refusal);
    expect(await issue('rsa3072', bureau.root)).toEqual(refusal);
  });
});

describe('a CMS of SM2 and SM3', () => {
  it('is valid, and trusted only under its own root', async () => {
    const cms = await signDetached(bytes, bureau.signer);
    const other = await anSm2Bureau();
    const verify = (root: Uint8Array) => verifyDetached(cms, bytes, { trustedRoots: [root] });
    expect(verify(bureau.root.certificate).checks).toContainEqual({
      rule: 'signature',
      verdict: 'valid',
      reason: '',
      params: { algorithm: 'SM2/SM3' },
    });
    expect(verify(bureau.root.certificate)).toMatchObject({ verdict: 'valid', trusted: true });
    expect(verify(other.root.certificate)).toMatchObject({ verdict: 'valid', trusted: false });
    expect(verifyDetached(cms, Buffer.from('other'))).toMatchObject({
      verdict: 'invalid',
      reason: 'digest-wrong',
    });
  });

  it('is wrong with another key’s signature', async () => {
    const forged = await signDetached(bytes, signerOf({ ...bureau.signer, privateKey: newSm2Key() }));
    expect(verifyDetached(forged, bytes)).toMatchObject({ verdict: 'invalid', reason: 'signature-wrong' });
  });

  it('cannot be told when it says SM2 over a key of another kind', async () => {
    const [p256] = (await aBureauWithExperts(['林喆'])).signers;
    if (!p256) throw new Error('a signer per name');
    const mixed = await signDetached(bytes, signerOf({ ...p256, privateKey: newSm2Key() }));
    expect(verifyDetached(mixed, bytes)).toMatchObject({
      verdict: 'indeterminate',
      reason: 'algorithm-unsupported',
    });
  });
});

describe('an SM2 key in a file', () => {
  it('comes back from PKCS#8, with its public half computed again', () => {
    const key = newSm2Key();
    expect(readSm2Pkcs8(writeSm2Pkcs8(key))).toEqual(key);
    expect(algorithmOf(readPrivateKey(writePrivateKey(key)))).toBe('sm2-sm3');
    const lying = writeSm2Pkcs8({ ...key, point: newSm2Key().point });
    expect(readSm2Pkcs8(lying)).toEqual(key);
  });

  it('opens with its PIN', async () => {
    const p12 = await writeKeyFile({
      pkcs8: bureau.made.pkcs8,
      certificate: bureau.made.certificate,
      chain: [bureau.root.certificate],
      pin: VALIDITY.pin,
      friendlyName: 'expert-01',
    });
    const opened = await unlockKeyFile(p12, VALIDITY.pin);
    const { certificate, chain } = bureau.signer;
    expect(opened).toMatchObject({ certificate, chain });
    const cms = await signDetached(bytes, signerOf(opened));
    expect(verifyDetached(cms, bytes)).toMatchObject({ verdict: 'valid' });
  });
});

describe('a key of RSA-3072', () => {
  it('is certified under a root of P-256 and signs', async () => {
    const root = await issueCertificate({ ...VALIDITY, commonName: '根' }, 'authority');
    const made = await issueCertificate(
      { ...VALIDITY, commonName: '林喆', profile: 'rsa3072' },
      'end-entity',
      root,
    );
    const privateKey = readPrivateKey(made.pkcs8);
    expect(algorithmOf(privateKey)).toBe('rsa-sha256');
    const signer = signerOf({ certificate: made.certificate, chain: [root.certificate], privateKey });
    const cms = await signDetached(bytes, signer);
    expect(verifyDetached(cms, bytes, { trustedRoots: [root.certificate] })).toMatchObject({
      verdict: 'valid',
      trusted: true,
    });
  });
});

describe('an SM2 root’s list of revoked certificates', () => {
  const revoked = async (root: NewCertificate) =>
    writeCrl({
      root: signerOf({ certificate: root.certificate, chain: [], privateKey: readPrivateKey(root.pkcs8) }),
      certificates: [bureau.made.certificate],
      reason: 'keyCompromise',
      now: new Date('2026-11-01T00:00:00Z'),
      days: 30,
    });

  it('speaks for its own certificates', async () => {
    const crl = await revoked(bureau.root);
    expect(findRevocation([crl], bureau.made.certificate, bureau.root.certificate)).toEqual({
      revokedAt: '2026-11-01T00:00:00.000Z',
      reason: 'keyCompromise',
    });
  });

  it('says nothing when another root of that name signed it', async () => {
    const crl = await revoked((await anSm2Bureau()).root);
    expect(findRevocation([crl], bureau.made.certificate, bureau.root.certificate)).toBe('unknown');
  });
});

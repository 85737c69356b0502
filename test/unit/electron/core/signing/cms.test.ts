import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { X509CertificateGenerator } from '@peculiar/x509';
import { fc, test } from '@fast-check/vitest';
import { beforeAll, describe, expect, it } from 'vitest';
import { signDetached } from '../../../../../electron/core/signing/cms-detached.ts';
import { verifyDetached } from '../../../../../electron/core/signing/cms-verify.ts';
import { issueCertificate } from '../../../../../electron/core/signing/issue-certificate.ts';
import { signerOf } from '../../../../../electron/core/signing/signer.ts';
import { aBureauWithExperts } from '../../../../support/signing/test-keys.ts';
import type { TestKeys } from '../../../../support/signing/test-keys.ts';

const bytes = Buffer.from('d0b1  data/review.json\n');
let keys: TestKeys;
let cms: Uint8Array;
beforeAll(async () => {
  keys = await aBureauWithExperts(['陈吉安', '林喆']);
  cms = await signDetached(bytes, keys.signers[0] ?? never());
});
const never = (): never => {
  throw new Error('missing');
};

const rsaCertificate = async (privateKey: KeyObject): Promise<Uint8Array> => {
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const pkcs8 = new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' }));
  const spki = new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' }));
  const { subtle } = globalThis.crypto;
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=RSA',
    notBefore: new Date('2024-01-01'),
    notAfter: new Date('2040-01-01'),
    signingAlgorithm: algorithm,
    keys: {
      privateKey: await subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']),
      publicKey: await subtle.importKey('spki', spki, algorithm, true, ['verify']),
    },
  });
  return new Uint8Array(certificate.rawData);
};

describe('verifyDetached', () => {
  it('finds the signature valid, and trusted only under the given root', async () => {
    const other = await aBureauWithExperts([]);
    expect(verifyDetached(cms, bytes, { trustedRoots: [keys.root] })).toMatchObject({
      verdict: 'valid',
      trusted: true,
    });
    expect(verifyDetached(cms, bytes, { trustedRoots: [other.root] })).toMatchObject({
      verdict: 'valid',
      trusted: false,
    });
    expect(verifyDetached(cms, bytes)).toMatchObject({ verdict: 'valid', trusted: false });
  });

  it('takes a pinned certificate that signs for itself', async () => {
    const own = await issueCertificate(
      { commonName: '林喆', pin: 'not-used', notBefore: new Date(0), days: 36_000 },
      'end-entity',
    );
    const privateKey = createPrivateKey({ key: Buffer.from(own.pkcs8), format: 'der', type: 'pkcs8' });
    const signed = await signDetached(bytes, signerOf({ ...own, chain: [], privateKey }));
    expect(verifyDetached(signed, bytes, { trustedRoots: [own.certificate] })).toMatchObject({
      verdict: 'valid',
      trusted: true,
      chain: [],
    });
  });

  it('does not take an end entity for an issuer', async () => {
    const [inner] = keys.signers;
    if (!inner) return never();
    const fake = await issueCertificate(
      { commonName: '林喆', pin: 'not-used', notBefore: new Date(0), days: 36_000 },
      'end-entity',
    );
    const privateKey = createPrivateKey({ key: Buffer.from(fake.pkcs8), format: 'der', type: 'pkcs8' });
    const chain = [inner.certificate, keys.root];
    const signed = await signDetached(bytes, signerOf({ ...fake, chain, privateKey }));
    expect(verifyDetached(signed, bytes, { trustedRoots: [keys.root] }).trusted).toBe(false);
  });

  it('finds other content invalid', () => {
    expect(verifyDetached(cms, Buffer.from('other'))).toMatchObject({
      verdict: 'invalid',
      reason: 'digest-wrong',
      trusted: false,
    });
  });

  it('finds a signature of another key invalid', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const [signer] = keys.signers;
    const forged = await signDetached(bytes, signerOf({ ...(signer ?? never()), privateKey }));
    expect(verifyDetached(forged, bytes)).toMatchObject({ verdict: 'invalid', reason: 'signature-wrong' });
  });

  it('leaves the question open outside the certificate’s days', () => {
    expect(verifyDetached(cms, bytes, { claimedTime: '2023-12-31T23:59:59Z' })).toMatchObject({
      verdict: 'indeterminate',
      reason: 'outside-validity',
    });
    expect(verifyDetached(cms, bytes, { claimedTime: '2026-11-20T11:00:00+08:00' }).verdict).toBe('valid');
  });

  test.prop([fc.uint8Array({ maxLength: 300 })])('has a verdict for any bytes', (noise) => {
    expect(verifyDetached(noise, bytes).verdict).not.toBe('valid');
  });

  test.prop([fc.nat(), fc.integer({ min: 1, max: 255 })], { numRuns: 50 })(
    'never calls another signer’s content valid after a change of the signature',
    (at, change) => {
      const changed = cms.slice();
      const index = at % changed.length;
      changed[index] = (changed[index] ?? 0) ^ change;
      const finding = verifyDetached(changed, bytes, { trustedRoots: [keys.root] });
      // A change may fall on what nobody signs (the root's copy, say); then the signer is still the same.
      if (finding.verdict === 'valid')
        expect(
          Buffer.from(finding.certificate ?? []).equals(Buffer.from(keys.signers[0]?.certificate ?? [])),
        ).toBe(true);
    },
  );
});

describe('signDetached', () => {
  it('signs with RSA-3072 too', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
    const signer = signerOf({ certificate: await rsaCertificate(privateKey), chain: [], privateKey });
    const signed = await signDetached(bytes, signer);
    expect(verifyDetached(signed, bytes)).toMatchObject({ verdict: 'valid' });
    expect(verifyDetached(signed, Buffer.from('other')).verdict).toBe('invalid');
  });
});

import { createPrivateKey } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { signDetached } from '../../../../../electron/core/signing/cms-detached.ts';
import { verifyDetached } from '../../../../../electron/core/signing/cms-verify.ts';
import { issueCertificate } from '../../../../../electron/core/signing/issue-certificate.ts';
import type { NewCertificate } from '../../../../../electron/core/signing/issue-certificate.ts';
import { signerOf } from '../../../../../electron/core/signing/signer.ts';
import type { Signer } from '../../../../../electron/core/signing/signer.ts';
import { writeCrl } from '../../../../../electron/core/signing/write-crl.ts';

const VALIDITY = { notBefore: new Date('2024-01-01T00:00:00Z'), days: 7300, pin: 'not-used' };
const REVOKED_AT = new Date('2026-03-02T08:00:00Z');
const bytes = Buffer.from('bytes');

const asSigner = (made: NewCertificate, chain: readonly Uint8Array[] = []): Signer => {
  const privateKey = createPrivateKey({ key: Buffer.from(made.pkcs8), format: 'der', type: 'pkcs8' });
  return signerOf({ certificate: made.certificate, chain, privateKey });
};

let root: NewCertificate;
let cms: Uint8Array;
let crl: Uint8Array;
let emptyCrl: Uint8Array;
let otherCrl: Uint8Array;
beforeAll(async () => {
  root = await issueCertificate({ commonName: '绍兴市科学技术局', ...VALIDITY }, 'authority');
  const other = await issueCertificate({ commonName: '绍兴市科学技术局', ...VALIDITY }, 'authority');
  const chen = await issueCertificate({ commonName: '陈吉安', ...VALIDITY }, 'end-entity', root);
  cms = await signDetached(bytes, asSigner(chen, [root.certificate]));
  const list = (signer: NewCertificate, certificates: readonly Uint8Array[]): Promise<Uint8Array> =>
    writeCrl({ root: asSigner(signer), certificates, reason: 'keyCompromise', now: REVOKED_AT, days: 90 });
  crl = await list(root, [chen.certificate]);
  emptyCrl = await list(root, []);
  otherCrl = await list(other, []);
});

const check = (crls: readonly Uint8Array[], claimedTime: string) =>
  verifyDetached(cms, bytes, { trustedRoots: [root.certificate], crls, claimedTime });
const lines = (finding: ReturnType<typeof check>) =>
  finding.checks.filter(({ rule }) => rule === 'revocation');

describe('verifyDetached with lists of revoked certificates', () => {
  it('refuses what was signed after the key was taken back', () => {
    const finding = check([crl], '2026-03-02T08:00:00Z');
    expect(finding).toMatchObject({ verdict: 'invalid', reason: 'certificate-revoked', trusted: false });
    expect(lines(finding)[0]?.params).toMatchObject({ reason: 'keyCompromise' });
  });

  it('leaves open what claims to be signed before', () => {
    expect(check([emptyCrl, crl], '2026-03-02T07:59:59Z')).toMatchObject({
      verdict: 'indeterminate',
      reason: 'certificate-revoked-since',
    });
  });

  it('says that the issuer’s list does not name the key', () => {
    const finding = check([emptyCrl], '2026-05-01T00:00:00Z');
    expect(finding).toMatchObject({ verdict: 'valid', trusted: true });
    expect(lines(finding)).toEqual([{ rule: 'revocation', verdict: 'valid', reason: '' }]);
  });

  it.each([
    ['of another key under the same name', () => [otherCrl]],
    ['that cannot be read', () => [new Uint8Array([1, 2, 3])]],
    ['that are not there', () => []],
  ])('says nothing by lists %s', (_what, crls) => {
    const finding = check(crls(), '2026-05-01T00:00:00Z');
    expect(finding.verdict).toBe('valid');
    expect(lines(finding)).toEqual([]);
  });
});

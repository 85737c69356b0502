import { createPrivateKey } from 'node:crypto';
import { issueCertificate } from '../../../electron/core/signing/issue-certificate.ts';
import { fingerprintOf, signerOf } from '../../../electron/core/signing/signer.ts';
import type { Signer } from '../../../electron/core/signing/signer.ts';

/** Keys in force around any plausible time of a test run, for foreign tools check against the machine's clock. */
const VALIDITY = { notBefore: new Date('2024-01-01T00:00:00Z'), days: 7300, pin: 'not-used' };

export type TestKeys = {
  /** DER. */
  readonly root: Uint8Array;
  readonly signers: readonly Signer[];
  readonly fingerprints: readonly string[];
};

/** A bureau's root and one signing key per name under it, straight from memory: no P12, so no key stretching. */
export const aBureauWithExperts = async (names: readonly string[]): Promise<TestKeys> => {
  const root = await issueCertificate({ commonName: '绍兴市科学技术局（测试）', ...VALIDITY }, 'authority');
  const signers: Signer[] = [];
  for (const commonName of names) {
    const { certificate, pkcs8 } = await issueCertificate({ commonName, ...VALIDITY }, 'end-entity', root);
    const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
    signers.push(signerOf({ certificate, chain: [root.certificate], privateKey }));
  }
  return {
    root: root.certificate,
    signers,
    fingerprints: signers.map((signer) => fingerprintOf(signer.certificate)),
  };
};

import { issueCertificate, type NewCertificate } from '../../../electron/core/signing/issue-certificate.ts';
import { readPrivateKey } from '../../../electron/core/signing/private-key.ts';
import { signerOf, type Signer } from '../../../electron/core/signing/signer.ts';

const VALIDITY = { notBefore: new Date('2024-01-01T00:00:00Z'), days: 7300, pin: 'not-used' };

/** A root and a signer under it, both with SM2 keys, straight from memory. */
export const anSm2Bureau = async (
  commonName = '陈吉安',
): Promise<{ readonly root: NewCertificate; readonly made: NewCertificate; readonly signer: Signer }> => {
  const common = { ...VALIDITY, profile: 'sm2' } as const;
  const root = await issueCertificate({ ...common, commonName: '绍兴市科学技术局（测试）' }, 'authority');
  const made = await issueCertificate({ ...common, commonName }, 'end-entity', root);
  const signer = signerOf({
    certificate: made.certificate,
    chain: [root.certificate],
    privateKey: readPrivateKey(made.pkcs8),
  });
  return { root, made, signer };
};

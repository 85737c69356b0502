import { createPrivateKey } from 'node:crypto';
import { issueCertificate, type NewCertificate } from '../../../electron/core/signing/issue-certificate.ts';
import { signerOf, type Signer } from '../../../electron/core/signing/signer.ts';
import { writeCrl } from '../../../electron/core/signing/write-crl.ts';
import { writeCheapKeyFile } from '../journey/cheap-seat.ts';

/** In force around any plausible time of a test run: a window works by the machine's clock. */
const START = new Date('2024-01-01T00:00:00Z');
const DAYS = 7300;
/** Of every P12 that it issues. */
export const ISSUED_PIN = 'k7pm2wxq';

export interface IssuedP12 {
  readonly p12: Uint8Array;
  /** DER. */
  readonly certificate: Uint8Array;
  readonly pkcs8: Uint8Array;
}

export interface IssuingBureau {
  /** DER. */
  readonly root: Uint8Array;
  readonly rootKey: NewCertificate;
  /** The root's own key: signs lists of revoked certificates. */
  readonly rootSigner: Signer;
  /** Another signing key of the bureau, as when the last one ran out. */
  newDeskKey(): Promise<Signer>;
  issue(name: string, validity?: { readonly notBefore?: Date; readonly days?: number }): Promise<IssuedP12>;
  revoke(certificates: readonly Uint8Array[], now?: Date): Promise<Uint8Array>;
}

const signerFor = ({ certificate, pkcs8 }: NewCertificate, chain: readonly Uint8Array[]): Signer =>
  signerOf({
    certificate,
    chain,
    privateKey: createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }),
  });

/** A bureau that gives its experts P12 files, with everything in memory and without the key stretching. */
export const anIssuingBureau = async (name = '示例科技局'): Promise<IssuingBureau> => {
  const request = { pin: 'not-used', notBefore: START, days: DAYS };
  const rootKey = await issueCertificate({ commonName: `${name}（根）`, ...request }, 'authority');
  const rootSigner = signerFor(rootKey, []);
  return {
    root: rootKey.certificate,
    rootKey,
    rootSigner,
    newDeskKey: async () =>
      signerFor(await issueCertificate({ commonName: name, ...request }, 'end-entity', rootKey), [
        rootKey.certificate,
      ]),
    async issue(commonName, validity = {}) {
      const made = await issueCertificate({ commonName, ...request, ...validity }, 'end-entity', rootKey);
      const p12 = await writeCheapKeyFile(made.pkcs8, made.certificate, ISSUED_PIN, [rootKey.certificate]);
      return { ...made, p12 };
    },
    revoke: (certificates, now = START) =>
      writeCrl({ root: rootSigner, certificates, reason: 'keyCompromise', now, days: 365 }),
  };
};

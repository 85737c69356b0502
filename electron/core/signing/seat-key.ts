import { issueCertificate } from './issue-certificate.ts';
import type { KeyRequest } from './issue-certificate.ts';
import { unlockKeptKey, unlockKeyFile, writeKeyFile } from './key-file.ts';
import { fingerprintOf, signerOf } from './signer.ts';
import type { Signer } from './signer.ts';

export type IssuedKey = {
  /** PKCS#12, locked with the PIN. */
  readonly p12: Uint8Array;
  /** DER. */
  readonly certificate: Uint8Array;
  /** SHA-256, `AB:CD:…`. */
  readonly fingerprint: string;
};

/**
 * A key made by the application for one seat: P-256 under a self-signed certificate. Nobody vouches for it but the
 * fingerprint that is printed in the opinion and on the sign-in sheet.
 *
 * @throws PanelDeskError `input-invalid`, `pin-too-weak`.
 */
export const createSeatKey = async (request: KeyRequest): Promise<IssuedKey> => {
  const { certificate, pkcs8 } = await issueCertificate(request, 'end-entity');
  const fingerprint = fingerprintOf(certificate);
  const p12 = await writeKeyFile({
    pkcs8,
    certificate,
    chain: [],
    pin: request.pin,
    friendlyName: `seat-${fingerprint.slice(0, 11).replaceAll(':', '').toLowerCase()}`,
  });
  return { p12, certificate, fingerprint };
};

/** Opens the key of a seat as its workspace keeps it. Throws `pin-wrong`, `file-unreadable`. */
export const openKeptKey = async (p12: Uint8Array, pin: string): Promise<Signer> =>
  signerOf(await unlockKeptKey(p12, pin));

/**
 * Opens an expert's or a bureau's P12.
 *
 * @throws PanelDeskError `pin-wrong`, `file-unreadable`, `file-too-large`.
 */
export const openKey = async (p12: Uint8Array, pin: string): Promise<Signer> =>
  signerOf(await unlockKeyFile(p12, pin));

import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { issueCertificate } from './issue-certificate.ts';
import type { KeyRequest } from './issue-certificate.ts';
import { unlockKeyFile, writeKeyFile } from './key-file.ts';
import type { IssuedKey } from './seat-key.ts';
import { algorithmOf, writePrivateKey } from './private-key.ts';
import { fingerprintOf, readCertificate } from './signer.ts';

/** The certificate of `paneldesk keys new-ca`: what others pin as their trust anchor, with its key locked by the PIN. */
export const createBureauRoot = async (request: KeyRequest): Promise<IssuedKey> => {
  const { certificate, pkcs8 } = await issueCertificate(request, 'authority');
  const p12 = await writeKeyFile({
    pkcs8,
    certificate,
    chain: [],
    pin: request.pin,
    friendlyName: 'bureau-root',
  });
  return { p12, certificate, fingerprint: fingerprintOf(certificate) };
};

/**
 * A signing key of an expert or of the bureau's own desk, under the bureau's root. The P12 carries the root's
 * certificate too, so that a signature made with it shows its whole chain. Without a profile it is SM2 under an SM2 root, P-256
 * under any other.
 *
 * @param friendlyName ASCII id, e.g. `expert-03`.
 * @throws PanelDeskError `pin-wrong` for the root's PIN, `file-unreadable`, `input-invalid`, `pin-too-weak`.
 */
export const issueKey = async (
  request: KeyRequest & {
    readonly root: { readonly p12: Uint8Array; readonly pin: string };
    readonly friendlyName: string;
  },
): Promise<IssuedKey> => {
  if (!/^[\x21-\x7e]{1,64}$/.test(request.friendlyName))
    throw new PanelDeskError('input-invalid', { field: 'friendlyName' });
  const root = await unlockKeyFile(request.root.p12, request.root.pin);
  if (!readCertificate(root.certificate).isAuthority)
    throw new PanelDeskError('input-invalid', { field: 'root' });
  const profile = request.profile ?? (algorithmOf(root.privateKey) === 'sm2-sm3' ? 'sm2' : 'p256');
  const { certificate, pkcs8 } = await issueCertificate({ ...request, profile }, 'end-entity', {
    certificate: root.certificate,
    pkcs8: writePrivateKey(root.privateKey),
  });
  const p12 = await writeKeyFile({
    pkcs8,
    certificate,
    chain: [root.certificate, ...root.chain],
    pin: request.pin,
    friendlyName: request.friendlyName,
  });
  return { p12, certificate, fingerprint: fingerprintOf(certificate) };
};

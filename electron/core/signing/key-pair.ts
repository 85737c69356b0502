import { createPrivateKey, createPublicKey, generateKeyPairSync, webcrypto } from 'node:crypto';
import { PanelDeskError } from '../../../shared/domain/failure.ts';

/** The kinds of keys that the platform's own cryptography makes. */
export type PlatformProfile = 'p256' | 'rsa3072';

type Algorithm = { readonly name: string; readonly hash: string; readonly namedCurve?: string };

/** A root that another program made may be on a larger curve. */
const ECDSA: Readonly<Record<string, Algorithm>> = {
  prime256v1: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  secp384r1: { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  secp521r1: { name: 'ECDSA', namedCurve: 'P-521', hash: 'SHA-512' },
};
const RSA: Algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

/** A new private key as PKCS#8, DER. */
export const newPkcs8 = (profile: PlatformProfile): Uint8Array => {
  const { privateKey } =
    profile === 'rsa3072'
      ? generateKeyPairSync('rsa', { modulusLength: 3072 })
      : generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  return new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' }));
};

/** Both halves for Web Crypto, with the algorithm that they sign certificates with. Throws `input-invalid` for a kind that none is known for. */
export const importPair = async (
  pkcs8: Uint8Array,
): Promise<{ readonly keys: webcrypto.CryptoKeyPair; readonly algorithm: Algorithm }> => {
  const privateKey = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });
  const { namedCurve = '' } = privateKey.asymmetricKeyDetails ?? {};
  const algorithm = privateKey.asymmetricKeyType === 'rsa' ? RSA : ECDSA[namedCurve];
  if (!algorithm) throw new PanelDeskError('input-invalid', { field: 'root' });
  const spki = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
  const { subtle } = webcrypto;
  return {
    keys: {
      privateKey: await subtle.importKey('pkcs8', new Uint8Array(pkcs8), algorithm, true, ['sign']),
      publicKey: await subtle.importKey('spki', new Uint8Array(spki), algorithm, true, ['verify']),
    },
    algorithm,
  };
};

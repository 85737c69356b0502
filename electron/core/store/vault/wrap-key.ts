import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import type { ScryptCost, WrappedKey } from './vault-file.ts';

const NONCE_BYTES = 12;
const KEY_BYTES = 32;

/** Binds a wrapped key to its purpose, so that one cannot be put in another's place. */
const purposeOf = (kind: string): Uint8Array => Buffer.from(`paneldesk-vault/1/${kind}`, 'utf8');

/** Seals a 32-byte key with AES-256-GCM under a fresh random nonce. `kind` is authenticated, not stored. */
export const wrapKey = (wrapping: Uint8Array, key: Uint8Array, kind: string): WrappedKey => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', wrapping, nonce).setAAD(purposeOf(kind));
  const sealed = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { nonce: nonce.toString('base64'), sealed: sealed.toString('base64') };
};

/** Opens what `wrapKey` sealed; null if the wrapping key, the kind or a bit is not the same. */
export const unwrapKey = (wrapping: Uint8Array, wrapped: WrappedKey, kind: string): Uint8Array | null => {
  const sealed = Buffer.from(wrapped.sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', wrapping, Buffer.from(wrapped.nonce, 'base64'), {
    authTagLength: 16,
  });
  decipher.setAAD(purposeOf(kind)).setAuthTag(sealed.subarray(KEY_BYTES));
  try {
    return new Uint8Array(Buffer.concat([decipher.update(sealed.subarray(0, KEY_BYTES)), decipher.final()]));
  } catch {
    return null;
  }
};

/** Today's cost of a guess: 128 MiB and some tenths of a second (OWASP's first choice for scrypt). */
export const newScryptCost = (): ScryptCost => ({
  N: 2 ** 17,
  r: 8,
  p: 1,
  salt: randomBytes(16).toString('base64'),
});

/**
 * The wrapping key of a passphrase. The text is normalised to NFKC first (NIST SP 800-63B, 5.1.1.2), because input
 * methods write the same passphrase full-width on one machine and half-width on another.
 */
export const derivePassphraseKey = (passphrase: string, { N, r, p, salt }: ScryptCost): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'base64'), KEY_BYTES, options, (error, key) => {
      if (error) reject(error);
      else resolve(new Uint8Array(key));
    });
  });

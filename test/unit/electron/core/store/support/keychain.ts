import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keychain } from '../../../../../../electron/core/store/vault/keychain.ts';

/** Stands in for the operating system's keychain: authenticated encryption under a key of its own. */
export const makeKeychain = (): Keychain => {
  const key = randomBytes(32);
  return {
    isAvailable: () => true,
    protect: (bytes) => {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce);
      return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    },
    unprotect: (bytes) => {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(-16));
      return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]);
    },
  };
};

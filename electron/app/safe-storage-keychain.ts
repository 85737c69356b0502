import type { SafeStorage } from 'electron';
import type { Keychain } from '../core/store/vault/keychain.ts';

type Storage = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'encryptString' | 'decryptString' | 'getSelectedStorageBackend'
>;

/**
 * The system's keychain through Electron. On Linux without a secret service Electron falls back to `basic_text`, a key
 * that is the same in every copy of Chromium: that protects nothing, so it counts as absent.
 */
export const createKeychain = (storage: Storage, platform: NodeJS.Platform): Keychain => ({
  isAvailable: () =>
    storage.isEncryptionAvailable() &&
    (platform !== 'linux' || !['basic_text', 'unknown'].includes(storage.getSelectedStorageBackend())),
  protect: (bytes) => storage.encryptString(Buffer.from(bytes).toString('base64')),
  unprotect: (bytes) => Buffer.from(storage.decryptString(Buffer.from(bytes)), 'base64'),
});

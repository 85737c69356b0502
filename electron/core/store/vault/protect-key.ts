import { randomBytes, timingSafeEqual } from 'node:crypto';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';
import { deriveKey } from './derive-key.ts';
import type { Keychain } from './keychain.ts';
import {
  serializeVault,
  VAULT_FILE,
  VAULT_VERSION,
  type Protection,
  type VaultContent,
} from './vault-file.ts';
import type { VaultFolder } from './vault-folder.ts';
import { derivePassphraseKey, newScryptCost, unwrapKey, wrapKey } from './wrap-key.ts';

export const KEY_FILE = 'key';
const KEY_BYTES = 32;

const checkOf = (dataKey: Uint8Array): string =>
  Buffer.from(deriveKey(dataKey, 'vault-check')).toString('hex');

const missing = (protection: string, problem: string, cause?: unknown): PanelDeskError =>
  new PanelDeskError('key-missing', { protection, problem }, { cause });

/** Makes sure that what a protection gave is the data key of this vault. */
const confirm = (dataKey: Uint8Array, content: VaultContent): Uint8Array => {
  const isRight =
    dataKey.length === KEY_BYTES &&
    timingSafeEqual(Buffer.from(checkOf(dataKey)), Buffer.from(content.check));
  if (!isRight) throw missing(content.protection.kind, 'other-key');
  return dataKey;
};

/** Writes `vault.json` in one step: the moment at which one protection gives way to the next. */
const commit = (folder: VaultFolder, dataKey: Uint8Array, protection: Protection): VaultContent => {
  const content: VaultContent = {
    format: 'paneldesk-vault',
    version: VAULT_VERSION,
    check: checkOf(dataKey),
    protection,
  };
  folder.replace(VAULT_FILE, serializeVault(content));
  return content;
};

/**
 * Puts the data key under a passphrase. A key file from before opens nothing once `vault.json` is replaced, so it is
 * removed last; a crash in between leaves a file without meaning.
 */
export const protectByPassphrase = async (
  folder: VaultFolder,
  dataKey: Uint8Array,
  passphrase: string,
): Promise<VaultContent> => {
  const scrypt = newScryptCost();
  const wrapping = await derivePassphraseKey(passphrase, scrypt);
  const wrapped = wrapKey(wrapping, dataKey, 'passphrase');
  const content = commit(folder, dataKey, { kind: 'passphrase', scrypt, wrapped });
  folder.remove(KEY_FILE);
  return content;
};

/**
 * Puts the data key under the keychain where there is a working one, else under a fresh key file. The key file is on the
 * disk before `vault.json` refers to it; until then the protection of before holds.
 */
export const protectWithoutPassphrase = (
  folder: VaultFolder,
  dataKey: Uint8Array,
  keychain: Keychain | undefined,
): VaultContent => {
  const sealed = sealByKeychain(keychain, dataKey);
  if (sealed !== null) {
    const content = commit(folder, dataKey, {
      kind: 'keychain',
      sealed: Buffer.from(sealed).toString('base64'),
    });
    folder.remove(KEY_FILE);
    return content;
  }
  const fileKey = randomBytes(KEY_BYTES);
  folder.replace(KEY_FILE, fileKey);
  return commit(folder, dataKey, { kind: 'key-file', wrapped: wrapKey(fileKey, dataKey, 'key-file') });
};

/** Null unless the keychain gives back what it was given: a key that cannot be read again would be lost work. */
const sealByKeychain = (keychain: Keychain | undefined, dataKey: Uint8Array): Uint8Array | null => {
  if (keychain === undefined) return null;
  try {
    if (!keychain.isAvailable()) return null;
    const sealed = keychain.protect(dataKey);
    const back = keychain.unprotect(sealed);
    return back.length === KEY_BYTES && timingSafeEqual(back, dataKey) ? sealed : null;
  } catch {
    return null;
  }
};

/** The data key under a passphrase; throws `passphrase-wrong`. */
export const unlockByPassphrase = async (content: VaultContent, passphrase: string): Promise<Uint8Array> => {
  if (content.protection.kind !== 'passphrase') throw new RangeError('the vault has no passphrase');
  const wrapping = await derivePassphraseKey(passphrase, content.protection.scrypt);
  const dataKey = unwrapKey(wrapping, content.protection.wrapped, 'passphrase');
  if (dataKey === null) throw new PanelDeskError('passphrase-wrong');
  return confirm(dataKey, content);
};

/** The data key of a vault that opens by itself, null under a passphrase; throws `key-missing` where it cannot be had. */
export const unlockByItself = (
  folder: VaultFolder,
  content: VaultContent,
  keychain: Keychain | undefined,
): Uint8Array | null => {
  const { protection } = content;
  switch (protection.kind) {
    case 'passphrase':
      return null;
    case 'keychain':
      return confirm(unsealByKeychain(keychain, Buffer.from(protection.sealed, 'base64')), content);
    case 'key-file': {
      const fileKey = folder.read(KEY_FILE);
      if (fileKey === null) throw missing('key-file', 'no-file');
      const dataKey =
        fileKey.length === KEY_BYTES ? unwrapKey(fileKey, protection.wrapped, 'key-file') : null;
      if (dataKey === null) throw missing('key-file', 'other-key');
      return confirm(dataKey, content);
    }
  }
};

const unsealByKeychain = (keychain: Keychain | undefined, sealed: Uint8Array): Uint8Array => {
  if (keychain === undefined || !keychain.isAvailable()) throw missing('keychain', 'not-available');
  try {
    return new Uint8Array(keychain.unprotect(sealed));
  } catch (error) {
    throw missing('keychain', 'refused', error);
  }
};

import { randomBytes } from 'node:crypto';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';
import { beginAttempt, clearAttempts } from './attempts.ts';
import type { Keychain } from './keychain.ts';
import {
  protectByPassphrase,
  protectWithoutPassphrase,
  unlockByItself,
  unlockByPassphrase,
} from './protect-key.ts';
import { parseVault, VAULT_FILE, type ProtectionKind, type VaultContent } from './vault-file.ts';
import { openVaultFolder, type VaultFolder } from './vault-folder.ts';

/** Characters (code points) after NFKC. */
const SHORTEST_PASSPHRASE = 8;
/** Longer input is refused before it is hashed. */
const LONGEST_PASSPHRASE = 1024;

export type VaultNotice =
  /** Other users of the machine could read the key until now: the user should set a passphrase. */
  | 'key-was-open-to-others'
  /** Windows: file modes do not apply, the key file is as private as the folder's access list. */
  | 'key-file-permissions-unchecked';

export interface Vault {
  readonly protection: ProtectionKind;
  /** True until `unlock`, and only under a passphrase. */
  readonly locked: boolean;
  readonly notices: readonly VaultNotice[];
  /** Throws `passphrase-wrong`, or `pin-wait` with the seconds left after several failures (kept on disk). */
  unlock(passphrase: string): Promise<void>;
  /** Forgets the data key under a passphrase; the caller closes what it opened with it. */
  lock(): void;
  /** The 32-byte key that all others derive from (`deriveKey`). Throws `key-missing` while locked. */
  dataKey(): Uint8Array;
  /** Sets or changes the passphrase; `current` is needed where there is one. Throws `pin-too-weak` besides. */
  setPassphrase(next: string, current?: string): Promise<void>;
  /** Goes back to the keychain, or to a key file where there is none. */
  removePassphrase(current: string): Promise<void>;
}

export interface OpenVaultOptions {
  /** The configuration folder of the application, for this user only. */
  readonly directory: string;
  readonly keychain?: Keychain;
  /** False where workspaces exist already: a new key could not open them, so `key-missing` is thrown instead. */
  readonly mayCreate?: boolean;
  /** Milliseconds, for the wait after failures only. */
  readonly nowMs?: () => number;
  /** In place of the real folder, to let its operations fail. */
  readonly folder?: VaultFolder;
}

const checkStrength = (passphrase: string): void => {
  const length = [...passphrase.normalize('NFKC').trim()].length;
  if (length < SHORTEST_PASSPHRASE || passphrase.length > LONGEST_PASSPHRASE) {
    throw new PanelDeskError('pin-too-weak', { minimum: SHORTEST_PASSPHRASE, maximum: LONGEST_PASSPHRASE });
  }
};

const loadContent = (
  folder: VaultFolder,
  keychain: Keychain | undefined,
  mayCreate: boolean,
): VaultContent => {
  const bytes = folder.read(VAULT_FILE);
  if (bytes !== null) return parseVault(bytes);
  if (!mayCreate) throw new PanelDeskError('key-missing', { protection: 'unknown', problem: 'no-file' });
  return protectWithoutPassphrase(folder, randomBytes(32), keychain);
};

const noticesOf = (folder: VaultFolder, content: VaultContent): VaultNotice[] => {
  if (content.protection.kind !== 'key-file') return [];
  if (process.platform === 'win32') return ['key-file-permissions-unchecked'];
  return folder.wasOpenToOthers ? ['key-was-open-to-others'] : [];
};

/**
 * Opens the vault in `directory`, making one on first use under the keychain or, without one, under a key file. Every
 * change of protection wraps the same data key anew and takes effect by replacing one file, so that a crash leaves the
 * old way or the new one, never none. The vault has one owner: the process that holds the application's instance lock.
 * Throws `key-missing`, `store-damaged`, `store-newer`, `file-unreadable`.
 */
export const openVault = ({
  directory,
  keychain,
  mayCreate = true,
  nowMs = Date.now,
  folder = openVaultFolder(directory),
}: OpenVaultOptions): Vault => {
  let content = loadContent(folder, keychain, mayCreate);
  let opened = unlockByItself(folder, content, keychain);
  const notices = noticesOf(folder, content);

  const verify = async (passphrase: string): Promise<Uint8Array> => {
    beginAttempt(folder, nowMs());
    if (passphrase.length > LONGEST_PASSPHRASE) throw new PanelDeskError('passphrase-wrong');
    const dataKey = await unlockByPassphrase(content, passphrase);
    clearAttempts(folder);
    return dataKey;
  };
  const requireKey = (): Uint8Array => {
    if (opened === null)
      throw new PanelDeskError('key-missing', { protection: 'passphrase', problem: 'locked' });
    return opened;
  };
  // What is on the disk decides: a step that failed may have come after the one that took effect.
  const change = async (dataKey: Uint8Array, protect: () => Promise<unknown>): Promise<void> => {
    try {
      await protect();
    } finally {
      content = loadContent(folder, keychain, false);
      opened = dataKey;
    }
  };

  return {
    get protection() {
      return content.protection.kind;
    },
    get locked() {
      return opened === null;
    },
    notices,
    async unlock(passphrase) {
      if (content.protection.kind === 'passphrase') opened = await verify(passphrase);
    },
    lock() {
      if (content.protection.kind !== 'passphrase') return;
      opened?.fill(0);
      opened = null;
    },
    dataKey: () => requireKey().slice(),
    async setPassphrase(next, current) {
      checkStrength(next);
      const dataKey = content.protection.kind === 'passphrase' ? await verify(current ?? '') : requireKey();
      await change(dataKey, () => protectByPassphrase(folder, dataKey, next));
    },
    async removePassphrase(current) {
      if (content.protection.kind !== 'passphrase') return;
      const dataKey = await verify(current);
      await change(dataKey, async () => protectWithoutPassphrase(folder, dataKey, keychain));
    },
  };
};

import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Keychain } from '../../../../../../electron/core/store/vault/keychain.ts';
import { openVault, type Vault } from '../../../../../../electron/core/store/vault/open-vault.ts';
import {
  openVaultFolder,
  type VaultFolder,
} from '../../../../../../electron/core/store/vault/vault-folder.ts';
import { listFiles, makeFolder } from '../support/folders.ts';
import { makeKeychain } from '../support/keychain.ts';

// Dozens of crashes are tried here; the real cost of scrypt is for open-vault.test.ts.
vi.mock(import('../../../../../../electron/core/store/vault/wrap-key.ts'), async (importOriginal) => ({
  ...(await importOriginal()),
  derivePassphraseKey: async (passphrase, { salt }) =>
    new Uint8Array(createHash('sha256').update(salt).update(passphrase).digest()),
}));

const CRASH = new Error('power cut');
type Moment = 'before' | 'torn' | 'after';

/** Counts the operations that change the folder and stops for good at the given one. */
const makeFragileFolder = (
  directory: string,
  crashAt: number,
  moment: Moment,
): VaultFolder & { count: number } => {
  const real = openVaultFolder(directory);
  let isDown = false;
  const step = (name: string, bytes: Uint8Array | null, work: () => void): void => {
    if (isDown) throw CRASH;
    folder.count += 1;
    if (folder.count !== crashAt) return work();
    isDown = true;
    // What write-file-atomic leaves when it is cut off before its rename.
    if (moment === 'torn')
      writeFileSync(join(directory, `${name}.4711`), (bytes ?? Buffer.of()).subarray(0, 20));
    if (moment === 'after') work();
    throw CRASH;
  };
  const folder = {
    count: 0,
    wasOpenToOthers: real.wasOpenToOthers,
    read: (name: string) => real.read(name),
    replace: (name: string, bytes: Uint8Array) => step(name, bytes, () => real.replace(name, bytes)),
    remove: (name: string) => step(name, null, () => real.remove(name)),
  };
  return folder;
};

interface Change {
  readonly name: string;
  readonly hasKeychain: boolean;
  readonly before: string | null;
  readonly after: string | null;
}

const CHANGES: readonly Change[] = [
  { name: 'key file to passphrase', hasKeychain: false, before: null, after: 'first passphrase' },
  { name: 'keychain to passphrase', hasKeychain: true, before: null, after: 'first passphrase' },
  {
    name: 'passphrase to passphrase',
    hasKeychain: false,
    before: 'first passphrase',
    after: 'second passphrase',
  },
  { name: 'passphrase to key file', hasKeychain: false, before: 'first passphrase', after: null },
  { name: 'passphrase to keychain', hasKeychain: true, before: 'first passphrase', after: null },
];

const apply = async (vault: Vault, { before, after }: Change): Promise<void> => {
  if (after === null) await vault.removePassphrase(before ?? '');
  else await vault.setPassphrase(after, before ?? undefined);
};

/** Opens as a user would after a restart, knowing both passphrases; gives the data key and the way that worked. */
const recover = async (directory: string, keychain: Keychain | undefined, { before, after }: Change) => {
  const vault = openVault({ directory, keychain, mayCreate: false });
  for (const passphrase of [before, after]) {
    if (vault.locked && passphrase !== null) await vault.unlock(passphrase).catch(() => undefined);
  }
  return { key: vault.dataKey(), vault };
};

const prepare = async (change: Change) => {
  const directory = makeFolder();
  const keychain = change.hasKeychain ? makeKeychain() : undefined;
  const vault = openVault({ directory, keychain });
  if (change.before !== null) await vault.setPassphrase(change.before);
  return { directory, keychain, key: vault.dataKey() };
};

const openFragile = async (
  { directory, keychain }: { directory: string; keychain: Keychain | undefined },
  folder: VaultFolder,
  change: Change,
): Promise<void> => apply(openVault({ directory, keychain, folder }), change);

describe.each(CHANGES)('a crash during the change from $name', (change) => {
  it.each<Moment>(['before', 'torn', 'after'])(
    '%s any of its steps leaves a way to the same key',
    async (moment) => {
      const dry = await prepare(change);
      const counter = makeFragileFolder(dry.directory, -1, moment);
      await openFragile(dry, counter, change);
      expect(counter.count).toBeGreaterThan(1);

      for (let crashAt = 1; crashAt <= counter.count; crashAt += 1) {
        const place = await prepare(change);
        const folder = makeFragileFolder(place.directory, crashAt, moment);
        await expect(openFragile(place, folder, change)).rejects.toThrow(CRASH);

        const recovered = await recover(place.directory, place.keychain, change);
        expect(recovered.key).toEqual(place.key);
        expect(listFiles(place.directory).filter((path) => /\.\d+$/.test(path))).toEqual([]);
        // And the change can be made again from there.
        if (recovered.vault.protection === 'passphrase') {
          const now = await Promise.any(
            [change.before, change.after].map(async (passphrase) => {
              await openVault({ ...place }).unlock(passphrase ?? '');
              return passphrase ?? '';
            }),
          );
          await recovered.vault.setPassphrase('third passphrase', now);
        } else await recovered.vault.setPassphrase('third passphrase');
        const last = openVault({ ...place });
        await last.unlock('third passphrase');
        expect(last.dataKey()).toEqual(place.key);
      }
    },
  );
});

describe('a failed write during a change', () => {
  it('leaves the open vault saying what is on the disk', async () => {
    const change = CHANGES[0] as Change;
    const place = await prepare(change);
    // Step 1 replaces vault.json, step 2 removes the key file and fails: the change has taken effect.
    const vault = openVault({ ...place, folder: makeFragileFolder(place.directory, 2, 'before') });
    await expect(apply(vault, change)).rejects.toThrow(CRASH);
    expect(vault.protection).toBe('passphrase');
    expect(vault.dataKey()).toEqual(place.key);
  });
});

describe('a crash during the first start', () => {
  it.each<Moment>(['before', 'torn', 'after'])('%s any step is no obstacle to the second', (moment) => {
    for (let crashAt = 1; crashAt <= 2; crashAt += 1) {
      const directory = makeFolder();
      const folder = makeFragileFolder(directory, crashAt, moment);
      expect(() => openVault({ directory, folder })).toThrow(CRASH);
      const key = openVault({ directory }).dataKey();
      expect(openVault({ directory }).dataKey()).toEqual(key);
    }
  });
});

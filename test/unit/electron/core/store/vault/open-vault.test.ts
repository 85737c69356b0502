import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openVault, type OpenVaultOptions } from '../../../../../../electron/core/store/vault/open-vault.ts';
import { deriveKey } from '../../../../../../electron/core/store/vault/derive-key.ts';
import { findInClear, makeFolder } from '../support/folders.ts';
import { makeKeychain } from '../support/keychain.ts';

const open = (directory: string, options: Partial<OpenVaultOptions> = {}) =>
  openVault({ directory, ...options });
const failure = (code: string, params: object = {}): unknown =>
  expect.objectContaining({
    name: 'PanelDeskError',
    code,
    params: expect.objectContaining(params) as unknown,
  });
const PASSPHRASE = '江城春晓 2026 桂子';
const posix = it.skipIf(process.platform === 'win32');

describe('a vault by itself', () => {
  it('uses a key file where there is no keychain, and keeps the same key', () => {
    const directory = join(makeFolder(), 'config', 'deep');
    const vault = open(directory);
    expect([vault.protection, vault.locked, vault.notices]).toEqual(['key-file', false, []]);
    expect(vault.dataKey()).toHaveLength(32);
    expect(open(directory).dataKey()).toEqual(vault.dataKey());
    expect(open(join(directory, 'other')).dataKey()).not.toEqual(vault.dataKey());
    expect(findInClear(directory, vault.dataKey())).toEqual([]);
  });

  it('uses the keychain where it works, and leaves no key file', () => {
    const directory = makeFolder();
    const keychain = makeKeychain();
    const vault = open(directory, { keychain });
    expect(vault.protection).toBe('keychain');
    expect(existsSync(join(directory, 'key'))).toBe(false);
    expect(open(directory, { keychain }).dataKey()).toEqual(vault.dataKey());
    expect(() => open(directory)).toThrow(
      failure('key-missing', { protection: 'keychain', problem: 'not-available' }),
    );
    expect(() => open(directory, { keychain: makeKeychain() })).toThrow(
      failure('key-missing', { problem: 'refused' }),
    );
  });

  it('does not trust a keychain that does not give back what it took', () => {
    const broken = { ...makeKeychain(), unprotect: () => new Uint8Array(32) };
    expect(open(makeFolder(), { keychain: broken }).protection).toBe('key-file');
    expect(open(makeFolder(), { keychain: { ...broken, isAvailable: () => false } }).protection).toBe(
      'key-file',
    );
  });

  it('makes no new key over a lost one where workspaces exist', () => {
    expect(() => open(makeFolder(), { mayCreate: false })).toThrow(
      failure('key-missing', { problem: 'no-file' }),
    );
    const directory = makeFolder();
    open(directory);
    writeFileSync(join(directory, 'key'), new Uint8Array(32));
    expect(() => open(directory)).toThrow(
      failure('key-missing', { protection: 'key-file', problem: 'other-key' }),
    );
  });

  posix('closes folder and key to other users, and says if they were open', () => {
    const directory = makeFolder();
    open(directory);
    chmodSync(directory, 0o755);
    chmodSync(join(directory, 'key'), 0o644);
    expect(open(directory).notices).toEqual(['key-was-open-to-others']);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
    for (const name of ['key', 'vault.json'])
      expect(statSync(join(directory, name)).mode & 0o777).toBe(0o600);
    expect(open(directory).notices).toEqual([]);
  });

  posix('refuses a key that is a link or a folder', () => {
    const directory = makeFolder();
    writeFileSync(join(directory, 'elsewhere'), new Uint8Array(32));
    symlinkSync(join(directory, 'elsewhere'), join(directory, 'key'));
    expect(() => open(directory)).toThrow(failure('store-damaged', { file: 'key' }));
    const other = makeFolder();
    mkdirSync(join(other, 'vault.json'));
    expect(() => open(other)).toThrow(failure('store-damaged', { file: 'vault.json' }));
  });
});

describe('vault.json', () => {
  const rewrite = (directory: string, change: (content: Record<string, unknown>) => unknown): void => {
    const path = join(directory, 'vault.json');
    const content = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify(change(content)));
  };

  it('of a later release is refused as newer, anything else odd as damaged', () => {
    const directory = makeFolder();
    open(directory);
    rewrite(directory, (content) => ({ ...content, version: 2, more: true }));
    expect(() => open(directory)).toThrow(failure('store-newer', { found: 2, known: 1 }));
    rewrite(directory, (content) => ({ ...content, version: 1 }));
    expect(() => open(directory)).toThrow(failure('store-damaged', { file: 'vault.json' }));
    writeFileSync(join(directory, 'vault.json'), '{"format":');
    expect(() => open(directory)).toThrow(failure('store-damaged'));
  });

  it('cannot ask for more memory, or less work, than the bounds', async () => {
    const directory = makeFolder();
    await open(directory).setPassphrase(PASSPHRASE);
    for (const N of [2 ** 10, 2 ** 24]) {
      const before = readFileSync(join(directory, 'vault.json'));
      rewrite(directory, (content) => {
        const protection = content['protection'] as { scrypt: object };
        return { ...content, protection: { ...protection, scrypt: { ...protection.scrypt, N } } };
      });
      expect(() => open(directory)).toThrow(failure('store-damaged'));
      writeFileSync(join(directory, 'vault.json'), before);
    }
  });
});

describe('a passphrase', () => {
  it('locks, unlocks, changes and goes, with one data key throughout', async () => {
    const directory = makeFolder();
    const first = open(directory);
    const key = first.dataKey();
    await first.setPassphrase(PASSPHRASE);
    expect([first.protection, first.locked]).toEqual(['passphrase', false]);
    expect(existsSync(join(directory, 'key'))).toBe(false);

    const second = open(directory);
    expect(second.locked).toBe(true);
    expect(() => second.dataKey()).toThrow(failure('key-missing', { problem: 'locked' }));
    await expect(second.unlock('江城春晓 2026 桂花')).rejects.toThrow(failure('passphrase-wrong'));
    expect(second.locked).toBe(true);
    // Full-width digits and an ideographic space, as some input methods write them.
    await second.unlock('江城春晓　２０２６ 桂子');
    expect(second.dataKey()).toEqual(key);
    second.lock();
    expect(second.locked).toBe(true);

    await expect(second.setPassphrase('another long one', 'wrong one')).rejects.toThrow(
      failure('passphrase-wrong'),
    );
    await expect(second.setPassphrase('another long one')).rejects.toThrow(failure('passphrase-wrong'));
    await second.setPassphrase('another long one', PASSPHRASE);
    const third = open(directory);
    await expect(third.unlock(PASSPHRASE)).rejects.toThrow(failure('passphrase-wrong'));
    await expect(third.removePassphrase(PASSPHRASE)).rejects.toThrow(failure('passphrase-wrong'));
    await third.removePassphrase('another long one');
    expect(third.protection).toBe('key-file');
    expect(open(directory).dataKey()).toEqual(key);
    expect(findInClear(directory, key, PASSPHRASE, 'another long one')).toEqual([]);
  });

  it('goes back to the keychain where there is one', async () => {
    const directory = makeFolder();
    const keychain = makeKeychain();
    const vault = open(directory, { keychain });
    const key = vault.dataKey();
    await vault.setPassphrase(PASSPHRASE);
    expect(open(directory).locked).toBe(true);
    await vault.removePassphrase(PASSPHRASE);
    expect(vault.protection).toBe('keychain');
    expect(open(directory, { keychain }).dataKey()).toEqual(key);
  });

  it('has at least eight characters, counted as characters', async () => {
    const vault = open(makeFolder());
    await expect(vault.setPassphrase('𠮷𠮷𠮷𠮷')).rejects.toThrow(failure('pin-too-weak', { minimum: 8 }));
    await expect(vault.setPassphrase('      1      ')).rejects.toThrow(failure('pin-too-weak'));
    expect(vault.protection).toBe('key-file');
  });
});

describe('wrong passphrases', () => {
  it('make the next try wait, longer each time, also after a restart and with the clock set back', async () => {
    const directory = makeFolder();
    let nowMs = 1_000_000;
    const reopen = () => open(directory, { nowMs: () => nowMs });
    await reopen().setPassphrase(PASSPHRASE);
    const guess = () => reopen().unlock('certainly wrong');
    for (let tries = 0; tries < 3; tries += 1)
      await expect(guess()).rejects.toThrow(failure('passphrase-wrong'));
    await expect(guess()).rejects.toThrow(failure('pin-wait', { seconds: 2 }));
    await expect(reopen().unlock(PASSPHRASE)).rejects.toThrow(failure('pin-wait'));
    nowMs += 2_000;
    await expect(guess()).rejects.toThrow(failure('passphrase-wrong'));
    await expect(guess()).rejects.toThrow(failure('pin-wait', { seconds: 4 }));
    nowMs -= 900_000_000;
    await expect(guess()).rejects.toThrow(failure('pin-wait', { seconds: 4 }));
    nowMs += 900_004_000;
    await reopen().unlock(PASSPHRASE);
    await expect(guess()).rejects.toThrow(failure('passphrase-wrong'));
  });
});

describe('deriveKey', () => {
  it('is HKDF-SHA-256: a value computed with another implementation', () => {
    // Python: hmac-based extract and expand (RFC 5869) of bytes 0…31 with info 'paneldesk/1/attachments'.
    const key = Uint8Array.from({ length: 32 }, (_, index) => index);
    expect(Buffer.from(deriveKey(key, 'attachments')).toString('hex')).toBe(
      '345e1faf9f135e5a2fb051018d8807d3b8f5ace8ebc531cc69c9b8499986202e',
    );
  });
});

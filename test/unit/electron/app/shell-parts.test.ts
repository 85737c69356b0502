import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App, SafeStorage } from 'electron';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeMenu } from '../../../../electron/app/menu.ts';
import { readOpenedFiles } from '../../../../electron/app/opened-files.ts';
import { createKeychain } from '../../../../electron/app/safe-storage-keychain.ts';
import { closeBeforeQuit } from '../../../../electron/app/shut-down.ts';
import { readWindowState, writeWindowState } from '../../../../electron/app/window-state.ts';

describe('the keychain', () => {
  const storage = (backend: string, available = true) =>
    ({
      isEncryptionAvailable: () => available,
      encryptString: (text: string) => Buffer.from(`locked:${text}`),
      decryptString: (bytes: Buffer) => bytes.toString().slice('locked:'.length),
      getSelectedStorageBackend: () => backend,
    }) as unknown as SafeStorage;

  test('gives bytes back, whatever they are', () => {
    const keychain = createKeychain(storage('gnome_libsecret'), 'linux');
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect([...keychain.unprotect(keychain.protect(bytes))]).toEqual([...bytes]);
  });

  test.each([
    ['linux', 'basic_text', true, false],
    ['linux', 'unknown', true, false],
    ['linux', 'kwallet5', true, true],
    ['linux', 'kwallet5', false, false],
    ['win32', 'basic_text', true, true],
    ['darwin', 'unknown', true, true],
  ] as const)('on %s with %s (%s): %s', (platform, backend, available, expected) => {
    expect(createKeychain(storage(backend, available), platform).isAvailable()).toBe(expected);
  });
});

test('containers on the command line are opened, switches and other files are not', () => {
  const args = [
    '.',
    '--flag=a.review.zip',
    'a.review.zip',
    '/b/评审.RETURN.zip',
    'c.zip',
    'c.zip.exe',
    'd.seat.zip',
  ];
  expect(readOpenedFiles(args, '/home/li')).toEqual([
    '/home/li/a.review.zip',
    '/b/评审.RETURN.zip',
    '/home/li/d.seat.zip',
  ]);
});

test('only macOS has a menu, of roles alone', () => {
  expect(writeMenu('linux')).toBeNull();
  expect(writeMenu('win32')).toBeNull();
  expect(writeMenu('darwin')?.map((item) => Object.keys(item))).toEqual([['role'], ['role'], ['role']]);
});

describe('the place of the window', () => {
  let home: string;
  beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'paneldesk-window-'))));
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const SCREEN = { x: 0, y: 0, width: 1920, height: 1080 };
  const bounds = { x: 10, y: 20, width: 1200, height: 800 };
  const window = { getNormalBounds: () => bounds, isMaximized: () => false };

  test('is kept', () => {
    writeWindowState(home, window);
    expect(readWindowState(home, [SCREEN])).toEqual({ place: bounds, maximised: false });
    expect(statSync(join(home, 'window.json')).mode & 0o077).toBe(0);
  });

  test('is forgotten when its screen is gone', () => {
    writeWindowState(home, { ...window, getNormalBounds: () => ({ ...bounds, x: 5000 }) });
    expect(readWindowState(home, [SCREEN]).maximised).toBe(true);
  });

  test.each(['', '{', '{"x":1}', '{"x":"1","y":1,"width":1,"height":1,"maximised":true}', ' '.repeat(2000)])(
    'text %.40j is no place',
    (text) => {
      writeFileSync(join(home, 'window.json'), text);
      expect(readWindowState(home, [SCREEN]).place).toEqual({ width: 1366, height: 768 });
    },
  );

  test('that cannot be kept does not keep the window open', () => {
    writeWindowState(join(home, 'none'), window);
    expect(() => readFileSync(join(home, 'none', 'window.json'))).toThrow();
  });
});

describe('quitting', () => {
  const aQuitter = (close: () => Promise<void>) => {
    const log: string[] = [];
    let quit: (event: { preventDefault: () => void }) => void = () => undefined;
    let exited: () => void = () => undefined;
    const done = new Promise<void>((resolve) => (exited = resolve));
    const app = {
      on: (_name: string, listener: typeof quit) => (quit = listener),
      exit: (status: number) => {
        log.push(`exit ${status}`);
        exited();
      },
    } as unknown as App;
    closeBeforeQuit(app, close, () => log.push('reported'));
    const event = { preventDefault: () => log.push('held') };
    return { log, done, quit: () => quit(event) };
  };

  test('waits for the core, once', async () => {
    let closes = 0;
    const quitter = aQuitter(async () => void (closes += 1));
    quitter.quit();
    quitter.quit();
    await quitter.done;
    expect(closes).toBe(1);
    expect(quitter.log).toEqual(['held', 'held', 'exit 0']);
  });

  test('goes on when closing fails', async () => {
    const quitter = aQuitter(() => Promise.reject(new Error('x')));
    quitter.quit();
    await quitter.done;
    expect(quitter.log).toEqual(['held', 'reported', 'exit 0']);
  });
});

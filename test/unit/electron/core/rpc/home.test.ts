import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findHomeFolder, prepareHomeFolder } from '../../../../../electron/core/rpc/home-folder.ts';
import { lockHome } from '../../../../../electron/core/rpc/home-lock.ts';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'paneldesk-home-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

test.each([
  ['linux', '/home/li', {}, '/home/li/.local/share/paneldesk'],
  ['linux', '/home/li', { XDG_DATA_HOME: '/data' }, '/data/paneldesk'],
  ['linux', '/home/li', { XDG_DATA_HOME: 'relative' }, '/home/li/.local/share/paneldesk'],
  ['darwin', '/Users/li', {}, '/Users/li/Library/Application Support/PanelDesk'],
  [
    'win32',
    'C:\\Users\\li',
    { APPDATA: 'C:\\Users\\li\\AppData\\Roaming' },
    'C:\\Users\\li\\AppData\\Roaming\\PanelDesk',
  ],
  ['win32', 'C:\\Users\\li', {}, 'C:\\Users\\li\\AppData\\Roaming\\PanelDesk'],
  ['linux', '/home/li', { PANELDESK_HOME: '/stick/panel' }, '/stick/panel'],
] as const)('on %s at %s with %j', (platform, folder, variables, expected) => {
  expect(findHomeFolder({ platform, home: folder, variables })).toBe(expected);
});

test('is made for its user only', () => {
  const path = join(home, 'a', 'b');
  prepareHomeFolder(path);
  expect(statSync(path).mode & 0o077).toBe(0);
});

test('has one host at a time', () => {
  const first = lockHome(home);
  expect(first).not.toBeNull();
  expect(lockHome(home)).toBeNull();
  first?.release();
  const second = lockHome(home);
  expect(second).not.toBeNull();
  second?.release();
});

/** A process that holds the lock of `home` and refers to it nowhere, so that only the module itself can keep it. */
const startHolder = () => {
  const lockModule = new URL('../../../../../electron/core/rpc/home-lock.ts', import.meta.url).href;
  const program = `
    const { lockHome } = await import(${JSON.stringify(lockModule)});
    const said = lockHome(${JSON.stringify(home)}) ? 'locked' : 'refused';
    for (let round = 0; round < 5; round += 1) {
      gc();
      await new Promise((resolve) => setImmediate(resolve));
    }
    console.log(said);
    setInterval(() => undefined, 1000);`;
  return spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
};

test('is free again the moment its host is killed', async () => {
  const holder = startHolder();
  try {
    const [said] = (await once(holder.stdout, 'data')) as [Buffer];
    expect(said.toString().trim()).toBe('locked');
    expect(lockHome(home)).toBeNull();
  } finally {
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  }
  const lock = lockHome(home);
  expect(lock).not.toBeNull();
  lock?.release();
});

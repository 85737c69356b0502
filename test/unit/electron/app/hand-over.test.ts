import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IpcMain } from 'electron';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { listenToWindow } from '../../../../electron/app/hand-over.ts';
import { openFileHandles } from '../../../../electron/core/files/file-handles.ts';
import type { FileHandles } from '../../../../electron/core/files/file-handles.ts';
import { silentLog } from '../../../../electron/core/rpc/host-log.ts';

type Listener = (event: unknown, ...args: unknown[]) => unknown;

const OWN = { senderFrame: { url: 'app://paneldesk/', parent: null } };
const FOREIGN = { senderFrame: { url: 'https://evil.example/', parent: null } };

let folder: string;
let files: FileHandles;
let listeners: Map<string, Listener>;
let served: unknown[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'paneldesk-hand-over-'));
  writeFileSync(join(folder, '材料.review.zip'), 'zip');
  files = openFileHandles(join(folder, 'tmp'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  listeners = new Map();
  served = [];
  const keep = (channel: string, listener: Listener) => listeners.set(channel, listener);
  const ipc = { on: keep, handle: keep } as unknown as IpcMain;
  listenToWindow(ipc, { files, servePort: (port) => served.push(port), log: silentLog });
});

const send = async (channel: string, event: object, ...args: unknown[]): Promise<unknown> =>
  listeners.get(channel)?.(event, ...args);

const aPort = () => {
  const calls: string[] = [];
  return { calls, start: () => calls.push('start'), close: () => calls.push('close') };
};

test('a port of the own page is served and started', async () => {
  const port = aPort();
  await send('paneldesk:connect', { ...OWN, ports: [port] });
  expect(served).toEqual([port]);
  expect(port.calls).toEqual(['start']);
});

test('a port of another page, or several, are closed', async () => {
  const ports = [aPort(), aPort(), aPort()];
  await send('paneldesk:connect', { ...FOREIGN, ports: [ports[0]] });
  await send('paneldesk:connect', { ...OWN, ports: ports.slice(1) });
  await send('paneldesk:connect', { ...OWN, ports: [] });
  expect(served).toEqual([]);
  expect(ports.map(({ calls }) => calls)).toEqual([['close'], ['close'], ['close']]);
});

test('a path becomes a handle and a name', async () => {
  const offered = await send('paneldesk:register-path', OWN, join(folder, '材料.review.zip'));
  expect(offered).toEqual({ file: expect.stringMatching(/^[\w-]{22}$/) as string, name: '材料.review.zip' });
  expect(JSON.stringify(offered)).not.toContain(folder);
});

test.each([[undefined], [''], ['relative.zip'], [{}], ['/'], ['/no/such/file'], ['/etc/\0passwd']])(
  'path %j is refused',
  async (path) => {
    await expect(send('paneldesk:register-path', OWN, path)).rejects.toThrow('refused');
  },
);

test('another page gets no handle', async () => {
  const path = join(folder, '材料.review.zip');
  await expect(send('paneldesk:register-path', FOREIGN, path)).rejects.toThrow('refused');
  await expect(send('paneldesk:receive-bytes', FOREIGN, 'a.png', new Uint8Array(1))).rejects.toThrow(
    'refused',
  );
});

test('bytes without a path become a file', async () => {
  const offered = (await send('paneldesk:receive-bytes', OWN, '照片.png', new Uint8Array([1, 2]))) as {
    file: string;
    name: string;
  };
  expect(offered.name).toBe('照片.png');
  expect([...readFileSync(files.pathOf(offered.file))]).toEqual([1, 2]);
});

test.each([
  ['', new Uint8Array(1)],
  ['../a', new Uint8Array(1)],
  ['a\nb', new Uint8Array(1)],
  ['a.png', 'text'],
  ['a.png', null],
  [7, new Uint8Array(1)],
])('bytes named %j of kind %o are refused', async (name, bytes) => {
  await expect(send('paneldesk:receive-bytes', OWN, name, bytes)).rejects.toThrow('refused');
});

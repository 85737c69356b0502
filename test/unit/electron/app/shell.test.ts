import { EventEmitter, once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { BrowserWindowConstructorOptions } from 'electron';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createShell } from '../../../../electron/app/shell.ts';
import type { ReadyElectron, Shell } from '../../../../electron/app/shell.ts';
import { openFileHandles } from '../../../../electron/core/files/file-handles.ts';
import { silentLog } from '../../../../electron/core/rpc/host-log.ts';
import { createSmallRouter } from '../../../contract/small-host.ts';
import type { SmallClient } from '../../../contract/small-host.ts';

class FakeWindow extends EventEmitter {
  static created: FakeWindow[] = [];
  readonly calls: string[] = [];
  readonly messages: unknown[][] = [];
  readonly webContents = { send: (...args: unknown[]) => this.messages.push(args) };
  readonly options: BrowserWindowConstructorOptions;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    FakeWindow.created.push(this);
  }
  async loadURL(url: string) {
    this.calls.push(`load ${url}`);
  }
  show = () => this.calls.push('show');
  maximize = () => this.calls.push('maximize');
  focus = () => this.calls.push('focus');
  isMinimized = () => true;
  restore = () => this.calls.push('restore');
  getNormalBounds = () => ({ x: 1, y: 2, width: 1000, height: 700 });
  isMaximized = () => false;
}

let home: string;
let ipc: EventEmitter;
let protocols: string[];
let order: string[];
let shell: Shell;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'paneldesk-shell-'));
  writeFileSync(join(home, 'a.review.zip'), 'zip');
  FakeWindow.created = [];
  order = [];
  protocols = [];
  ipc = Object.assign(new EventEmitter(), { handle: () => undefined });
  const note = (name: string) => () => void order.push(name);
  const defaultSession = {
    setPermissionRequestHandler: note('permissions'),
    setPermissionCheckHandler: note('permissions'),
    setDevicePermissionHandler: note('permissions'),
    setDisplayMediaRequestHandler: note('permissions'),
    setSpellCheckerEnabled: note('permissions'),
    on: note('permissions'),
    webRequest: { onBeforeRequest: note('requests') },
    protocol: { handle: (scheme: string) => (protocols.push(scheme), order.push('protocol')) },
  };
  const electron = {
    BrowserWindow: FakeWindow,
    ipcMain: ipc,
    screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }] },
    session: { defaultSession },
  } as unknown as ReadyElectron;
  const core = {
    router: createSmallRouter().router,
    files: openFileHandles(join(home, 'tmp')),
    close: async () => undefined,
  };
  shell = createShell(electron, core, { home, renderer: home, preload: '/app/preload.cjs' }, silentLog);
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const onlyWindow = (): FakeWindow => {
  const [window, ...more] = FakeWindow.created;
  if (!window || more.length > 0) throw new Error(`${FakeWindow.created.length} windows`);
  return window;
};

test('locks the session before there is a window', () => {
  expect(order.at(-1)).toBe('protocol');
  expect(order.filter((name) => name === 'permissions')).toHaveLength(6);
  expect(order).toContain('requests');
  expect(protocols).toEqual(['app']);
  expect(FakeWindow.created).toHaveLength(0);
});

test('loads the own page, shown once it is painted', () => {
  shell.open();
  const window = onlyWindow();
  expect(window.options.webPreferences).toMatchObject({ sandbox: true, preload: '/app/preload.cjs' });
  expect(window.calls).toEqual(['load app://paneldesk/']);
  window.emit('ready-to-show');
  expect(window.calls.slice(1)).toEqual(['maximize', 'show']);
});

test('a container comes as a handle: in the address of a new window, by message to an open one', () => {
  shell.open(join(home, 'a.review.zip'));
  const window = onlyWindow();
  expect(window.calls[0]).toMatch(/^load app:\/\/paneldesk\/#file=[\w-]{22}&name=a\.review\.zip$/);
  shell.open(join(home, 'a.review.zip'));
  expect(window.messages).toEqual([
    ['paneldesk:open-file', { file: expect.stringMatching(/^[\w-]{22}$/) as string, name: 'a.review.zip' }],
  ]);
  expect(window.calls.slice(1)).toEqual(['restore', 'focus']);
  shell.open('/no/such.review.zip');
  expect(window.messages).toHaveLength(1);
});

test('a closed window is replaced by a new one at the same place', () => {
  shell.open();
  const window = onlyWindow();
  window.emit('close');
  window.emit('closed');
  shell.open();
  expect(FakeWindow.created).toHaveLength(2);
  expect(FakeWindow.created[1]?.options).toMatchObject({ x: 1, y: 2, width: 1000, height: 700 });
});

test('the contract is spoken on the port that the window hands over', async () => {
  const { port1, port2 } = new MessageChannel();
  // Electron's port gives an event where a worker's gives the bare message
  const port = Object.assign(new EventEmitter(), {
    postMessage: (message: unknown) => port1.postMessage(message),
    start: () => port1.on('message', (data: unknown) => port.emit('message', { data })),
    close: () => port1.close(),
  });
  port1.once('close', () => port.emit('close'));
  ipc.emit('paneldesk:connect', {
    senderFrame: { url: 'app://paneldesk/', parent: null },
    ports: [port],
  });
  port2.start();
  const client = createORPCClient(new RPCLink({ port: port2 })) as unknown as SmallClient;
  await expect(client.echo({ text: '评审' })).resolves.toEqual({ text: '评审' });
  const closed = once(port1, 'close');
  port2.close();
  await closed;
});

import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { runInNewContext } from 'node:vm';
import { beforeEach, expect, test } from 'vitest';
import { CHANNELS } from '../../../../electron/app/channels.ts';

interface Bridge {
  registerFile(file: unknown): Promise<unknown>;
  onOpenFile(listener: (offered: unknown) => void): void;
}

const SOURCE = readFileSync(new URL('../../../../electron/app/preload.cts', import.meta.url), 'utf8');

let exposed: Record<string, Bridge>;
let sent: unknown[][];
let listeners: Record<string, (event: unknown, ...rest: unknown[]) => void>;
let page: object;
beforeEach(() => {
  exposed = {};
  sent = [];
  listeners = {};
  page = {
    location: { origin: 'app://paneldesk' },
    addEventListener: (name: string, listener: (event: unknown) => void) => (listeners[name] = listener),
  };
  const electron = {
    contextBridge: { exposeInMainWorld: (name: string, bridge: Bridge) => (exposed[name] = bridge) },
    ipcRenderer: {
      postMessage: (...args: unknown[]) => sent.push(args),
      invoke: async (...args: unknown[]) => (sent.push(args), { file: 'handle', name: 'name' }),
      on: (name: string, listener: (event: unknown) => void) => (listeners[name] = listener),
    },
    webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
  };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`);
    return electron;
  };
  runInNewContext(stripTypeScriptTypes(SOURCE), { require, window: page, Uint8Array });
});

test('puts two functions on the page and nothing of Electron', () => {
  expect(Object.keys(exposed)).toEqual(['paneldesk']);
  expect(Object.keys(exposed['paneldesk'] ?? {}).sort()).toEqual(['onOpenFile', 'registerFile']);
});

test("hands the page's own port on, once asked in the agreed words", () => {
  const port = {};
  const message = { source: page, origin: 'app://paneldesk', data: CHANNELS.connect, ports: [port] };
  listeners['message']?.(message);
  expect(sent).toEqual([[CHANNELS.connect, null, [port]]]);
  for (const change of [{ source: {} }, { origin: 'https://evil.example' }, { data: 'x' }, { ports: [] }]) {
    listeners['message']?.({ ...message, ...change });
  }
  expect(sent).toHaveLength(1);
});

test('a file with a path goes by its path, one without by its bytes', async () => {
  await exposed['paneldesk']?.registerFile({ path: '/a.zip', name: 'a.zip' });
  await exposed['paneldesk']?.registerFile({ name: 'p.png', arrayBuffer: async () => new ArrayBuffer(3) });
  expect(sent[0]).toEqual([CHANNELS.registerPath, '/a.zip']);
  expect(sent[1]?.slice(0, 2)).toEqual([CHANNELS.receiveBytes, 'p.png']);
});

test('tells of files opened from outside without the event', () => {
  const heard: unknown[] = [];
  exposed['paneldesk']?.onOpenFile((...args: unknown[]) => heard.push(args));
  listeners[CHANNELS.openFile]?.({ sender: 'secret' }, { file: 'h', name: 'n' });
  expect(heard).toEqual([[{ file: 'h', name: 'n' }]]);
});

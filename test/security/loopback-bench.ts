import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFileHandles } from '../../electron/core/files/file-handles.ts';
import type { FileHandles } from '../../electron/core/files/file-handles.ts';
import { silentLog } from '../../electron/core/rpc/host-log.ts';
import type { Limits } from '../../electron/loopback/limits.ts';
import { startLoopbackHost } from '../../electron/loopback/loopback-host.ts';
import type { LoopbackHost } from '../../electron/loopback/loopback-host.ts';
import { createSmallRouter } from '../contract/small-host.ts';
import type { Watched } from '../contract/small-host.ts';

export interface Bench {
  readonly host: LoopbackHost;
  readonly files: FileHandles;
  /** a folder for files to be served, outside the window's folder */
  readonly folder: string;
  readonly port: number;
  readonly watched: Watched;
  /** Sends bytes as they are on a fresh connection; resolves to all that comes back until it ends. */
  raw(request: string | readonly string[]): Promise<string>;
  /** A well-formed request with these lines after `Host`, and a body if given. */
  ask(
    line: string,
    headers?: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<{ readonly status: number; readonly head: string; readonly body: string }>;
  end(): Promise<void>;
}

export const PAGE = '<!doctype html><meta name="csp-nonce" content="__CSP_NONCE__"><title>t</title>';

const writeWindow = (folder: string): void => {
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'main-a1B2c3D4.js'), 'export const a = 1;');
  writeFileSync(join(folder, 'plain.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, '.secret'), 'secret');
};

/** A real loopback host on a random port with a small router, a tiny window, and secrets lying beside it. */
export const startBench = async (limits: Partial<Limits> = {}): Promise<Bench> => {
  const base = mkdtempSync(join(tmpdir(), 'paneldesk-security-'));
  const [home, renderer, folder] = ['home', 'window', 'files'].map((name) => join(base, name)) as [
    string,
    string,
    string,
  ];
  for (const path of [home, folder]) mkdirSync(path);
  writeWindow(renderer);
  writeFileSync(join(base, 'secret.txt'), 'secret');
  symlinkSync(join(base, 'secret.txt'), join(renderer, 'link.txt'));
  const files = openFileHandles(join(home, 'tmp'));
  const { router, watched } = createSmallRouter();
  const host = await startLoopbackHost({
    home,
    renderer,
    log: silentLog,
    limits: { graceMs: 20, ...limits },
    openCore: async () => ({ router, files, close: async () => undefined }),
  });
  if (host.state !== 'started') throw new Error('a fresh home is never taken');
  const port = Number(new URL(host.origin).port);

  const raw = (request: string | readonly string[]): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let text = '';
      socket.setEncoding('latin1');
      socket.on('data', (part: string) => (text += part));
      socket.on('error', () => undefined);
      socket.once('close', () => resolve(text));
      for (const part of [request].flat()) socket.write(part, 'latin1');
    });

  const ask: Bench['ask'] = async (line, headers = {}, body = '') => {
    const lines = Object.entries({ host: `127.0.0.1:${port}`, connection: 'close', ...headers });
    const text = await raw(
      `${line} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
    );
    const split = text.indexOf('\r\n\r\n');
    return {
      status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
      head: text.slice(0, split).toLowerCase(),
      body: text.slice(split + 4),
    };
  };

  return {
    host,
    files,
    folder,
    port,
    watched,
    raw,
    ask,
    end: async () => {
      await host.close();
      rmSync(base, { recursive: true, force: true });
    },
  };
};

/** Headers of a call that is in order, but for what a test changes. */
export const callHeaders = (bench: Bench, body: string): Record<string, string> => ({
  authorization: `Bearer ${bench.host.token}`,
  origin: bench.host.origin,
  'content-type': 'application/json',
  'content-length': String(Buffer.byteLength(body)),
});

export const ECHO = JSON.stringify({ json: { text: 'echo' } });

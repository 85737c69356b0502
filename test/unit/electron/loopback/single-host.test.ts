import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockHome } from '../../../../electron/core/rpc/home-lock.ts';
import { silentLog } from '../../../../electron/core/rpc/host-log.ts';
import type { ServedCore } from '../../../../electron/core/rpc/served-core.ts';
import { claimHome } from '../../../../electron/loopback/claim-home.ts';
import { handshakePath, readHandshake } from '../../../../electron/loopback/handshake-file.ts';
import { startLoopbackHost } from '../../../../electron/loopback/loopback-host.ts';
import { createToken } from '../../../../electron/loopback/token.ts';
import { createSmallRouter } from '../../../contract/small-host.ts';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'paneldesk-single-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

const aCore = (closed: string[] = []): ServedCore => ({
  router: createSmallRouter().router,
  files: {
    open: () => null,
    receive: () => Promise.reject(new Error('no files')),
    registerPath: () => '',
  },
  close: async () => void closed.push('core'),
});

const start = (openCore: () => Promise<ServedCore> = async () => aCore()) =>
  startLoopbackHost({ home, renderer: home, log: silentLog, limits: { graceMs: 20 }, openCore });

test('a second start finds the first and opens no core of its own', async () => {
  const first = await start();
  if (first.state !== 'started') throw new Error(first.state);
  const second = await start(() => Promise.reject(new Error('a second core')));
  expect(second).toEqual({ state: 'running', origin: first.origin, token: first.token });
  await first.close();
});

test('the handshake is for its user only, and gone after closing', async () => {
  const host = await start();
  if (host.state !== 'started') throw new Error(host.state);
  expect(statSync(handshakePath(home)).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(handshakePath(home), 'utf8'))).toEqual({
    origin: host.origin,
    token: host.token,
  });
  await host.close();
  expect(existsSync(handshakePath(home))).toBe(false);
  await expect(fetch(host.origin)).rejects.toThrow();
});

test('every start has a port and a token of its own', async () => {
  const seen = new Set<string>();
  for (let count = 0; count < 3; count += 1) {
    const host = await start();
    if (host.state !== 'started') throw new Error(host.state);
    expect(Buffer.from(host.token, 'base64url')).toHaveLength(16);
    seen.add(host.token);
    await host.close();
  }
  expect(seen.size).toBe(3);
});

test('closing twice closes the core once', async () => {
  const closed: string[] = [];
  const host = await start(async () => aCore(closed));
  if (host.state !== 'started') throw new Error(host.state);
  await Promise.all([host.close(), host.close()]);
  expect(closed).toEqual(['core']);
});

test('a core that does not open leaves the home free', async () => {
  await expect(start(() => Promise.reject(new Error('locked')))).rejects.toThrow('locked');
  expect(existsSync(handshakePath(home))).toBe(false);
  const host = await start();
  expect(host.state).toBe('started');
  if (host.state === 'started') await host.close();
});

test('what a killed host left is replaced', async () => {
  const loopback = new URL('../../../../electron/loopback/', import.meta.url).href;
  const program = `
    const { claimHome } = await import(${JSON.stringify(`${loopback}claim-home.ts`)});
    const claim = await claimHome(${JSON.stringify(home)}, { origin: 'http://127.0.0.1:9', token: '${'A'.repeat(22)}' });
    console.log(claim.state);
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(said.toString().trim()).toBe('claimed');
  expect(readHandshake(home)?.origin).toBe('http://127.0.0.1:9');
  const host = await start();
  expect(host.state).toBe('started');
  if (host.state === 'started') await host.close();
});

test.each(['', '{', '{"origin":"http://evil.example","token":"x"}', ' '.repeat(5000)])(
  'a handshake that says %.30j is none',
  async (text) => {
    writeFileSync(handshakePath(home), text);
    expect(readHandshake(home)).toBeNull();
    const host = await start();
    expect(host.state).toBe('started');
    if (host.state === 'started') await host.close();
  },
);

test('a home that another kind of host holds is left alone', async () => {
  const lock = lockHome(home);
  const own = { origin: 'http://127.0.0.1:9', token: createToken() };
  expect(await claimHome(home, own, 1)).toEqual({ state: 'held' });
  expect(existsSync(handshakePath(home))).toBe(false);
  lock?.release();
});

test('a program that took over the port of a killed host is not mistaken for it', async () => {
  const { createServer } = await import('node:http');
  const asked: string[] = [];
  const other = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  writeFileSync(
    handshakePath(home),
    JSON.stringify({ origin: `http://127.0.0.1:${port}`, token: 'A'.repeat(22) }),
  );
  const lock = lockHome(home);
  const own = { origin: 'http://127.0.0.1:9', token: createToken() };
  expect(await claimHome(home, own, 1)).toEqual({ state: 'held' });
  expect(asked).toEqual(['/instance']);
  lock?.release();
  other.close();
});

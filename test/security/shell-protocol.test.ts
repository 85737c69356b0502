import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { APP_SCHEME, createProtocolHandler } from '../../electron/app/app-protocol.ts';
import { openFileHandles } from '../../electron/core/files/file-handles.ts';
import { silentLog } from '../../electron/core/rpc/host-log.ts';

let base: string;
let handle: ReturnType<typeof createProtocolHandler>;
let file: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'paneldesk-shell-'));
  const renderer = join(base, 'window');
  mkdirSync(renderer);
  writeFileSync(join(renderer, 'index.html'), '<title>t</title>__CSP_NONCE__');
  writeFileSync(join(base, 'secret.txt'), 'secret');
  symlinkSync(join(base, 'secret.txt'), join(renderer, 'link.txt'));
  const files = openFileHandles(join(base, 'tmp'));
  writeFileSync(join(base, 'a.html'), '0123456789');
  file = files.registerPath(join(base, 'a.html'), { name: 'a.html', mediaType: 'text/html' });
  handle = createProtocolHandler({ renderer, files }, silentLog);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** Electron passes the URL as it was asked for, where `Request` would tidy it up. */
const ask = async (url: string, options: { method?: string; range?: string } = {}) => {
  const { method = 'GET', range } = options;
  const headers = new Headers(range === undefined ? {} : { range });
  const answer = await handle({ url, method, headers } as unknown as Parameters<typeof handle>[0]);
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};

test('the scheme keeps to the page policy, and gets no CORS and no service workers', () => {
  expect(APP_SCHEME.privileges).toMatchObject({
    standard: true,
    secure: true,
    stream: true,
    corsEnabled: false,
    bypassCSP: false,
    allowServiceWorkers: false,
  });
});

test('the page comes with its policy and a nonce of its own', async () => {
  const [one, two] = [await ask('app://paneldesk/'), await ask('app://paneldesk/index.html?x#y')];
  expect(one.status).toBe(200);
  expect(one.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(one.text).not.toContain('__CSP_NONCE__');
  expect(one.text).not.toBe(two.text);
});

describe('nothing outside the window is reached', () => {
  test.each([
    'app://paneldesk/../secret.txt',
    'app://paneldesk/%2e%2e/secret.txt',
    'app://paneldesk/..%2fsecret.txt',
    'app://paneldesk/..%5csecret.txt',
    'app://paneldesk/..\\secret.txt',
    'app://paneldesk/%252e%252e/secret.txt',
    'app://paneldesk/index.html%00',
    'app://paneldesk/link.txt',
    'app://paneldesk//secret.txt',
    'app://evil/index.html',
    'app://paneldesk.evil/index.html',
    'app://paneldesk@evil/index.html',
    'file:///index.html',
  ])('%s', async (url) => {
    const answer = await ask(url);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('secret');
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is refused', async (method) => {
    expect((await ask('app://paneldesk/', { method })).status).toBe(405);
  });
});

test('files behind handles: ranges, never run, never kept', async () => {
  const answer = await ask(`app://paneldesk/files/${file}`, { range: 'bytes=2-4' });
  expect([answer.status, answer.text]).toEqual([206, '234']);
  expect(answer.headers.get('content-type')).toBe('application/octet-stream');
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect((await ask('app://paneldesk/files/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(404);
});

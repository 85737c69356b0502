import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBench } from './loopback-bench.ts';
import type { Bench } from './loopback-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.end());

describe('paths', () => {
  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/%2E%2E%2Fsecret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e/secret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/....//secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    '/%ff',
    '/index.html%00.js',
    '/%00',
    '/link.txt',
    '/.secret',
    '/assets',
    '/assets/',
    '//evil.example/index.html',
    '/C:/Windows/win.ini',
    '/index.html::$DATA',
    '/./index.html',
    `/${'a'.repeat(600)}`,
  ])('%s leads to nothing', async (path) => {
    const answer = await bench.ask(`GET ${path}`);
    expect([400, 404]).toContain(answer.status);
    expect(answer.body).not.toContain('secret');
  });

  test('plain ones lead to the window', async () => {
    for (const path of ['/', '/index.html', '/?x=1', '/assets/main-a1B2c3D4.js', '/plain.svg']) {
      expect((await bench.ask(`GET ${path}`)).status).toBe(200);
    }
  });
});

describe('answers', () => {
  const COMMON = [
    'x-content-type-options: nosniff',
    'x-frame-options: deny',
    'referrer-policy: no-referrer',
    'cross-origin-resource-policy: same-origin',
    'cross-origin-opener-policy: same-origin',
    'permissions-policy: camera=(self), microphone=()',
    'content-security-policy: ',
  ];

  test.each([
    'GET /',
    'GET /assets/main-a1B2c3D4.js',
    'GET /none',
    'GET /files/none',
    'GET /instance',
    'PUT /',
  ])('%s carries every header and no permission for others', async (line) => {
    const { head } = await bench.ask(line);
    for (const header of COMMON) expect(head).toContain(header);
    expect(head).not.toContain('access-control');
    expect(head).not.toContain('x-powered-by');
    expect(head).not.toContain('\r\nserver:');
  });

  test('the page has a fresh nonce each time, the same in policy and text, and is not kept', async () => {
    const nonces = new Set<string>();
    for (let count = 0; count < 3; count += 1) {
      const answer = await fetch(`${bench.host.origin}/`);
      const html = await answer.text();
      const nonce = /content="([A-Za-z0-9+/=]{24})"/.exec(html)?.[1] ?? '';
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(3);
  });

  test('only names with a hash are kept by the browser', async () => {
    expect((await bench.ask('GET /assets/main-a1B2c3D4.js')).head).toContain('immutable');
    expect((await bench.ask('GET /plain.svg')).head).toContain('cache-control: no-store');
  });

  test('HEAD has the same headers and no body', async () => {
    const answer = await bench.ask('HEAD /plain.svg');
    expect(answer.status).toBe(200);
    expect(answer.head).toContain('content-length: 41');
    expect(answer.body).toBe('');
  });
});

test('only 127.0.0.1 is bound', async () => {
  const { createServer } = await import('node:net');
  const other = createServer();
  // were the host bound to every address, this one would be taken too
  await new Promise<void>((resolve, reject) => {
    other.once('error', reject);
    other.listen(bench.port, '127.0.0.2', resolve);
  });
  other.close();
});

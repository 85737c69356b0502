import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callHeaders, ECHO, startBench } from './loopback-bench.ts';
import type { Bench } from './loopback-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.end());

const call = (changes: Readonly<Record<string, string | null>> = {}) => {
  const headers = Object.entries({ ...callHeaders(bench, ECHO), ...changes });
  const kept = headers.filter((entry): entry is [string, string] => entry[1] !== null);
  return bench.ask('POST /rpc/echo', Object.fromEntries(kept), ECHO);
};

describe('the token', () => {
  test('opens the contract', async () => {
    const answer = await call();
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('echo');
  });

  test.each([
    ['missing', null],
    ['empty', 'Bearer '],
    ['of another host', `Bearer ${'A'.repeat(22)}`],
    ['of another scheme', 'Basic dXNlcjpwYXNz'],
  ])('%s: refused', async (_what, authorization) => {
    const answer = await call({ authorization });
    expect(answer.status).toBe(401);
    expect(answer.body).not.toContain('echo');
  });

  test('is not taken with a character more or less, in another case, or twice', async () => {
    const { token } = bench.host;
    const variants = [token.slice(0, -1), `${token}A`, token.toLowerCase(), ` ${token}`];
    for (const variant of variants.filter((text) => text !== token)) {
      expect((await call({ authorization: `Bearer ${variant}` })).status).toBe(401);
    }
    const twice = await bench.raw(
      `POST /rpc/echo HTTP/1.1\r\nHost: 127.0.0.1:${bench.port}\r\nOrigin: ${bench.host.origin}\r\n` +
        `Authorization: Bearer x\r\nAuthorization: Bearer ${token}\r\nContent-Length: 0\r\n\r\n`,
    );
    expect(twice).toMatch(/^HTTP\/1\.1 400/);
  });

  test('is not taken from the address', async () => {
    const { token } = bench.host;
    const { authorization: _, ...headers } = callHeaders(bench, ECHO);
    expect((await bench.ask(`POST /rpc/echo?token=${token}`, headers, ECHO)).status).toBe(401);
  });

  test('is needed for uploads, the instance and tickets too', async () => {
    const { authorization: _, ...headers } = callHeaders(bench, 'x');
    expect((await bench.ask('POST /files', { ...headers, 'x-file-name': 'a' }, 'x')).status).toBe(401);
    expect((await bench.ask('POST /tickets', headers, 'x')).status).toBe(401);
    expect((await bench.ask('GET /instance')).status).toBe(401);
  });
});

describe('a name that was rebound to 127.0.0.1', () => {
  test.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1', '[::1]', '127.0.0.1.evil.example'])(
    'Host %s: refused before anything is looked at',
    async (host) => {
      const exact = host.includes(':') || host === '127.0.0.1' ? host : `${host}:${bench.port}`;
      expect((await call({ host: exact })).status).toBe(421);
      expect((await bench.ask('GET /', { host: exact })).status).toBe(421);
    },
  );

  test('no Host, two Hosts, or a Host in the request line', async () => {
    const own = `127.0.0.1:${bench.port}`;
    expect(await bench.raw('GET / HTTP/1.1\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 400|^$/);
    expect(await bench.raw(`GET / HTTP/1.1\r\nHost: ${own}\r\nHost: evil.example\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 4(00|21)/,
    );
    expect(await bench.raw(`GET http://evil.example/ HTTP/1.1\r\nHost: ${own}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 400/,
    );
  });
});

describe('another site in the same browser', () => {
  test.each(['http://evil.example', 'null', 'http://localhost', 'https://127.0.0.1', 'file://'])(
    'Origin %s: refused even with the token',
    async (origin) => {
      expect((await call({ origin })).status).toBe(403);
      expect((await bench.ask('GET /', { origin })).status).toBe(403);
    },
  );

  test('POST without an Origin is refused', async () => {
    expect((await call({ origin: null })).status).toBe(403);
  });

  test('links, frames and pictures of other sites reach nothing', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await bench.ask('GET /', { 'sec-fetch-site': site })).status).toBe(403);
    }
    expect((await bench.ask('GET /', { 'sec-fetch-site': 'none' })).status).toBe(200);
  });

  test('a preflight gets no permission', async () => {
    const answer = await bench.ask('OPTIONS /rpc/echo', {
      origin: 'http://evil.example',
      'access-control-request-method': 'POST',
    });
    expect(answer.status).toBe(403);
    expect(answer.head).not.toContain('access-control');
    const own = await bench.ask('OPTIONS /rpc/echo', { origin: bench.host.origin });
    expect(own.status).toBe(405);
    expect(own.head).not.toContain('access-control');
  });

  test('a form cannot post a call: JSON is told by its type', async () => {
    for (const type of [
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      null,
    ]) {
      expect((await call({ 'content-type': type })).status).toBe(415);
    }
    expect((await call({ 'content-disposition': 'attachment; filename=a' })).status).toBe(415);
  });
});

describe('methods and protocols', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND'])('%s: refused', async (method) => {
    const headers = { ...callHeaders(bench, ''), 'content-length': '0' };
    expect((await bench.ask(`${method} /rpc/echo`, headers)).status).toBe(405);
    expect((await bench.ask(`${method} /index.html`, headers)).status).toBe(405);
  });

  test('GET runs no procedure, POST gets no page, and a method cannot be overridden', async () => {
    const { authorization = '' } = callHeaders(bench, '');
    const input = encodeURIComponent(ECHO);
    expect((await bench.ask(`GET /rpc/echo?data=${input}`, { authorization })).status).toBe(405);
    expect((await bench.ask('POST /', callHeaders(bench, ECHO), ECHO)).status).toBe(405);
    const override = { 'x-http-method-override': 'POST', authorization };
    expect((await bench.ask('GET /rpc/echo', override)).status).toBe(405);
  });

  test('CONNECT and upgrades lead nowhere', async () => {
    const own = `127.0.0.1:${bench.port}`;
    expect(await bench.raw(`CONNECT ${own} HTTP/1.1\r\nHost: ${own}\r\n\r\n`)).not.toMatch(/ 200 /);
    const upgrade = await bench.ask('GET /', { connection: 'upgrade, close', upgrade: 'websocket' });
    expect(upgrade.status).not.toBe(101);
  });

  test('HTTP/1.0, HTTP/0.9 and noise are refused', async () => {
    const own = `127.0.0.1:${bench.port}`;
    expect(await bench.raw(`GET / HTTP/1.0\r\nHost: ${own}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 505/);
    expect(await bench.raw('GET /\r\n\r\n')).not.toContain('<title>');
    expect(await bench.raw('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n')).not.toContain('<title>');
  });

  test('two lengths, or a length beside chunks, are refused: no request can hide in another', async () => {
    const start = `POST /rpc/echo HTTP/1.1\r\nHost: 127.0.0.1:${bench.port}\r\nOrigin: ${bench.host.origin}\r\n`;
    const hidden = `GET /plain.svg HTTP/1.1\r\nHost: 127.0.0.1:${bench.port}\r\n\r\n`;
    for (const both of [
      'Content-Length: 0\r\nContent-Length: 5\r\n',
      'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n',
      'Transfer-Encoding: chunked, identity\r\n',
    ]) {
      const answer = await bench.raw(`${start}${both}\r\n0\r\n\r\n${hidden}`);
      expect(answer).not.toContain('<svg');
      expect(answer).not.toMatch(/^HTTP\/1\.1 200/);
    }
  });

  test('a GET with a body is refused', async () => {
    expect((await bench.ask('GET /', { 'content-length': '3' }, 'abc')).status).toBe(400);
  });
});

describe('tickets of windows', () => {
  test('open once, and give the token in the fragment only', async () => {
    const path = new URL(bench.host.issueWindowUrl()).pathname;
    expect(path).not.toContain(bench.host.token);
    const first = await bench.ask(`GET ${path}`);
    expect(first.status).toBe(303);
    expect(first.head).toContain(`location: ${bench.host.origin}/#token=${bench.host.token}`.toLowerCase());
    expect(first.head).toContain('cache-control: no-store');
    const second = await bench.ask(`GET ${path}`);
    expect(second.status).toBe(410);
    expect(second.head).not.toContain('\nlocation:');
  });

  test('cannot be guessed', async () => {
    expect((await bench.ask(`GET /open/${'A'.repeat(22)}`)).status).toBe(410);
    expect((await bench.ask('GET /open/')).status).toBe(410);
  });
});

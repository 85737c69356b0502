import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startBench } from './loopback-bench.ts';
import type { Bench } from './loopback-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench({ fileBytes: 1000, idleMs: 200 });
});
afterAll(() => bench.end());

const serveText = (text: string, mediaType: string, name = 'a.bin'): string => {
  const path = join(bench.folder, `${mediaType.replaceAll('/', '-')}-${text.length}`);
  writeFileSync(path, text);
  return bench.files.registerPath(path, { name, mediaType });
};

describe('handles', () => {
  test('open their file and nothing else does', async () => {
    const handle = serveText('hello', 'text/plain', '说明.txt');
    const answer = await bench.ask(`GET /files/${handle}`);
    expect([answer.status, answer.body]).toEqual([200, 'hello']);
    const flipped = (handle.startsWith('A') ? 'B' : 'A') + handle.slice(1);
    for (const guess of [
      flipped,
      handle.slice(0, -1),
      `${handle}A`,
      `${handle}/`,
      `x/${handle}`,
      '',
      '%00',
      '..',
    ]) {
      expect((await bench.ask(`GET /files/${guess}`)).status).toBe(404);
    }
    bench.files.forget(handle);
    expect((await bench.ask(`GET /files/${handle}`)).status).toBe(404);
  });

  test('are 128 random bits', () => {
    const handles = Array.from({ length: 50 }, () => serveText('x', 'text/plain'));
    expect(new Set(handles).size).toBe(50);
    for (const handle of handles) expect(Buffer.from(handle, 'base64url')).toHaveLength(16);
  });

  test('are never kept by the browser, never sniffed, always sandboxed', async () => {
    const { head } = await bench.ask(`GET /files/${serveText('x', 'application/pdf')}`);
    expect(head).toContain('cache-control: no-store');
    expect(head).toContain('x-content-type-options: nosniff');
    expect(head).toMatch(/content-security-policy: default-src 'none';.* sandbox;/);
  });
});

describe("applicants' files", () => {
  test.each([
    'text/html',
    'image/svg+xml',
    'application/xhtml+xml',
    'text/xml',
    'text/javascript',
    'TEXT/HTML',
  ])('%s is only ever saved', async (mediaType) => {
    const { head } = await bench.ask(`GET /files/${serveText('<script>1</script>', mediaType, 'a.html')}`);
    expect(head).toContain('content-disposition: attachment;');
    expect(head).toContain('content-type: application/octet-stream');
    expect(head).not.toContain('text/html');
  });

  test('pictures and PDFs are shown, or saved when asked', async () => {
    const handle = serveText('x', 'image/png');
    expect((await bench.ask(`GET /files/${handle}`)).head).toContain('content-disposition: inline;');
    expect((await bench.ask(`GET /files/${handle}?download`)).head).toContain(
      'content-disposition: attachment;',
    );
  });

  test('a name cannot add a header', async () => {
    const name = 'a"\r\nset-cookie: x=1\r\n意见\ud800.pdf';
    const { head } = await bench.ask(`GET /files/${serveText('x', 'application/pdf', name)}`);
    expect(head).not.toMatch(/\r\nset-cookie/);
    expect(head).toContain("filename*=utf-8''a%22%0d%0aset-cookie");
  });
});

describe('ranges', () => {
  const TEXT = '0123456789';
  const ask = (range: string) => bench.ask(`GET /files/${serveText(TEXT, 'application/pdf')}`, { range });

  test.each([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=3-5', '345', 'bytes 3-5/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=5-999', '56789', 'bytes 5-9/10'],
    ['bytes=-999', TEXT, 'bytes 0-9/10'],
  ])('%s', async (range, body, contentRange) => {
    const answer = await ask(range);
    expect([answer.status, answer.body]).toEqual([206, body]);
    expect(answer.head).toContain(`content-range: ${contentRange}`);
    expect(answer.head).toContain(`content-length: ${body.length}`);
  });

  test.each(['bytes=10-', 'bytes=99-100', 'bytes=-0', 'bytes=999999999999999-'])(
    '%s cannot be satisfied',
    async (range) => {
      const answer = await ask(range);
      expect(answer.status).toBe(416);
      expect(answer.head).toContain('content-range: bytes */10');
    },
  );

  test.each([
    `bytes=${Array.from({ length: 500 }, () => '0-9').join(',')}`,
    'bytes=5-2',
    'bytes=-',
    'bytes=a-b',
    'bytes=0x1-5',
    'bytes=-1-5',
    'bytes=1e3-',
    'lines=0-1',
    'bytes=99999999999999999999-',
  ])('%.30s is taken as absent: the answer is the file, once', async (range) => {
    const answer = await ask(range);
    expect([answer.status, answer.body]).toEqual([200, TEXT]);
  });

  test('an empty file has no ranges', async () => {
    const handle = serveText('', 'application/pdf');
    expect((await bench.ask(`GET /files/${handle}`)).status).toBe(200);
    expect((await bench.ask(`GET /files/${handle}`, { range: 'bytes=0-0' })).status).toBe(416);
  });

  test('a file that turns out shorter breaks the connection instead of looking whole', async () => {
    const handle = bench.files.registerSource({
      name: 'a.pdf',
      mediaType: 'application/pdf',
      bytes: 10,
      stream: () => Readable.from([Buffer.from('01234')]),
    });
    await expect(fetch(`${bench.host.origin}/files/${handle}`).then((got) => got.text())).rejects.toThrow();
  });
});

describe('uploads', () => {
  const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
    bench.ask(
      'POST /files',
      {
        authorization: `Bearer ${bench.host.token}`,
        origin: bench.host.origin,
        'x-file-name': encodeURIComponent('材料 一.pdf'),
        'content-length': String(Buffer.byteLength(body)),
        ...headers,
      },
      body,
    );
  const left = () => readdirSync(join(bench.folder, '..', 'home', 'tmp'));

  test('come back under a handle', async () => {
    const before = left().length;
    const answer = await post('the bytes');
    expect(answer.status).toBe(200);
    const { file, name } = JSON.parse(Buffer.from(answer.body, 'latin1').toString()) as Record<
      string,
      string
    >;
    expect(name).toBe('材料 一.pdf');
    expect((await bench.ask(`GET /files/${file}`)).body).toBe('the bytes');
    expect(left()).toHaveLength(before + 1);
  });

  test.each(['', '..%2f..%2fa', 'a%00b', 'a%5Cb', '%ff', 'x'.repeat(201)])(
    'name %.20s: refused',
    async (name) => {
      const answer = await post('x', { 'x-file-name': name });
      expect(answer.status).toBe(422);
      expect(JSON.parse(answer.body)).toEqual({ code: 'input-invalid', params: { field: 'name' } });
    },
  );

  test('too large: refused whether the length is declared or not, and nothing is left', async () => {
    const before = left();
    const body = 'x'.repeat(1001);
    const declared = await post(body);
    expect(declared.status).toBe(413);
    expect(JSON.parse(Buffer.from(declared.body, 'latin1').toString())).toMatchObject({
      code: 'file-too-large',
      params: { limit: 1000 },
    });
    const { origin, token } = bench.host;
    const chunked = await bench.raw(
      `POST /files HTTP/1.1\r\nHost: 127.0.0.1:${bench.port}\r\nOrigin: ${origin}\r\nAuthorization: Bearer ${token}\r\n` +
        `X-File-Name: a\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
    );
    expect(chunked).toMatch(/^HTTP\/1\.1 413/);
    expect(left()).toEqual(before);
  });

  test('that stop coming are given up, and nothing is left', async () => {
    const before = left();
    const answer = await post('x', { 'content-length': '500' });
    expect(answer.status).toBe(422);
    expect(JSON.parse(answer.body)).toEqual({ code: 'cancelled', params: {} });
    expect(left()).toEqual(before);
  });
});

import { afterAll, beforeAll, expect, test } from 'vitest';
import { callHeaders, ECHO, startBench } from './loopback-bench.ts';
import type { Bench } from './loopback-bench.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench({ callBytes: 2000, callMs: 200, headersMs: 300 });
});
afterAll(() => bench.end());

const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  bench.ask('POST /rpc/echo', { ...callHeaders(bench, body), ...headers }, body);

const stillAnswers = async (): Promise<void> => {
  expect((await post(ECHO)).status).toBe(200);
};

test('a body of just the limit passes, one byte more does not', async () => {
  const frame = JSON.stringify({ json: { text: '' } }).length;
  const ofLength = (bytes: number) => JSON.stringify({ json: { text: 'x'.repeat(bytes - frame) } });
  expect((await post(ofLength(2000))).status).toBe(200);
  expect((await post(ofLength(2001))).status).toBe(413);
  await stillAnswers();
});

test('a body that hides its length is counted', async () => {
  const { 'content-length': _, ...headers } = callHeaders(bench, '');
  const chunk = `3e8\r\n${'x'.repeat(1000)}\r\n`;
  const answer = await bench.ask(
    'POST /rpc/echo',
    { ...headers, 'transfer-encoding': 'chunked' },
    `${chunk.repeat(3)}0\r\n\r\n`,
  );
  expect(answer.status).toBe(413);
  await stillAnswers();
});

test('a body that stops coming is given up', async () => {
  expect((await post('{"json"', { 'content-length': '1500' })).status).toBe(408);
  await stillAnswers();
});

test('headers that stop coming are given up', async () => {
  const answer = await bench.raw(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${bench.port}\r\nX-Slow: `);
  expect(answer).not.toContain('<title>');
  await stillAnswers();
});

test('headers without end are refused', async () => {
  const answer = await bench.ask('GET /', { 'x-long': 'x'.repeat(40_000) });
  expect(answer.status).not.toBe(200);
  await stillAnswers();
});

test.each([
  ['not JSON', '{"json":'],
  ['not UTF-8', '{"json":{"text":"\xff"}}'],
  ['nothing', ''],
])('%s is refused', async (_what, body) => {
  const answer = await bench.ask(
    'POST /rpc/echo',
    { ...callHeaders(bench, ''), 'content-length': String(Buffer.byteLength(body, 'latin1')) },
    body,
  );
  expect([400, 422]).toContain(answer.status);
  await stillAnswers();
});

test('JSON that is no message of the protocol is refused, and pollutes nothing', async () => {
  for (const body of [
    'null',
    '[]',
    '"x"',
    '{"json":{"__proto__":{"polluted":1}},"meta":[]}',
    '{"json":{"text":"x"},"meta":[[99,"__proto__","polluted"]]}',
    '{"json":{"text":"x"},"meta":[[1,"constructor","prototype"]]}',
    '{"json":{"text":"x"},"meta":"x"}',
    '['.repeat(1900),
  ]) {
    const answer = await post(body);
    expect(answer.body).not.toContain('at ');
    expect([200, 400, 422]).toContain(answer.status);
  }
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  await stillAnswers();
});

test('a client that goes away stops its call', async () => {
  const body = JSON.stringify({ json: {} });
  const control = new AbortController();
  const call = fetch(`${bench.host.origin}/rpc/wait`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${bench.host.token}`,
      origin: bench.host.origin,
      'content-type': 'application/json',
    },
    body,
    signal: control.signal,
  });
  await bench.watched.begun;
  control.abort();
  await expect(call).rejects.toThrow();
  await bench.watched.stopped;
});

import { ORPCError } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSmallRouter, SECRET } from './small-host.ts';
import type { SmallClient, Watched } from './small-host.ts';
import { TRANSPORTS } from './transports.ts';
import type { Connection } from './transports.ts';

const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await work.then(
    () => new Error('expected a failure'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ORPCError)) throw error;
  const { code, defined, data } = error as ORPCError<string, unknown>;
  return { code, defined, data };
};

const typed = (code: string, params: object) => ({ code: 'FAILED', defined: true, data: { code, params } });

const collect = async <Item>(stream: AsyncIterable<Item>): Promise<Item[]> => {
  const items: Item[] = [];
  for await (const item of stream) items.push(item);
  return items;
};

describe.each(TRANSPORTS)('the contract over $name', (transport) => {
  let client: SmallClient;
  let watched: Watched;
  let connection: Connection;

  beforeEach(async () => {
    const small = createSmallRouter();
    watched = small.watched;
    connection = await transport.connect(small.router);
    client = connection.client as SmallClient;
  });
  afterEach(() => connection.leave());

  test('a call is answered', async () => {
    await expect(client.hello({ contractVersion: 1 })).resolves.toMatchObject({ contractVersion: 1 });
  });

  test('Chinese, rare characters and emptiness survive', async () => {
    for (const text of ['', '评审台 𠮷䶮', '\u0000\u2028 "quoted"']) {
      await expect(client.echo({ text })).resolves.toEqual({ text });
    }
  });

  test('input that breaks the schema is refused by field, and the procedure never sees it', async () => {
    const wrong = { contractVersion: 'one' } as unknown as { contractVersion: number };
    expect(await failureOf(client.hello(wrong))).toEqual(
      typed('input-invalid', { field: 'contractVersion' }),
    );
    expect(connection.logged).toEqual([]);
  });

  test('a failure keeps its code and params', async () => {
    expect(await failureOf(client.fail({ code: 'copy-differs', file: '意见书.pdf' }))).toEqual(
      typed('copy-differs', { path: '意见书.pdf', limit: 7 }),
    );
    expect(connection.logged).toEqual([]);
  });

  test('an unforeseen error is `internal`; neither answer nor log repeats its message', async () => {
    expect(await failureOf(client.crash({}))).toEqual(typed('internal', {}));
    expect(connection.logged).toHaveLength(1);
    expect(connection.logged[0]).toContain('"where":"crash"');
    expect(connection.logged[0]).toContain('TypeError');
    expect(connection.logged.join()).not.toContain(SECRET);
  });

  test('an answer that breaks the schema is `internal`, not sent', async () => {
    expect(await failureOf(client.lie({}))).toEqual(typed('internal', {}));
    expect(connection.logged.join()).not.toContain(SECRET);
  });

  test('an unknown procedure is a window of another build', async () => {
    const other = client as unknown as { next: { version: () => Promise<unknown> } };
    expect(await failureOf(other.next.version())).toEqual(typed('version-mismatch', {}));
  });

  test('progress arrives in order, then the outcome', async () => {
    const items = await collect(await client.count({ to: 3, then: 'finish' }));
    expect(items.map((item) => (item.type === 'progress' ? item.progress.done : item.outcome.sum))).toEqual([
      1, 2, 3, 6,
    ]);
  });

  test('a stream that fails keeps code and params after its progress', async () => {
    const seen: number[] = [];
    const failure = await failureOf(
      (async () => {
        for await (const item of await client.count({ to: 2, then: 'fail' })) {
          if (item.type === 'progress') seen.push(item.progress.done);
        }
      })(),
    );
    expect(seen).toEqual([1, 2]);
    expect(failure).toEqual(typed('bag-digest-wrong', { path: 'data/甲.pdf' }));
  });

  test('a stream that crashes is `internal` without its message', async () => {
    expect(await failureOf(client.count({ to: 1, then: 'crash' }).then(collect))).toEqual(
      typed('internal', {}),
    );
    expect(connection.logged).toHaveLength(1);
    expect(connection.logged.join()).not.toContain(SECRET);
  });

  test('leaving the stream stops the work', async () => {
    for await (const item of await client.count({ to: 1, then: 'wait' })) {
      expect(item.type).toBe('progress');
      break;
    }
    await watched.stopped;
  });

  test('aborting a stream stops the work', async () => {
    const control = new AbortController();
    const stream = await client.count({ to: 1, then: 'wait' }, { signal: control.signal });
    await stream.next();
    control.abort();
    await expect(stream.next()).rejects.toThrow();
    await watched.stopped;
  });

  test('aborting a call stops the work', async () => {
    const control = new AbortController();
    const call = client.wait({}, { signal: control.signal });
    await watched.begun;
    control.abort();
    await expect(call).rejects.toThrow();
    await watched.stopped;
  });

  test('a window that goes away stops its work', async () => {
    const stream = await client.count({ to: 1, then: 'wait' });
    await stream.next();
    const next = stream.next().catch(() => undefined);
    await connection.leave();
    await watched.stopped;
    await next;
  });

  test('a big payload passes both ways', async () => {
    const text = '意见'.repeat(300_000);
    expect((await client.echo({ text })).text === text).toBe(true);
  });

  test('a payload beyond the limit is refused and the host goes on', async () => {
    await expect(client.echo({ text: 'x'.repeat(5 * 1024 * 1024) })).rejects.toThrow();
    if (transport.name === 'HTTP') await expect(client.echo({ text: 'on' })).resolves.toEqual({ text: 'on' });
  });

  test('parallel calls and streams do not mix', async () => {
    const calls = Array.from({ length: 40 }, (_, index) => client.echo({ text: String(index) }));
    const streams = [3, 5, 7].map((to) => client.count({ to, then: 'finish' }).then(collect));
    const texts = await Promise.all(calls);
    expect(texts.map(({ text }) => text)).toEqual(Array.from({ length: 40 }, (_, index) => String(index)));
    expect((await Promise.all(streams)).map((items) => items.length)).toEqual([4, 6, 8]);
  });
});

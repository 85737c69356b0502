import { describe, expect, it } from 'vitest';
import { streamWork } from '../../../../../electron/core/router/stream-work.ts';
import { PanelDeskError } from '../../../../../shared/domain/failure.ts';
import type { ReportProgress } from '../../../../../shared/domain/progress.ts';

const progress = (done: number) => ({ phase: 'reading' as const, done, total: 10 });
const collect = async <Each>(stream: AsyncIterable<Each>): Promise<Each[]> => {
  const all: Each[] = [];
  for await (const each of stream) all.push(each);
  return all;
};
/** A promise and its ways out. */
const aGate = () => Promise.withResolvers<void>();

describe('long work', () => {
  it('gives progress, then its outcome', async () => {
    const steps = [aGate(), aGate()];
    const stream = streamWork(async (report) => {
      for (const [index, step] of steps.entries()) {
        report(progress(index + 1));
        await step.promise;
      }
      return 'outcome';
    });
    expect((await stream.next()).value).toEqual({ type: 'progress', progress: progress(1) });
    steps[0]?.resolve();
    expect((await stream.next()).value).toEqual({ type: 'progress', progress: progress(2) });
    steps[1]?.resolve();
    expect((await stream.next()).value).toEqual({ type: 'done', outcome: 'outcome' });
    expect(await stream.next()).toEqual({ done: true, value: undefined });
  });

  it('gives a slow reader the latest progress, not all of it', async () => {
    const events = await collect(
      streamWork(async (report) => {
        for (let done = 1; done <= 1000; done += 1) report(progress(done));
        return 1;
      }),
    );
    expect(events).toEqual([
      { type: 'progress', progress: progress(1000) },
      { type: 'done', outcome: 1 },
    ]);
  });

  it('does not begin before somebody listens', async () => {
    let begun = false;
    const stream = streamWork(async () => {
      begun = true;
    });
    await Promise.resolve();
    expect(begun).toBe(false);
    await stream.next();
    expect(begun).toBe(true);
  });

  it('passes its failure on as it is', async () => {
    const failure = new PanelDeskError('disk-full', { path: 'x' });
    await expect(collect(streamWork(() => Promise.reject(failure)))).rejects.toBe(failure);
  });

  it('is told when the reader leaves, and is waited for', async () => {
    const left = aGate();
    let isTidy = false;
    const stream = streamWork(async (report: ReportProgress, signal) => {
      signal.addEventListener('abort', () => left.resolve());
      report(progress(1));
      await left.promise;
      await new Promise((resolve) => setImmediate(resolve));
      isTidy = true;
      throw new PanelDeskError('cancelled');
    });
    await stream.next();
    await stream.return();
    expect(isTidy).toBe(true);
  });

  it('is told when the connection is lost', async () => {
    const outer = new AbortController();
    const stream = streamWork(async (report, signal) => {
      report(progress(1));
      await new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
      throw new PanelDeskError('cancelled');
    }, outer.signal);
    await stream.next();
    outer.abort();
    await expect(stream.next()).rejects.toMatchObject({ code: 'cancelled' });
  });
});

import { describe, expect, it } from 'vitest';
import { runLongWork, type LongWorkEvent } from '../../../../renderer/host/long-work.ts';
import type { Progress } from '../../../../shared/domain/progress.ts';

const progress = (done: number): LongWorkEvent<string> => ({
  type: 'progress',
  progress: { phase: 'checking', done, total: 3 },
});

/** A stream that notes whether it was ended by its reader. */
const aStream = (events: readonly LongWorkEvent<string>[]) => {
  const state = { ended: false };
  const stream = async function* (): AsyncGenerator<LongWorkEvent<string>> {
    try {
      for (const event of events) yield event;
    } finally {
      state.ended = true;
    }
  };
  return { state, start: async () => stream() };
};

describe('runLongWork', () => {
  it('reports progress in order and gives the outcome', async () => {
    const seen: Progress[] = [];
    const { start } = aStream([progress(1), progress(2), { type: 'done', outcome: 'made' }]);
    const outcome = await runLongWork(start, (each) => seen.push(each), new AbortController().signal);
    expect(outcome).toBe('made');
    expect(seen.map((each) => each.done)).toEqual([1, 2]);
  });

  it('ends the stream when it is cancelled, which cancels the work in the host', async () => {
    const { start, state } = aStream([progress(1), progress(2), { type: 'done', outcome: 'made' }]);
    const controller = new AbortController();
    const run = runLongWork(start, () => controller.abort(), controller.signal);
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(state.ended).toBe(true);
  });

  it('hands on what comes before the host begins, such as an upload', async () => {
    const seen: string[] = [];
    const outcome = await runLongWork(
      async (_signal, report) => {
        report({ phase: 'reading', done: 1, total: 2 });
        return aStream([{ type: 'done', outcome: 'made' }]).start();
      },
      (each) => seen.push(each.phase),
      new AbortController().signal,
    );
    expect([outcome, ...seen]).toEqual(['made', 'reading']);
  });

  it('does not take a stream that breaks off for a success', async () => {
    const { start } = aStream([progress(1)]);
    await expect(runLongWork(start, () => undefined, new AbortController().signal)).rejects.toThrow(
      'without an outcome',
    );
  });
});

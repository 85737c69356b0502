import type { Progress, ReportProgress } from '../../../shared/domain/progress.ts';

type WorkEvent<Outcome> =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly outcome: Outcome };

/**
 * Turns work that reports progress by callback into the contract's stream. A slow reader gets the latest progress, not
 * all of it; leaving the stream (or losing the connection) aborts the work and waits until it has cleaned up.
 */
export const streamWork = async function* <Outcome>(
  work: (progress: ReportProgress, signal: AbortSignal) => Promise<Outcome>,
  outer?: AbortSignal,
): AsyncGenerator<WorkEvent<Outcome>, void, void> {
  const abort = new AbortController();
  const signal = outer ? AbortSignal.any([outer, abort.signal]) : abort.signal;
  let latest: Progress | null = null;
  let wake: () => void = () => undefined;
  const running = work((progress) => {
    latest = progress;
    wake();
  }, signal);
  const settled = running.then(
    (outcome) => ({ ok: true as const, outcome }),
    (error: unknown) => ({ ok: false as const, error }),
  );
  try {
    for (;;) {
      const next = new Promise<'progress'>((resolve) => (wake = () => resolve('progress')));
      const taken: Progress | null = latest;
      latest = null;
      if (taken) {
        yield { type: 'progress', progress: taken };
        continue;
      }
      const result = await Promise.race([settled, next]);
      if (result === 'progress') continue;
      if (!result.ok) throw result.error;
      yield { type: 'done', outcome: result.outcome };
      return;
    }
  } finally {
    abort.abort();
    await settled;
  }
};

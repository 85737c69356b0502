import type { ContractRouterClient } from '@orpc/contract';
import { implement } from '@orpc/server';
import { z } from 'zod';
import { contract } from '../../shared/contract/contract.ts';
import { longWork, procedure } from '../../shared/contract/base.ts';
import { FAILURE_CODES, PanelDeskError } from '../../shared/domain/failure.ts';

/** A contract of the same parts as the real one, with a procedure for each thing a transport can get wrong. */
const smallContract = {
  hello: contract.app.hello,
  echo: procedure.input(z.object({ text: z.string() })).output(z.object({ text: z.string() })),
  fail: procedure
    .input(z.object({ code: z.enum(FAILURE_CODES), file: z.string() }))
    .output(z.object({ never: z.string() })),
  crash: procedure.input(z.object({})).output(z.object({ never: z.string() })),
  lie: procedure.input(z.object({})).output(z.object({ count: z.number() })),
  wait: procedure.input(z.object({})).output(z.object({ never: z.string() })),
  count: procedure
    .input(z.object({ to: z.number().int(), then: z.enum(['finish', 'fail', 'crash', 'wait']) }))
    .output(longWork(z.object({ sum: z.number() }))),
};

export type SmallClient = ContractRouterClient<typeof smallContract>;

/** What a crash would give away if its message were to travel or be logged. */
export const SECRET = '王秀英 93.5';

export interface Watched {
  /** resolves once `count`'s or `wait`'s work was told to stop */
  readonly stopped: Promise<void>;
  /** resolves once `wait` has begun */
  readonly begun: Promise<void>;
}

const whenAborted = (signal: AbortSignal | undefined): Promise<void> =>
  new Promise((resolve) => {
    if (!signal || signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** A router of `smallContract`, and what happens inside it as promises. */
export const createSmallRouter = () => {
  let tellStopped: () => void = () => undefined;
  let tellBegun: () => void = () => undefined;
  const watched: Watched = {
    stopped: new Promise((resolve) => (tellStopped = resolve)),
    begun: new Promise((resolve) => (tellBegun = resolve)),
  };
  const small = implement(smallContract);
  const router = small.router({
    hello: small.hello.handler(({ input }) => ({
      contractVersion: input.contractVersion,
      appVersion: '0.0.0',
      host: 'loopback' as const,
      protection: 'key-file' as const,
      locked: false,
    })),
    echo: small.echo.handler(({ input }) => input),
    fail: small.fail.handler(({ input }) => {
      throw new PanelDeskError(input.code, { path: input.file, limit: 7 });
    }),
    crash: small.crash.handler(() => {
      throw new TypeError(SECRET);
    }),
    lie: small.lie.handler(() => ({ count: SECRET as unknown as number })),
    wait: small.wait.handler(async ({ signal }) => {
      tellBegun();
      await whenAborted(signal);
      tellStopped();
      return { never: '' };
    }),
    count: small.count.handler(async function* ({ input, signal }) {
      try {
        for (let done = 1; done <= input.to; done += 1) {
          yield { type: 'progress' as const, progress: { phase: 'reading' as const, done, total: input.to } };
        }
        if (input.then === 'fail') throw new PanelDeskError('bag-digest-wrong', { path: 'data/甲.pdf' });
        if (input.then === 'crash') throw new TypeError(SECRET);
        if (input.then === 'wait') await whenAborted(signal);
        yield { type: 'done' as const, outcome: { sum: (input.to * (input.to + 1)) / 2 } };
      } finally {
        tellStopped();
      }
    }),
  });
  return { router, watched };
};

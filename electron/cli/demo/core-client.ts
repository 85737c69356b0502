import { createRouterClient, type RouterClient } from '@orpc/server';
import type { Core } from '../../core/core.ts';
import type { Router } from '../../core/router/implement.ts';
import type { Progress } from '../../../shared/domain/progress.ts';

/** The same contract as a window's, without a transport: the demonstration can do nothing that a window cannot. */
export type CoreClient = RouterClient<Router>;

export const connect = (core: Core): CoreClient => createRouterClient(core.router);

type WorkEvent<Outcome> =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'done'; readonly outcome: Outcome };

/** Runs long work to its end. */
export const finish = async <Outcome>(work: Promise<AsyncIterable<WorkEvent<Outcome>>>): Promise<Outcome> => {
  for await (const event of await work) if (event.type === 'done') return event.outcome;
  throw new Error('the work ended without an outcome');
};

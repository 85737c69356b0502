import {
  implement,
  type ImplementerInternalWithMiddlewares,
  type Router as ContractRouter,
} from '@orpc/server';
import { contract } from '../../../shared/contract/contract.ts';
import type { CoreContext } from '../services/core-context.ts';
import { guardLaptop } from './guard-laptop.ts';

type NoContext = Record<never, never>;

export type Router = ContractRouter<typeof contract, NoContext>;

/** One builder per procedure of the contract. */
export type Implementer = ImplementerInternalWithMiddlewares<typeof contract, NoContext, NoContext>;

/** What is served at all on this laptop is asked before any service. */
export const implementFor = (context: CoreContext): Implementer =>
  implement(contract).use(({ next, path }, input) => {
    guardLaptop(context, path, input);
    return next();
  });

import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import type { contract } from '../../shared/contract/contract.ts';
import { linkToHost } from './transport.ts';

/** The host, typed by the contract. Every call fails with the contract's one error; see `failureOf`. */
export const host: ContractRouterClient<typeof contract> = createORPCClient(linkToHost());

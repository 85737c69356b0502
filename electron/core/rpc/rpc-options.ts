import { mapEventIterator } from '@orpc/client';
import type { Context } from '@orpc/server';
import type { StandardHandlerOptions } from '@orpc/server/standard';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { toContractError } from './contract-error.ts';
import type { HostLog } from './host-log.ts';

type RpcOptions = Pick<StandardHandlerOptions<Context>, 'interceptors' | 'clientInterceptors'>;

const isStream = (output: unknown): output is AsyncIterator<unknown> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output;

/**
 * What both transports give their RPC handler, so that every failure looks the same on either: a rule's own failure,
 * `input-invalid`, `version-mismatch` for a procedure that this build does not have, `cancelled`, or a logged `internal`.
 */
export const createRpcOptions = (log: HostLog): RpcOptions => ({
  interceptors: [
    async (call) => {
      const { request } = call;
      let answered;
      try {
        answered = await call.next();
      } catch (error) {
        // only what happened before the procedure was called: a body that is not a message of this protocol
        throw toContractError(
          error instanceof SyntaxError ? new PanelDeskError('input-invalid', { field: '' }) : error,
          request.url.pathname,
          log,
        );
      }
      if (answered.matched) return answered;
      // both come from one build: an unknown procedure is a window of another one
      throw toContractError(new PanelDeskError('version-mismatch'), request.url.pathname, log);
    },
  ],
  clientInterceptors: [
    async (call) => {
      const where = call.path.join('.');
      try {
        const output = await call.next();
        if (!isStream(output)) return output;
        return mapEventIterator(output, {
          value: async (value: unknown) => value,
          error: async (error) => toContractError(error, where, log),
        });
      } catch (error) {
        throw toContractError(error, where, log);
      }
    },
  ],
});

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/node';
import type { HostLog } from '../core/rpc/host-log.ts';
import { createRpcOptions } from '../core/rpc/rpc-options.ts';
import { CLOSED_POLICY, COMMON_HEADERS } from '../core/web/content-policy.ts';
import { answerPlainly } from '../core/web/web-answer.ts';
import type { Limits } from './limits.ts';
import { BodyRefused, readBody } from './read-body.ts';
import { sendAndClose } from './send-answer.ts';

type CallRequest = IncomingMessage & { body?: unknown };

const HEADERS: Readonly<Record<string, string>> = {
  ...COMMON_HEADERS,
  'content-security-policy': CLOSED_POLICY,
  'cache-control': 'no-store',
};

const isJson = (type: string | undefined): boolean =>
  /^application\/json\s*(;\s*charset=utf-8\s*)?$/i.test(type ?? '');

const parseJson = (body: Buffer): unknown => {
  if (body.length === 0) return undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new BodyRefused(400, 'body is not JSON');
  }
};

/**
 * Serves `POST /rpc/<path>`: one call of the contract, or a stream of server-sent events. When the client goes away the
 * call's signal is aborted. The body is read here, bounded and as JSON only: the library would read any length and
 * several other types.
 */
export const createCallServer = (
  router: AnyRouter,
  log: HostLog,
  limits: Limits,
): ((request: IncomingMessage, response: ServerResponse) => Promise<void>) => {
  const handler = new RPCHandler(router, createRpcOptions(log));
  return async (request: CallRequest, response) => {
    try {
      const { 'content-type': type, 'content-disposition': disposition } = request.headers;
      const body = await readBody(request, limits.callBytes, limits.callMs);
      if (disposition !== undefined || (body.length > 0 && !isJson(type))) {
        await sendAndClose(request, response, answerPlainly(415, 'JSON expected'));
        return;
      }
      request.body = parseJson(body);
    } catch (error) {
      if (!(error instanceof BodyRefused)) throw error;
      await sendAndClose(request, response, answerPlainly(error.status, error.message));
      return;
    }
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    await handler.handle(request, response, { prefix: '/rpc', context: {} });
  };
};

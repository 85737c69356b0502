import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { HostLog } from '../core/rpc/host-log.ts';
import type { ServedCore } from '../core/rpc/served-core.ts';
import { answerGet } from '../core/web/answer-get.ts';
import { answerPlainly } from '../core/web/web-answer.ts';
import { createCallServer } from './answer-call.ts';
import { answerUpload } from './answer-upload.ts';
import { INSTANCE_PATH, TICKETS_PATH } from './ask-host.ts';
import type { Limits } from './limits.ts';
import { guardRequest } from './request-guard.ts';
import { sendAndClose, sendAnswer } from './send-answer.ts';
import { isAuthorised } from './token.ts';
import { TICKET_PREFIX } from './window-tickets.ts';
import type { WindowTickets } from './window-tickets.ts';
import { writeWindowUrl } from './window-url.ts';

export interface ListenerOptions {
  readonly core: Pick<ServedCore, 'router' | 'files'>;
  /** folder of the built window */
  readonly renderer: string;
  /** `http://127.0.0.1:<port>`, exactly */
  readonly origin: string;
  readonly token: string;
  readonly tickets: WindowTickets;
  readonly limits: Limits;
  readonly log: HostLog;
}

const NEEDS_TOKEN = new Set<string>(['/files', INSTANCE_PATH, TICKETS_PATH]);

/**
 * The routes: `POST /rpc/…`, `POST /files`, `GET /instance` and `POST /tickets` with the token; `GET /open/<ticket>` and
 * `GET /files/<handle>` with ticket and handle as their secrets; the window's own files, which hold nothing, without one.
 */
export const createRequestListener = (options: ListenerOptions): RequestListener => {
  const { core, limits, log, origin, tickets } = options;
  const answerCall = createCallServer(core.router, log, limits);
  const places = { renderer: options.renderer, files: core.files };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refusal = guardRequest(request, origin);
    if (refusal) return sendAndClose(request, response, answerPlainly(refusal.status, refusal.reason));
    const { method = '', url = '/' } = request;
    const path = url.split('?', 1)[0] ?? '/';
    const isCall = path.startsWith('/rpc/');
    if ((isCall || NEEDS_TOKEN.has(path)) && !isAuthorised(request.headers.authorization, options.token)) {
      return sendAndClose(
        request,
        response,
        answerPlainly(401, 'token expected', { 'www-authenticate': 'Bearer' }),
      );
    }
    const refuseMethod = (allow: string): Promise<void> =>
      sendAndClose(request, response, answerPlainly(405, 'method not allowed', { allow }));
    if (method === 'POST') {
      if (isCall) return answerCall(request, response);
      if (path === '/files') return answerUpload(core.files, request, response, { limits, log });
      if (path === TICKETS_PATH) return sendAndClose(request, response, answerPlainly(200, tickets.issue()));
      return refuseMethod('GET, HEAD');
    }
    if (isCall || path === '/files' || path === TICKETS_PATH) return refuseMethod('POST');
    if (path === INSTANCE_PATH) return sendAnswer(response, answerPlainly(200, 'paneldesk'));
    if (path.startsWith(TICKET_PREFIX)) {
      const ticket = tickets.redeem(path);
      if (ticket === null) return sendAnswer(response, answerPlainly(410, 'used or too old'));
      const location = writeWindowUrl(options, ticket.file);
      return sendAnswer(response, answerPlainly(303, 'here', { location }));
    }
    return sendAnswer(
      response,
      await answerGet(places, {
        method: method === 'HEAD' ? 'HEAD' : 'GET',
        target: url,
        range: request.headers.range,
      }),
    );
  };

  return (request, response) => {
    response.on('error', () => undefined);
    route(request, response).catch((error: unknown) => {
      log.failure('http', error);
      if (response.headersSent) response.destroy();
      else void sendAndClose(request, response, answerPlainly(500, 'internal'));
    });
  };
};

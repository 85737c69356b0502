import { Readable } from 'node:stream';
import type { CustomScheme, Protocol } from 'electron';
import type { HostLog } from '../core/rpc/host-log.ts';
import { answerGet } from '../core/web/answer-get.ts';
import type { WebPlaces } from '../core/web/answer-get.ts';
import { answerPlainly } from '../core/web/web-answer.ts';
import type { WebAnswer } from '../core/web/web-answer.ts';
import { isOwnUrl, SCHEME } from './own-origin.ts';

/** To be registered before the application is ready. No CORS, no service workers, no bypass of the page's policy. */
export const APP_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    stream: true,
    codeCache: true,
    corsEnabled: false,
    bypassCSP: false,
    allowServiceWorkers: false,
    allowExtensions: false,
  },
};

type ProtocolHandler = Parameters<Protocol['handle']>[1];
type ProtocolResponse = Awaited<ReturnType<ProtocolHandler>>;

const toResponse = ({ status, headers, body }: WebAnswer): ProtocolResponse =>
  new Response(body instanceof Readable ? (Readable.toWeb(body) as ReadableStream) : toPlainBody(body), {
    status,
    headers,
  });

/** `Response` wants bytes of a buffer that nobody shares. */
const toPlainBody = (body: string | Uint8Array | null): string | Uint8Array<ArrayBuffer> | null =>
  body instanceof Uint8Array ? new Uint8Array(body) : body;

/** What the URL names as it was written: `URL` would resolve `..`, and the path check wants to see it. */
const readTarget = (url: string): string =>
  url.slice(url.indexOf('/', `${SCHEME}://`.length)).split('#', 1)[0] ?? '/';

/** Answers `app://paneldesk/…`: the window's files and the files behind handles, by GET and HEAD alone. */
export const createProtocolHandler =
  (places: WebPlaces, log: HostLog): ProtocolHandler =>
  async (request) => {
    const { method, url } = request;
    if (!isOwnUrl(url)) return toResponse(answerPlainly(404, 'no such page'));
    if (method !== 'GET' && method !== 'HEAD') return toResponse(answerPlainly(405, 'method not allowed'));
    try {
      const range = request.headers.get('range') ?? undefined;
      return toResponse(await answerGet(places, { method, target: readTarget(url), range }));
    } catch (error) {
      log.failure('protocol', error);
      return toResponse(answerPlainly(500, 'internal'));
    }
  };

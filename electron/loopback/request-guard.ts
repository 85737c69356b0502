import type { IncomingMessage } from 'node:http';

export interface Refusal {
  readonly status: number;
  readonly reason: string;
}

const refuse = (status: number, reason: string): Refusal => ({ status, reason });

/** The values of a header as sent: node joins or drops repeated ones, and what is ambiguous has to be refused. */
const countHeader = (request: IncomingMessage, name: string): number =>
  request.rawHeaders.filter((header, index) => index % 2 === 0 && header.toLowerCase() === name).length;

const READING = new Set(['GET', 'HEAD']);

/**
 * What every request has to satisfy before it is looked at. `Host` must be exactly the bound address: a page of a site
 * whose name was rebound to 127.0.0.1 sends that site's name. `Origin` must be exactly this host's wherever it is sent,
 * and has to be sent with POST. Browsers' `Sec-Fetch-Site` closes what plain links and images of other sites could reach.
 */
export const guardRequest = (request: IncomingMessage, origin: string): Refusal | null => {
  const { headers, method = '', url = '' } = request;
  if (request.httpVersion !== '1.1') return refuse(505, 'HTTP/1.1 only');
  if (headers.host !== new URL(origin).host || countHeader(request, 'host') !== 1) {
    return refuse(421, 'wrong Host');
  }
  if (countHeader(request, 'origin') > 1 || (headers.origin !== undefined && headers.origin !== origin)) {
    return refuse(403, 'wrong Origin');
  }
  if (!READING.has(method) && method !== 'POST') return refuse(405, 'method not allowed');
  if (method === 'POST' && headers.origin === undefined) return refuse(403, 'Origin missing');
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return refuse(403, 'another site asked');
  }
  if (!url.startsWith('/') || url.startsWith('//')) return refuse(400, 'path expected');
  if (countHeader(request, 'authorization') > 1) return refuse(400, 'Authorization repeated');
  if (READING.has(method) && (headers['transfer-encoding'] !== undefined || hasLength(headers))) {
    return refuse(400, 'no body expected');
  }
  return null;
};

const hasLength = (headers: IncomingMessage['headers']): boolean =>
  headers['content-length'] !== undefined && headers['content-length'] !== '0';

import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Limits } from './limits.ts';

/** The only address the host ever binds. Not `localhost`, which can resolve to something else. */
const ADDRESS = '127.0.0.1';

export interface BoundServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Sets what answers; until then requests wait. */
  serve(listener: RequestListener): void;
  /** Takes no more requests, lets running ones finish for `graceMs` milliseconds, then breaks them. */
  close(graceMs: number): Promise<void>;
}

/**
 * Binds 127.0.0.1 on a random port (0) or on `port`.
 * @throws node's own error when the port is taken
 */
export const bindServer = async (port: number, limits: Limits): Promise<BoundServer> => {
  let setListener: (listener: RequestListener) => void = () => undefined;
  const ready = new Promise<RequestListener>((resolve) => (setListener = resolve));
  const server = createServer(
    {
      headersTimeout: limits.headersMs,
      // bodies have limits of their own: a large file may take as long as it keeps coming
      requestTimeout: 0,
      keepAliveTimeout: 30_000,
      connectionsCheckingInterval: Math.min(1000, limits.headersMs),
      maxHeaderSize: 16 * 1024,
      insecureHTTPParser: false,
    },
    (request, response) => void ready.then((listener) => listener(request, response)),
  );
  server.maxConnections = 256;
  server.maxHeadersCount = 64;
  // the answers of node's own parser for what is no HTTP: closed without a word
  server.on('clientError', (_error, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: ADDRESS, port, exclusive: true }, resolve);
  });
  return {
    origin: `http://${ADDRESS}:${(server.address() as AddressInfo).port}`,
    serve: setListener,
    close: (graceMs) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(timer);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
};

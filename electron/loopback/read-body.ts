import type { IncomingMessage } from 'node:http';

/** A body that cannot be taken; `status` is the HTTP status to answer before the connection is closed. */
export class BodyRefused extends Error {
  readonly status: 400 | 408 | 413;

  constructor(status: 400 | 408 | 413, reason: string) {
    super(reason);
    this.name = 'BodyRefused';
    this.status = status;
  }
}

/**
 * Reads a whole body of at most `maxBytes` within `ms` milliseconds. A declared length is believed only to refuse early.
 * @throws BodyRefused too large (413), too slow (408), or broken off (400)
 */
export const readBody = (request: IncomingMessage, maxBytes: number, ms: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
      reject(new BodyRefused(413, 'body too large'));
      return;
    }
    const chunks: Buffer[] = [];
    let bytes = 0;
    const timer = setTimeout(() => finish(new BodyRefused(408, 'body too slow')), ms);
    const finish = (refused?: BodyRefused): void => {
      clearTimeout(timer);
      request.removeAllListeners('data');
      if (refused) {
        request.pause();
        reject(refused);
      } else resolve(Buffer.concat(chunks));
    };
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) finish(new BodyRefused(413, 'body too large'));
      else chunks.push(chunk);
    });
    request.once('end', () => finish());
    request.once('error', () => finish(new BodyRefused(400, 'body broken off')));
    request.once('close', () => finish(new BodyRefused(400, 'body broken off')));
  });

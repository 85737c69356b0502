import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { WebAnswer } from '../core/web/web-answer.ts';

/** How much of a refused request is still read, and for how long, so that the client gets to see why. */
const LINGER_BYTES = 8 * 1024 * 1024;
const LINGER_MS = 1000;

/**
 * Sends an answer. A file that ends early or fails while it is sent breaks the connection, so that the client sees a
 * failed download and never a short file.
 */
export const sendAnswer = async (response: ServerResponse, answer: WebAnswer): Promise<void> => {
  if (!(answer.body instanceof Readable)) {
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body ?? undefined);
    return;
  }
  try {
    response.writeHead(answer.status, answer.headers);
    await pipeline(answer.body, response);
  } catch {
    response.destroy();
  } finally {
    answer.body.destroy();
  }
};

/** Closing on unread bytes resets the connection, and a reset can overtake the answer: read some of them first. */
const drain = (request: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    let bytes = 0;
    const timer = setTimeout(resolve, LINGER_MS);
    const finish = (): void => {
      clearTimeout(timer);
      resolve();
    };
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > LINGER_BYTES) finish();
    });
    request.once('end', finish).once('close', finish).once('error', finish);
    request.resume();
    if (request.complete || request.destroyed) finish();
  });

/** Answers a request that is not gone on with, and ends the connection. */
export const sendAndClose = async (
  request: IncomingMessage,
  response: ServerResponse,
  answer: WebAnswer,
): Promise<void> => {
  response.shouldKeepAlive = false;
  response.writeHead(answer.status, { ...answer.headers, connection: 'close' });
  if (typeof answer.body === 'string') response.write(answer.body);
  await drain(request);
  response.end(() => request.destroy());
};

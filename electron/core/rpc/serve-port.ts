import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { HostLog } from './host-log.ts';
import { createRpcOptions } from './rpc-options.ts';

/** 4 MiB, the same as over HTTP: an opinion with every signature's ink is a tenth of that. Files have their own way. */
export const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

/** Electron's MessagePortMain and the port of a worker thread, as far as the transport needs them. */
export interface ServedPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  close(): void;
}

const measure = (message: unknown): number => {
  if (typeof message === 'string') return message.length;
  return message instanceof Uint8Array || message instanceof ArrayBuffer ? message.byteLength : Infinity;
};

/**
 * Serves the contract on one window's port. What is no message of the protocol closes the port: the library would
 * turn it into an unhandled rejection, and with that one broken window would take the whole host down.
 */
export const createPortServer = (router: AnyRouter, log: HostLog): ((port: ServedPort) => void) => {
  const handler = new RPCHandler(router, createRpcOptions(log));
  return (port) => {
    const refuse = (error: unknown): void => {
      log.failure('port', error);
      port.close();
    };
    handler.upgrade(
      {
        on: (event: string, listener: (event?: { data: unknown }) => void | Promise<void>) => {
          if (event === 'close') {
            port.on('close', () => void listener());
            return;
          }
          port.on('message', ({ data }) => {
            if (measure(data) > MAX_MESSAGE_BYTES) {
              refuse(new RangeError('message too large or of a foreign kind'));
              return;
            }
            // the library's listener is asynchronous although its type does not say so
            Promise.resolve(listener({ data })).catch(refuse);
          });
        },
        postMessage: (message: unknown) => port.postMessage(message),
      },
      { context: {} },
    );
  };
};

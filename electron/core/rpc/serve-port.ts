import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import type { HostLog } from './host-log.ts';
import { isPortMessage } from './port-message.ts';
import { createRpcOptions } from './rpc-options.ts';

/** 4 Mi characters, as over HTTP: an opinion with every signature's ink is a tenth of that. Files have their own way. */
export const MAX_MESSAGE_LENGTH = 4 * 1024 * 1024;

/** Electron's MessagePortMain and the port of a worker thread, as far as the transport needs them. */
export interface ServedPort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(message: unknown): void;
  close(): void;
}

/** Serves the contract on one window's port. What is no message of the protocol closes the port. */
export const createPortServer = (router: AnyRouter, log: HostLog): ((port: ServedPort) => void) => {
  const handler = new RPCHandler(router, createRpcOptions(log));
  return (port) => {
    const refuse = (why: string): void => {
      log.note('port closed', { why });
      port.close();
    };
    handler.upgrade(
      {
        on: (event: string, listener: (event?: { data: unknown }) => void) => {
          if (event === 'close') {
            port.on('close', () => listener());
            return;
          }
          port.on('message', ({ data }) => {
            if (typeof data !== 'string') refuse('not a text');
            else if (data.length > MAX_MESSAGE_LENGTH) refuse('too long');
            else if (!isPortMessage(data)) refuse('not a message');
            else listener({ data });
          });
        },
        postMessage: (message: unknown) => {
          try {
            port.postMessage(message);
          } catch (error) {
            log.failure('port', error);
            port.close();
          }
        },
      },
      { context: {} },
    );
  };
};

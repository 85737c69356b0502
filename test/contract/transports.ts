import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import type { AnyRouter } from '@orpc/server';
import type { HostLog } from '../../electron/core/rpc/host-log.ts';
import { createPortServer } from '../../electron/core/rpc/serve-port.ts';
import type { ServedPort } from '../../electron/core/rpc/serve-port.ts';
import type { ServedFiles } from '../../electron/core/rpc/served-core.ts';
import { startLoopbackHost } from '../../electron/loopback/loopback-host.ts';

export interface Connection {
  /** an oRPC client; the caller knows the contract */
  readonly client: unknown;
  /** what the host logged of errors nobody foresaw, as the log file would hold it */
  readonly logged: readonly string[];
  /** Leaves as a closed window does, without a word. */
  leave(): Promise<void>;
}

export interface Transport {
  readonly name: 'HTTP' | 'MessagePort';
  connect(router: AnyRouter, files?: ServedFiles): Promise<Connection>;
}

const NO_FILES: ServedFiles = {
  open: () => null,
  receive: () => Promise.reject(new Error('no files here')),
  registerPath: () => '',
};

const createRecordingLog = async (): Promise<{ log: HostLog; logged: string[] }> => {
  const { describeError } = await import('../../electron/core/rpc/describe-error.ts');
  const logged: string[] = [];
  return {
    logged,
    log: {
      note: () => undefined,
      failure: (where, error) => logged.push(JSON.stringify({ where, ...describeError(error) })),
      close: () => undefined,
    },
  };
};

/** Headers of a window of the loopback host. */
export const windowHeaders = (host: { readonly origin: string; readonly token: string }) => ({
  authorization: `Bearer ${host.token}`,
  origin: host.origin,
});

const http: Transport = {
  name: 'HTTP',
  async connect(router, files = NO_FILES) {
    const home = mkdtempSync(join(tmpdir(), 'paneldesk-contract-'));
    const { log, logged } = await createRecordingLog();
    const host = await startLoopbackHost({
      home,
      renderer: home,
      log,
      limits: { graceMs: 20 },
      openCore: async () => ({ router, files, close: async () => undefined }),
    });
    if (host.state !== 'started') throw new Error('a fresh home is never taken');
    const link = new HttpLink({ url: `${host.origin}/rpc`, headers: windowHeaders(host) });
    return {
      client: createORPCClient(link),
      logged,
      async leave() {
        await host.close();
        rmSync(home, { recursive: true, force: true });
      },
    };
  },
};

/** A worker thread's port gives the bare message where Electron's gives an event. */
const asServedPort = (port: MessagePort): ServedPort => ({
  on: (event: 'message' | 'close', listener: (event: { readonly data: unknown }) => void) =>
    port.on(event, (data: unknown) => listener({ data })),
  postMessage: (message) => port.postMessage(message),
  close: () => port.close(),
});

const messagePort: Transport = {
  name: 'MessagePort',
  async connect(router) {
    const { log, logged } = await createRecordingLog();
    const { port1, port2 } = new MessageChannel();
    const closed = new Promise<void>((resolve) => port1.once('close', () => resolve()));
    createPortServer(router, log)(asServedPort(port1));
    port1.start();
    port2.start();
    return {
      client: createORPCClient(new PortLink({ port: port2 })),
      logged,
      leave() {
        port2.close();
        return closed;
      },
    };
  },
};

export const TRANSPORTS: readonly Transport[] = [http, messagePort];

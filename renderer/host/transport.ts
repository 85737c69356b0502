import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { CONNECT_MESSAGE, readBridge } from './bridge.ts';
import { tokenHeaders } from './token.ts';

const linkThroughPort = (): ClientLink<ClientContext> => {
  const { port1, port2 } = new MessageChannel();
  window.postMessage(CONNECT_MESSAGE, window.location.origin, [port2]);
  port1.start();
  return new PortLink({ port: port1 });
};

const linkThroughHttp = (): ClientLink<ClientContext> =>
  new FetchLink({ url: `${window.location.origin}/rpc`, headers: tokenHeaders });

/** The way to the host: the shell's port where a preload is present, HTTP to the loopback host elsewhere. */
export const linkToHost = (): ClientLink<ClientContext> =>
  readBridge() ? linkThroughPort() : linkThroughHttp();

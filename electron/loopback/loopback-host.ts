import type { HostLog } from '../core/rpc/host-log.ts';
import type { ServedCore } from '../core/rpc/served-core.ts';
import { claimHome } from './claim-home.ts';
import { bindServer } from './http-server.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import type { Limits } from './limits.ts';
import { createRequestListener } from './request-listener.ts';
import { createToken } from './token.ts';
import { createWindowTickets } from './window-tickets.ts';
import type { OfferedFile } from './window-url.ts';

export interface LoopbackOptions {
  /** PanelDesk's home; exists */
  readonly home: string;
  /** folder of the built window */
  readonly renderer: string;
  /** opened only once this process is the home's one host */
  readonly openCore: () => Promise<ServedCore>;
  readonly log: HostLog;
  /** 0 or absent: a random one */
  readonly port?: number;
  readonly limits?: Partial<Limits>;
}

export interface LoopbackHost {
  readonly state: 'started';
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** opens the host; must not be logged */
  readonly token: string;
  readonly core: ServedCore;
  /** An address that opens one window once: for a browser's command line, which others can read. */
  issueWindowUrl(file?: OfferedFile): string;
  /** Ends running requests, closes the core, gives the home free. */
  close(): Promise<void>;
}

export type LoopbackStart =
  | LoopbackHost
  | { readonly state: 'running'; readonly origin: string; readonly token: string }
  | { readonly state: 'held' };

/**
 * Starts the loopback host of a home, or finds the one that is running. The port is bound first, so that a second
 * start can already ask while this one still opens its data.
 */
export const startLoopbackHost = async (options: LoopbackOptions): Promise<LoopbackStart> => {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  const server = await bindServer(options.port ?? 0, limits);
  const { origin } = server;
  const token = createToken();
  let release: () => void = () => undefined;
  try {
    const claim = await claimHome(options.home, { origin, token });
    if (claim.state !== 'claimed') {
      await server.close(0);
      return claim.state === 'taken'
        ? { state: 'running', origin: claim.by.origin, token: claim.by.token }
        : claim;
    }
    release = () => claim.release();
    const core = await options.openCore();
    const tickets = createWindowTickets();
    const { renderer, log } = options;
    server.serve(createRequestListener({ core, renderer, origin, token, tickets, limits, log }));
    log.note('started', { host: 'loopback' });
    let closing: Promise<void> | undefined;
    const close = async (): Promise<void> => {
      await server.close(limits.graceMs);
      await core.close();
      log.note('stopped');
      release();
    };
    return {
      state: 'started',
      origin,
      token,
      core,
      issueWindowUrl: (file) => origin + tickets.issue(file),
      close: () => (closing ??= close()),
    };
  } catch (error) {
    release();
    await server.close(0);
    throw error;
  }
};

import { request } from 'node:http';
import type { Handshake } from './handshake-file.ts';

/** What a second start asks: whether the host of its handshake file is the one that answers there. */
export const INSTANCE_PATH = '/instance';

/** And then for a ticket, to open a window on it. */
export const TICKETS_PATH = '/tickets';

const ASK_MS = 3000;
const MAX_ANSWER = 1000;

export type HostAnswer =
  | { readonly state: 'alive'; readonly text: string }
  /** nobody listens there, or somebody else */
  | { readonly state: 'gone' }
  /** somebody listens and says nothing */
  | { readonly state: 'silent' };

/** Asks the host at the address of a handshake, with its token. Only the host that wrote it answers that with 200. */
export const askHost = (
  { origin, token }: Pick<Handshake, 'origin' | 'token'>,
  path: typeof INSTANCE_PATH | typeof TICKETS_PATH,
): Promise<HostAnswer> =>
  new Promise((resolve) => {
    const asked = request(
      origin + path,
      {
        method: path === TICKETS_PATH ? 'POST' : 'GET',
        headers: { authorization: `Bearer ${token}`, origin },
        timeout: ASK_MS,
        agent: false,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text = (text + part).slice(0, MAX_ANSWER)));
        response.once('end', () =>
          resolve(response.statusCode === 200 ? { state: 'alive', text: text.trim() } : { state: 'gone' }),
        );
      },
    );
    asked.once('timeout', () => {
      resolve({ state: 'silent' });
      asked.destroy();
    });
    asked.once('error', () => resolve({ state: 'gone' }));
    asked.end();
  });

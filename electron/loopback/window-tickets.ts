import { createToken } from './token.ts';
import type { OfferedFile } from './window-url.ts';

const LIFE_MS = 60_000;
const MAX_OPEN = 16;

export interface WindowTickets {
  /** A path for one window, for a minute; the window opens `file` if one is given. */
  issue(file?: OfferedFile): string;
  /** What the ticket of this path is for, once; null for one that was used, is too old, or never was. */
  redeem(path: string): { readonly file: OfferedFile | undefined } | null;
}

export const TICKET_PREFIX = '/open/';

/**
 * A browser is given its address as an argument, which every user of the machine can list. So that address holds a
 * ticket that opens one window once; the token itself comes with the redirect that answers it.
 */
export const createWindowTickets = (now: () => number = Date.now): WindowTickets => {
  const open = new Map<string, { readonly until: number; readonly file: OfferedFile | undefined }>();
  return {
    issue: (file) => {
      if (open.size >= MAX_OPEN) open.delete([...open.keys()][0] ?? '');
      const path = TICKET_PREFIX + createToken();
      open.set(path, { until: now() + LIFE_MS, file });
      return path;
    },
    redeem: (path) => {
      const ticket = open.get(path);
      open.delete(path);
      return ticket !== undefined && now() <= ticket.until ? { file: ticket.file } : null;
    },
  };
};

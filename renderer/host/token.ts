import type { OfferedFile } from './bridge.ts';

const KEY = 'paneldesk.token';

interface Fragment {
  readonly token: string | null;
  /** A container given on the command line, already known to the host. */
  readonly offered: OfferedFile | null;
}

/** The loopback host puts its token into the fragment, which no server ever sees; it then lives as long as the tab. */
const readFragment = (): Fragment => {
  const given = new URLSearchParams(window.location.hash.slice(1));
  const token = given.get('token');
  const file = given.get('file');
  if (!token) return { token, offered: null };
  window.sessionStorage.setItem(KEY, token);
  window.history.replaceState(null, '', window.location.pathname);
  return { token, offered: file ? { file, name: given.get('name') ?? '' } : null };
};

const fragment = readFragment();
const token = fragment.token ?? window.sessionStorage.getItem(KEY) ?? '';

/** Headers that open the loopback host; harmless elsewhere. */
export const tokenHeaders = (): Record<string, string> =>
  token === '' ? {} : { authorization: `Bearer ${token}` };

/** The container that this window was opened with, if any. */
export const offeredAtStart = (): OfferedFile | null => fragment.offered;

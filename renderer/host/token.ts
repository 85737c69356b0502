const KEY = 'paneldesk.token';

/** The loopback host puts its token into the fragment, which no server ever sees; it then lives as long as the tab. */
const readFragment = (): string | null => {
  const token = new URLSearchParams(window.location.hash.slice(1)).get('token');
  if (!token) return null;
  window.sessionStorage.setItem(KEY, token);
  window.history.replaceState(null, '', window.location.pathname);
  return token;
};

const atStart = readFragment() ?? window.sessionStorage.getItem(KEY) ?? '';

/** Headers that open the loopback host; harmless elsewhere. */
export const tokenHeaders = (): Record<string, string> =>
  atStart === '' ? {} : { authorization: `Bearer ${atStart}` };

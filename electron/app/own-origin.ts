/** The window's own scheme. Standard and secure, so that it has an origin and the page's policy applies to it. */
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://paneldesk`;

/** Whether an address is one of the window's own, with nothing tucked in (port, user, look-alike host). */
export const isOwnUrl = (url: string): boolean => {
  try {
    const { protocol, host, username, password } = new URL(url);
    return `${protocol}//${host}` === ORIGIN && username === '' && password === '';
  } catch {
    return false;
  }
};

import type { WebContents } from 'electron';

type Contents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/**
 * Keeps whatever runs in a window where it is: no navigation (the page is loaded by the shell, and never leaves),
 * no redirects, no frames elsewhere, no new windows, no web views.
 */
export const lockContents = (contents: Contents): void => {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
};

import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Whether a window can be shown here at all. */
export const hasDisplay = (platform = process.platform, variables = process.env) =>
  platform === 'darwin' || platform === 'win32' || Boolean(variables.DISPLAY || variables.WAYLAND_DISPLAY);

/**
 * Arguments for an app window with a profile of its own, so that extensions and accounts of the user's browser stay
 * out of it. Chromium refuses to start its sandbox as root, and only then it goes without.
 */
export const writeWindowArguments = (url, home, isRoot) => [
  `--app=${url}`,
  `--user-data-dir=${join(home, 'browser')}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-extensions',
  '--disable-translate',
  '--password-store=basic',
  ...(isRoot ? ['--no-sandbox', '--test-type'] : []),
];

/**
 * Opens the app window. Resolves when its process ends, with how long it lived: a window of the same profile that is
 * still open takes over the new one, and the new process ends at once.
 */
export const openWindow = (browser, url, home) =>
  new Promise((resolve) => {
    const start = Date.now();
    const child = spawn(browser.path, writeWindowArguments(url, home, process.getuid?.() === 0), {
      stdio: 'ignore',
    });
    child.once('error', () => resolve({ opened: false, ms: 0 }));
    child.once('exit', (status) => resolve({ opened: status === 0, ms: Date.now() - start }));
  });

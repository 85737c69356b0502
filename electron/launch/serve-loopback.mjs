import { pathToFileURL } from 'node:url';
import { findBrowser, sayWhatToInstall } from './find-browser.mjs';
import { hasDisplay, openWindow } from './open-window.mjs';
import { inProject, ROOT } from './project.mjs';

/** A window process that ends sooner than this was taken over by a window that was open already. */
const HANDED_OVER_MS = 3000;

const untilStopped = () =>
  new Promise((resolve) => {
    // kept for good: Ctrl+C reaches this process twice when another Node started it, and must not cut the closing short
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve());
  });

const describeFailure = (error) => {
  if (error?.code === 'EADDRINUSE') return 'the port is in use; choose another with --port';
  return typeof error?.code === 'string' ? error.code : String(error?.message ?? error);
};

/**
 * Starts the loopback host and opens an app window on it, or prints its address where there is no display or no browser.
 * Resolves to the exit status when the window is closed or the process is told to stop.
 */
export const serveLoopback = async ({ port, file, open }) => {
  const { serve } = await import(pathToFileURL(inProject('dist', 'electron', 'loopback', 'main.js')).href);
  let served;
  try {
    served = await serve({ root: ROOT, ...(port === undefined ? {} : { port }), ...(file ? { file } : {}) });
  } catch (error) {
    console.error(`PanelDesk could not start: ${describeFailure(error)}`);
    return 2;
  }
  if (served.state === 'held') {
    console.error('PanelDesk is already running on this machine, and that one does not answer.');
    return 2;
  }
  const started = served.state === 'started';
  const browser = open && hasDisplay() ? findBrowser() : null;
  const stopped = untilStopped();
  let leave = stopped;
  if (browser) {
    console.log(`Opening PanelDesk in ${browser.name}.`);
    const closed = openWindow(browser, served.windowUrl, served.home).then(({ opened, ms }) => {
      if (opened && (ms >= HANDED_OVER_MS || !started)) return;
      if (!opened) console.log(`The window did not open. PanelDesk is at ${served.url}`);
      if (started) return stopped;
    });
    leave = Promise.race([stopped, closed]);
  } else {
    if (open && hasDisplay()) console.log(sayWhatToInstall());
    console.log(`PanelDesk is at ${served.url}`);
    if (!started) return 0;
  }
  await leave;
  if (started) await served.close();
  return 0;
};

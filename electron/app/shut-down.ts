import type { App } from 'electron';

/**
 * Holds quitting back until `close` is through, once. Whatever goes wrong while closing is reported and does not keep
 * the application open: all that was shown as saved is durable already.
 */
export const closeBeforeQuit = (
  app: Pick<App, 'on' | 'exit'>,
  close: () => Promise<void>,
  report: (error: unknown) => void,
): void => {
  let closing: Promise<void> | undefined;
  app.on('will-quit', (event) => {
    event.preventDefault();
    closing ??= close()
      .catch(report)
      .then(() => app.exit(0));
  });
};

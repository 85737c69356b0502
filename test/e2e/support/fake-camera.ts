import { findBrowser } from '../../../electron/launch/find-browser.mjs';

const browser = findBrowser();

/** Chromium with a camera that is none: a moving pattern, and a permission that is given at once. `playwright.config.ts` plus that. */
export const WITH_FAKE_CAMERA = {
  ...(browser ? { executablePath: browser.path } : {}),
  args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
  ],
};

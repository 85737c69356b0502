import { defineConfig } from '@playwright/test';
import { findBrowser } from './electron/launch/find-browser.mjs';

const browser = findBrowser();
const asRoot = process.getuid?.() === 0;

/** Tests in a real browser against the real loopback host; two files side by side, for each starts hosts of its own. */
export default defineConfig({
  testDir: 'test/e2e/specs',
  outputDir: 'test/output/e2e',
  workers: 2,
  fullyParallel: false,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 180_000,
  // opening a PIN's key takes a second, and many on a busy machine
  expect: { timeout: 30_000 },
  reporter: [['list']],
  use: {
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1366, height: 768 },
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    // recording takes a third of the time; what fails is looked at where it can be repeated
    trace: process.env['CI'] === undefined ? 'retain-on-failure' : 'off',
    launchOptions: {
      ...(browser ? { executablePath: browser.path } : {}),
      // Chromium refuses to start its sandbox as root
      args: asRoot ? ['--no-sandbox'] : [],
    },
  },
});

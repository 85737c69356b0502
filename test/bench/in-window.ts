import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from '@playwright/test';
import { takeSeat } from '../e2e/pages/seat-page.ts';
import type { FullSizeHome } from './full-size-home.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const HOST = [
  join(ROOT, 'test', 'kill', 'loopback-child.ts'),
  join(ROOT, 'dist', 'electron', 'loopback', 'main.js'),
  ROOT,
];

export interface InWindow {
  /** The application, with the chair in the seat, at the stage where the review stands. */
  readonly app: Page;
  /** An empty page of the same browser and size, for what is plain. */
  readonly plain: Page;
}

/** Starts the built host on a home, sits the chair down in a browser, and ends both after the work. */
export const inWindow = async <Result>(
  { home, chair }: FullSizeHome,
  executablePath: string,
  work: (pages: InWindow) => Promise<Result>,
): Promise<Result> => {
  const child = spawn(process.execPath, HOST, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PANELDESK_HOME: home, NODE_NO_WARNINGS: '1' },
  });
  const exit = once(child, 'exit');
  try {
    const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const browser = await chromium.launch({
      executablePath,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    try {
      const context = await browser.newContext({
        locale: 'zh-CN',
        viewport: { width: 1366, height: 768 },
      });
      const plain = await context.newPage();
      const app = await context.newPage();
      await app.goto(url);
      await app.locator('[data-screen="home"][data-ready="true"]').waitFor();
      await app.getByRole('button', { name: /^继续/ }).click();
      await takeSeat(app, chair);
      return await work({ app, plain });
    } finally {
      await browser.close();
    }
  } finally {
    child.kill('SIGTERM');
    await exit;
  }
};

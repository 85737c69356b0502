import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { findBrowser, sayWhatToInstall } from '../../electron/launch/find-browser.mjs';
import { median, ms, times, type Figure } from './measure.ts';

const RUNS = 5;
const ROOT = join(import.meta.dirname, '..', '..');
const HOST = [
  join(ROOT, 'test', 'kill', 'loopback-child.ts'),
  join(ROOT, 'dist', 'electron', 'loopback', 'main.js'),
  ROOT,
];
const EMPTY = [join(import.meta.dirname, 'empty-server.ts')];

interface Phases {
  /** process start to address */
  readonly server: number;
  /** browser start to an empty window */
  readonly browser: number;
  /** address given to the browser until Home is visible */
  readonly page: number;
}

const runOnce = async (program: readonly string[], home: string, executablePath: string): Promise<Phases> => {
  mkdirSync(home, { recursive: true });
  const start = performance.now();
  const child = spawn(process.execPath, program, {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PANELDESK_HOME: home, NODE_NO_WARNINGS: '1' },
  });
  const exit = once(child, 'exit');
  try {
    const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
    const isUp = performance.now();
    const browser = await chromium.launch({
      executablePath,
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    try {
      const page = await browser.newPage({ locale: 'zh-CN' });
      const isOpen = performance.now();
      await page.goto(url, { waitUntil: 'commit' });
      await page.locator('[data-screen="home"]').first().waitFor({ state: 'visible' });
      const isPainted = performance.now();
      return { server: isUp - start, browser: isOpen - isUp, page: isPainted - isOpen };
    } finally {
      await browser.close();
    }
  } finally {
    child.kill('SIGTERM');
    await exit;
  }
};

/** The loopback host from nothing to Home on the screen, over an empty server and the same browser with an empty page. */
export const measureStart = async (folder: string): Promise<readonly Figure[]> => {
  const browser = findBrowser();
  if (browser === null) {
    console.log(`not measured: start (${sayWhatToInstall()})`);
    return [];
  }
  const all = { host: [] as Phases[], empty: [] as Phases[] };
  // The first of each only warms the disk's cache.
  for (let run = 0; run <= RUNS; run += 1) {
    const host = await runOnce(HOST, join(folder, `home-${run}`), browser.path);
    const empty = await runOnce(EMPTY, folder, browser.path);
    if (run === 0) continue;
    all.host.push(host);
    all.empty.push(empty);
  }
  const line = (what: string, read: (phases: Phases) => number): Figure => {
    const [own, other] = [median(all.host.map(read)), median(all.empty.map(read))];
    return {
      what,
      value: ms(own),
      compared: `empty server and page: ${ms(other)}`,
      ratio: times(own / other),
    };
  };
  return [
    line('start to painted Home', ({ server, browser: launch, page }) => server + launch + page),
    line('  the same without starting the browser', ({ server, page }) => server + page),
    line('  of it the host', ({ server }) => server),
    line('  of it the window', ({ page }) => page),
  ];
};

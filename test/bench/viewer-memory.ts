import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

/** Bytes of memory that a process has in use; Linux says it in pages of 4 KiB. */
const residentBytes = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096;

interface ProcessInfo {
  readonly type: string;
  readonly id: number;
  readonly cpuTime: number;
}

/** All of the browser's renderers together: the window, and every worker that decodes for it. */
export const rendererBytes = async (browser: Browser): Promise<number> => {
  const session = await browser.newBrowserCDPSession();
  try {
    const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
      processInfo: readonly ProcessInfo[];
    };
    return processInfo
      .filter(({ type }) => type === 'renderer')
      .reduce((sum, { id }) => sum + residentBytes(id), 0);
  } finally {
    await session.detach();
  }
};

/** Objects of the window's scripts, after what nobody needs was collected. */
export const heapBytes = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await session.detach();
  }
};

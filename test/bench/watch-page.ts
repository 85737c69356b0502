import type { Page } from '@playwright/test';

/** Milliseconds between painted frames while the work goes on. */
export const watchFrames = async (page: Page, work: () => Promise<void>): Promise<readonly number[]> => {
  await page.bringToFront();
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    let live = true;
    const next = (now: number): void => {
      frames.push(now - last);
      last = now;
      if (live) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(window, {
      endWatch: () => {
        live = false;
        // The first frame began before the watch did.
        return frames.slice(1);
      },
    });
  });
  await work();
  return page.evaluate(() => (window as unknown as { endWatch: () => number[] }).endWatch());
};

/** Milliseconds from each key going down until what it changed was painted, as the event itself is stamped. */
export const watchKeys = async (page: Page, work: () => Promise<void>): Promise<readonly number[]> => {
  await page.bringToFront();
  await page.evaluate(() => {
    const latencies: number[] = [];
    const watch = (event: KeyboardEvent): void => {
      requestAnimationFrame(() => {
        // A message sent in a frame arrives after that frame was painted.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => latencies.push(performance.now() - event.timeStamp);
        channel.port2.postMessage(null);
      });
    };
    window.addEventListener('keydown', watch, true);
    Object.assign(window, {
      endWatch: () => {
        window.removeEventListener('keydown', watch, true);
        return latencies;
      },
    });
  });
  await work();
  return page.evaluate(() => (window as unknown as { endWatch: () => number[] }).endWatch());
};

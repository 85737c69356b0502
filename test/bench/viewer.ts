import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { findBrowser, sayWhatToInstall } from '../../electron/launch/find-browser.mjs';
import { goToStage } from '../e2e/pages/review-pages.ts';
import { pickMaterial, untilDrawn, viewerOf } from '../e2e/pages/viewer-page.ts';
import { PEOPLE } from '../e2e/support/prepared-user.ts';
import { prepareHomes } from '../support/journey/prepared-homes.ts';
import { inWindow } from './in-window.ts';
import { mebibytes, median, ms, times, type Figure } from './measure.ts';
import { heapBytes, rendererBytes } from './viewer-memory.ts';
import { openPlainViewer } from './viewer-plain.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', '..', 'shared', 'samples', 'pdf', 'tracemonkey.pdf');
const PAGES = 500;
const RUNS = 7;
const BOOK = '五百页';
const LETTER = '平面图';

/** A paper with figures and tables, again and again. */
const makeBook = async (): Promise<Uint8Array> => {
  const source = await PDFDocument.load(readFileSync(SAMPLE));
  const book = await PDFDocument.create();
  const indices = Array.from({ length: PAGES }, (_, index) => index % source.getPageCount());
  for (const page of await book.copyPages(source, indices)) book.addPage(page);
  return book.save();
};

/** Milliseconds from choosing the document until its first page is drawn, as the window itself stamps them. */
const openBook = async (app: Page): Promise<number> => {
  await pickMaterial(app, LETTER);
  await untilDrawn(viewerOf(app, LETTER), 1);
  const drawn = app.evaluate(
    (title) =>
      new Promise<number>((resolve) => {
        let start = 0;
        const stamp = (): void => {
          // The last click before the page is there chose the document.
          start = performance.now();
        };
        window.addEventListener('click', stamp, true);
        const watch = new MutationObserver(() => {
          const viewer = document.querySelector(`section[aria-label="${title}"]`);
          if (!viewer?.querySelector('[data-page="1"][data-drawn="true"]')) return;
          watch.disconnect();
          window.removeEventListener('click', stamp, true);
          resolve(performance.now() - start);
        });
        watch.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    BOOK,
  );
  await pickMaterial(app, BOOK);
  return drawn;
};

const turnPages = async (app: Page, from: number, to: number): Promise<void> => {
  for (let page = from + 1; page <= to; page += 1) {
    await app.keyboard.press(']');
    if (page % 5 === 0) await untilDrawn(viewerOf(app, BOOK), page);
  }
};

/** A book of 500 pages: its first page over PDF.js alone, and what paging through it leaves in memory. */
export const measureViewer = async (folder: string): Promise<readonly Figure[]> => {
  const browser = findBrowser();
  if (browser === null) {
    console.log(`not measured: viewer (${sayWhatToInstall()})`);
    return [];
  }
  const book = await makeBook();
  const pdf = join(folder, 'book.pdf');
  writeFileSync(pdf, book);
  const material = { id: 'book', title: BOOK, file: 'book.pdf', bytes: book };
  const home = await prepareHomes(folder, { materials: [material] }).homeAt('convened');
  return inWindow({ home, chair: PEOPLE.chair }, browser.path, async ({ app, plain }) => {
    await goToStage(app, '评分');
    await untilDrawn(viewerOf(app, LETTER), 1);
    const alone = await openPlainViewer(plain, pdf);
    try {
      await app.bringToFront();
      // The first of each only warms caches.
      await openBook(app);
      const width = (await viewerOf(app, BOOK).locator('[data-page="1"]').boundingBox())?.width ?? 560;
      const own: number[] = [];
      const other: number[] = [];
      for (let run = 0; run < RUNS; run += 1) {
        await app.bringToFront();
        own.push(await openBook(app));
        await plain.bringToFront();
        other.push(await alone.showFirstPage(width));
      }
      await app.bringToFront();
      return [firstPage(own, other), ...(await memoryOf(app))];
    } finally {
      await alone.close();
    }
  });
};

const firstPage = (own: readonly number[], other: readonly number[]): Figure => ({
  what: `first page of ${PAGES}, from the click`,
  value: ms(median(own)),
  compared: `PDF.js alone: ${ms(median(other))}`,
  ratio: times(median(own) / median(other)),
});

const memoryOf = async (app: Page): Promise<readonly Figure[]> => {
  const browser = app.context().browser();
  if (!browser || process.platform !== 'linux') return [];
  const read = async () => ({ all: await rendererBytes(browser), heap: await heapBytes(app) });
  await turnPages(app, 1, 60);
  const early = await read();
  await turnPages(app, 60, PAGES);
  const late = await read();
  return [
    {
      what: `window and workers after ${PAGES} pages`,
      value: mebibytes(late.all),
      compared: `after 60 pages: ${mebibytes(early.all)}`,
      ratio: times(late.all / early.all),
    },
    {
      what: "  of it the window's objects",
      value: mebibytes(late.heap),
      compared: `after 60 pages: ${mebibytes(early.heap)}`,
      ratio: times(late.heap / early.heap),
    },
  ];
};

import type { Page } from '@playwright/test';
import { findBrowser, sayWhatToInstall } from '../../electron/launch/find-browser.mjs';
import { FULL_SIZE } from './full-size.ts';
import { makeFullSizeHome } from './full-size-home.ts';
import { inWindow } from './in-window.ts';
import { compareQuantiles, type Figure } from './measure.ts';
import { watchFrames, watchKeys } from './watch-page.ts';

const TURNS = 120;
const SWITCHES = 60;
/** With headings and totals. */
const LINES = FULL_SIZE.indicators.length + 6;
/** With title, maximum, mean, range, deviation and spread. */
const COLUMNS = FULL_SIZE.members.length + 6;

/** The same figures with nothing behind them: as little as a browser can do for a table of that size. */
const plainTable = (seed: number): string =>
  Array.from(
    { length: LINES },
    (_, line) =>
      `<tr style="height:31px">${Array.from(
        { length: COLUMNS },
        (__, column) => `<td>${((line * 7 + column * 3 + seed) % 20) / 2}</td>`,
      ).join('')}</tr>`,
  ).join('');

const openPlainTable = (page: Page): Promise<void> =>
  page.setContent(
    `<!doctype html><div id="pane" style="height:500px;width:1000px;overflow:auto" tabindex="0"><table id="table">${plainTable(0)}</table></div>`,
  );

/** Down and up again with the wheel over an element, one turn a frame. */
const turnWheel = async (page: Page, selector: string): Promise<void> => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not in view`);
  await page.mouse.move(box.x + 200, box.y + 150);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await page.mouse.wheel(0, turn % 30 < 15 ? 90 : -90);
    await page.waitForTimeout(16);
  }
};

/** The plain table takes other figures with every press of the arrow key. */
const switchPlainly = async (page: Page): Promise<void> => {
  const tables = [plainTable(1), plainTable(2)];
  await page.evaluate((contents) => {
    let at = 0;
    window.addEventListener('keydown', () => {
      at += 1;
      const table = document.getElementById('table');
      if (table) table.innerHTML = contents[at % contents.length] ?? '';
    });
  }, tables);
  await page.locator('#pane').focus();
};

const pressDown = async (page: Page): Promise<void> => {
  for (let press = 0; press < SWITCHES; press += 1) {
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(60);
  }
};

/** Frames while the matrix scrolls, and from the arrow key to the next submission on the screen, at full size. */
export const measureMatrix = async (folder: string): Promise<readonly Figure[]> => {
  const browser = findBrowser();
  if (browser === null) {
    console.log(`not measured: matrix (${sayWhatToInstall()})`);
    return [];
  }
  const home = await makeFullSizeHome(folder, true);
  return inWindow(home, browser.path, async ({ app, plain }) => {
    await app.locator('[data-screen="deliberation"][data-ready="true"]').waitFor();
    await openPlainTable(plain);
    const idle = await watchFrames(plain, () => plain.waitForTimeout(1_000));
    const plainScroll = await watchFrames(plain, () => turnWheel(plain, '#pane'));
    const scroll = await watchFrames(app, () => turnWheel(app, '[role="grid"]'));
    await switchPlainly(plain);
    const plainSwitch = await watchKeys(plain, () => pressDown(plain));
    await app.locator('[data-line="0"]').focus();
    const switching = await watchKeys(app, () => pressDown(app));
    const frames = await watchFrames(app, () => pressDown(app));
    return [
      ...compareQuantiles('frame while the matrix scrolls', scroll, 'a plain table', plainScroll),
      ...compareQuantiles('frame while submissions change', frames, 'an idle page', idle),
      ...compareQuantiles('arrow key to the next submission painted', switching, 'plain table', plainSwitch),
    ];
  });
};

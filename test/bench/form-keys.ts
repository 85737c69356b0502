import type { Page } from '@playwright/test';
import { findBrowser, sayWhatToInstall } from '../../electron/launch/find-browser.mjs';
import { makeFullSizeHome } from './full-size-home.ts';
import { FULL_SIZE } from './full-size.ts';
import { inWindow } from './in-window.ts';
import { compareQuantiles, type Figure } from './measure.ts';
import { watchKeys } from './watch-page.ts';

const COMMENT = 'the site matches the plan and the deeds. '.repeat(4);

const typeComment = async (page: Page, field: ReturnType<Page['locator']>): Promise<void> => {
  await field.focus();
  await page.keyboard.type(COMMENT, { delay: 25 });
};

/** A whole sheet as a practised expert fills it: a digit, Enter, and the next indicator is there. */
const fillSheet = async (page: Page): Promise<void> => {
  for (const [at] of FULL_SIZE.indicators.entries()) {
    await page.keyboard.type(String((at % 9) + 1));
    await page.keyboard.press('Enter');
    await page.waitForTimeout(40);
  }
};

/** From a key going down to its sign on the screen, in the score form of a review of full size. */
export const measureForm = async (folder: string): Promise<readonly Figure[]> => {
  const browser = findBrowser();
  if (browser === null) {
    console.log(`not measured: form (${sayWhatToInstall()})`);
    return [];
  }
  const home = await makeFullSizeHome(folder, false);
  return inWindow(home, browser.path, async ({ app, plain }) => {
    await app.locator('[data-screen="scoring"][data-ready="true"]').waitFor();
    await plain.setContent('<!doctype html><textarea id="bare" rows="3"></textarea>');
    const bare = await watchKeys(plain, () => typeComment(plain, plain.locator('#bare')));
    const filling = await watchKeys(app, () => fillSheet(app));
    const comment = await watchKeys(app, () => typeComment(app, app.getByLabel('评语')));
    return [
      ...compareQuantiles('key to paint, scoring a sheet', filling, 'a bare field', bare),
      ...compareQuantiles('key to paint, writing a comment', comment, 'a bare field', bare),
    ];
  });
};

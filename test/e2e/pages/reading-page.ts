import { expect, type Page } from '@playwright/test';
import { untilReady } from '../support/screens.ts';

export const goToReading = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '材料阅览' }).click();
  await untilReady(page, 'reading');
};

/** Every document was read, or found to have nothing to read. */
export const untilIndexed = async (page: Page): Promise<void> => {
  await expect(page.locator('[data-index="done"]')).toBeVisible();
};

export const openMaterial = (page: Page, title: string): Promise<void> =>
  page.getByRole('navigation', { name: '材料目录' }).getByRole('button', { name: title }).first().click();

export const layBeside = (page: Page, title: string): Promise<void> =>
  page
    .getByRole('button', { name: `把《${title}》放在旁边对照` })
    .first()
    .click();

/** One of the two documents on the desk. */
export const documentAt = (page: Page, side: 'first' | 'second') => page.locator(`[data-side="${side}"]`);

export const searchFor = async (page: Page, words: string): Promise<void> => {
  await page.getByRole('searchbox', { name: '检索全部材料' }).fill(words);
};

export const hitsIn = (page: Page) => page.getByRole('list', { name: '检索结果' }).getByRole('listitem');

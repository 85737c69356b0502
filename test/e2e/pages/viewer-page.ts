import { expect, type Locator, type Page } from '@playwright/test';

/** Chooses what to read on the scoring screen. */
export const pickMaterial = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('combobox', { name: '选择材料' }).click();
  await page.getByRole('option', { name: title, exact: true }).click();
};

export const viewerOf = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: title, exact: true }).and(page.locator('[data-viewer]'));

export const untilDrawn = async (viewer: Locator, page: number): Promise<void> => {
  await expect(viewer.locator(`[data-page="${page}"][data-drawn="true"]`)).toBeVisible();
};

/** Pages through with the key that the screen names, to the last page. Gives the number of pages. */
export const pageThrough = async (page: Page, viewer: Locator): Promise<number> => {
  const count = Number(await viewer.getAttribute('data-pages'));
  for (let number = 2; number <= count; number += 1) await page.keyboard.press(']');
  await expect(viewer.getByLabel('跳到页码')).toHaveValue(String(count));
  await untilDrawn(viewer, count);
  return count;
};

export const goToPage = async (viewer: Locator, page: number): Promise<void> => {
  const field = viewer.getByLabel('跳到页码');
  await field.fill(String(page));
  await field.press('Enter');
  await expect(field).toHaveValue(String(page));
  await untilDrawn(viewer, page);
};

/** Looks for a word with the key for it; the number of finds is at least one. */
export const findWord = async (page: Page, viewer: Locator, word: string): Promise<void> => {
  await page.keyboard.press('/');
  await viewer.getByRole('textbox', { name: '在本材料中查找' }).fill(word);
  await expect(viewer.getByText(/^第 \d+ \/ \d+ 处$/)).toBeVisible();
  await page.keyboard.press('Escape');
};

/** Drags a frame over the middle of a page; thousandths of the page give where. */
export const dragRegion = async (page: Page, viewer: Locator, number: number): Promise<void> => {
  const sheet = viewer.locator(`[data-page="${number}"]`);
  const [box, pane] = await Promise.all([
    sheet.boundingBox(),
    viewer.getByRole('region', { name: '页面' }).boundingBox(),
  ]);
  if (!box || !pane) throw new Error(`page ${number} is not in view`);
  const top = Math.max(box.y, pane.y) + 20;
  await page.mouse.move(box.x + box.width * 0.2, top);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, top + 60, { steps: 4 });
  await page.mouse.up();
};

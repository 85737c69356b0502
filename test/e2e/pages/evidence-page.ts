import { expect, type Locator, type Page } from '@playwright/test';

/** Evidence of the indicator in view. */
export const listEvidence = (page: Page): Locator => page.locator('section[data-entry] li[data-evidence]');

const openMenu = (page: Page): Promise<void> => page.getByRole('button', { name: '照片 / 文件' }).click();

/** By the system's dialog, one or several. */
export const attachFiles = async (page: Page, paths: readonly string[]): Promise<void> => {
  const before = await listEvidence(page).count();
  await openMenu(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('menuitem', { name: '选择文件…（可多选）' }).click();
  await (await chooser).setFiles([...paths]);
  await expect(listEvidence(page)).toHaveCount(before + paths.length);
};

export const attachAgain = async (page: Page, name: string): Promise<void> => {
  await openMenu(page);
  await page.getByRole('menuitem', { name }).click();
};

/** Opens the camera and waits for its picture. */
export const openCamera = async (page: Page): Promise<Locator> => {
  await openMenu(page);
  await page.getByRole('menuitem', { name: '拍照…' }).click();
  const dialog = page.getByRole('dialog', { name: '拍照' });
  await expect(dialog.locator('[data-camera="live"]')).toBeVisible();
  return dialog;
};

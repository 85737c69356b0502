import { expect, type Locator, type Page } from '@playwright/test';
import { untilReady } from '../support/screens.ts';

/** 文书 in the rail. */
export const openPapers = async (page: Page): Promise<void> => {
  await page
    .getByRole('navigation', { name: '评审阶段' })
    .getByRole('button', { name: '文书', exact: true })
    .click();
  await untilReady(page, 'papers');
};

export const paperLine = (page: Page, id: string): Locator => page.locator(`button[data-paper="${id}"]`);

/** Opens a paper of the list and waits for its first page. */
export const openPaper = async (page: Page, id: string): Promise<void> => {
  await paperLine(page, id).click();
  await untilPaperShown(page, id);
};

export const untilPaperShown = async (page: Page, id: string): Promise<void> => {
  await expect(page.locator(`[data-opened="${id}"] [data-viewer="ready"] canvas`).first()).toBeVisible();
};

/** The dialog of 纸质签署, from its first step to the one where signatures are ticked. */
export const bringScan = async (page: Page, file: string): Promise<Locator> => {
  const dialog = page.getByRole('dialog', { name: /纸质签署/ });
  await dialog.getByRole('button', { name: '已打印，下一步' }).click();
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: '选择扫描件…' }).click();
  await (await choosing).setFiles(file);
  await dialog.getByRole('button', { name: '下一步', exact: true }).click();
  return dialog;
};

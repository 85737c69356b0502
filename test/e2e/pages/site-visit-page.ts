import { expect, type Locator, type Page } from '@playwright/test';
import { untilReady } from '../support/screens.ts';

export type VisitTab = '核查清单' | '设备抽查' | '访谈' | '概况与会议' | '发现' | '照片' | '确认';

/** From any stage of the open review; on a narrow screen the stages are behind a button. */
export const goToVisit = async (page: Page): Promise<void> => {
  const stages = page.getByRole('button', { name: /^阶段：/ });
  if (await stages.isVisible()) await stages.click();
  await page
    .getByRole('navigation', { name: '评审阶段' })
    .getByRole('button', { name: /现场核查/ })
    .click();
  await untilReady(page, 'site-visit');
};

export const openVisitTab = async (page: Page, tab: VisitTab): Promise<void> => {
  await page.getByRole('tab', { name: tab }).click();
  await expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
};

/** The line of the checklist. */
export const itemLine = (page: Page, id: string): Locator => page.locator(`[data-item="${id}"]`);

/** The item in hand. */
export const itemPane = (page: Page, id: string): Locator => page.locator(`[data-pane-item="${id}"]`);

export const openItem = async (page: Page, id: string): Promise<Locator> => {
  await itemLine(page, id).click();
  const pane = itemPane(page, id);
  await expect(pane).toBeVisible();
  return pane;
};

/** Answers are labels over radio buttons: what a thumb presses. */
export const choose = async (within: Locator, answer: string): Promise<void> => {
  await within.locator('label[data-choice]').filter({ hasText: answer }).click();
  await expect(within.getByRole('radio', { name: answer })).toBeChecked();
};

/** With the camera, up to the thumbnail. */
export const takeVisitPhoto = async (page: Page, within: Locator, note: string): Promise<void> => {
  await within.getByRole('button', { name: '拍照' }).click();
  const camera = page.getByRole('dialog', { name: '拍照' });
  await camera.locator('[data-camera="live"]').waitFor();
  await camera.getByRole('button', { name: '拍照' }).click();
  await camera.getByRole('button', { name: '使用这张照片' }).click();
  const adding = page.getByRole('dialog', { name: /^添加照片/ });
  await adding.getByLabel('照片说明（可不填）').fill(note);
  await adding.getByRole('button', { name: '添加 1 张' }).click();
  await expect(within.getByRole('button', { name: `查看照片：${note}` }).locator('img')).toBeVisible();
};

/** Fields by label, in the form that is open. */
export const fillIn = async (within: Locator, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(fields)) await within.getByLabel(label).fill(text);
};

import { expect, type Locator, type Page } from '@playwright/test';
import { untilReady } from '../support/screens.ts';
import { writeInk } from './signing-page.ts';

/** 承诺书: signed by hand on the pad beside the words. */
export const undertake = async (page: Page): Promise<void> => {
  await untilReady(page, 'undertaking');
  await writeInk(page);
  await page.getByRole('button', { name: '签署承诺书' }).click();
  await untilReady(page, 'declaration');
};

const relationTo = (page: Page, submission: string): Locator => page.getByRole('group', { name: submission });

/** 关系申报: recusals with their reasons, no relation to any other submission. */
export const declareRelations = async (
  page: Page,
  recusals: Readonly<Record<string, string>> = {},
): Promise<void> => {
  await untilReady(page, 'declaration');
  for (const [submission, reason] of Object.entries(recusals)) {
    await relationTo(page, submission).getByLabel('需要回避').check();
    await relationTo(page, submission).getByLabel('回避事由（必填）').fill(reason);
  }
  await page.getByRole('button', { name: '其余各家均无利害关系' }).click();
  await page.getByRole('button', { name: '提交申报…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认无误，提交' }).click();
  await expect(page.locator('[data-screen="declaration"]')).toHaveCount(0);
};

export const memberRow = (page: Page, name: string): Locator =>
  page.getByRole('main').locator('tr[data-member]').filter({ hasText: name });

export const openRowMenu = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: `办理：${name}` }).click();
};

export const chooseFromRow = async (page: Page, name: string, item: RegExp): Promise<void> => {
  await openRowMenu(page, name);
  await page.getByRole('menuitem', { name: item }).click();
};

export const showSide = async (page: Page, side: '组成要求' | '关联提示' | '组长'): Promise<void> => {
  await page.getByRole('tab', { name: side }).click();
};

/** Fills the reason of the open dialog and confirms it. */
export const giveReason = async (page: Page, reason: string, confirm: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^(理由|回避事由)$/).fill(reason);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await expect(dialog).toHaveCount(0);
};

/** Goes past every rule of the composition that is not met, with a reason. The seat has to be chair or secretary. */
export const overrideUnmetRules = async (page: Page, reason: string): Promise<void> => {
  await untilReady(page, 'panel');
  await showSide(page, '组成要求');
  const unmet = page.locator('[data-rule]').getByRole('button', { name: '说明理由后继续…' });
  for (let left = await unmet.count(); left > 0; left -= 1) {
    await unmet.first().click();
    await giveReason(page, reason, '继续进行');
    await expect(unmet).toHaveCount(left - 1);
  }
};

/** 投票 at the own seat. */
export const voteFor = async (page: Page, candidate: string): Promise<void> => {
  await page.getByRole('button', { name: '投票…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(new RegExp(candidate)).check();
  await dialog.getByRole('button', { name: '投出这一票' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('button', { name: '投票…' })).toHaveCount(0);
};

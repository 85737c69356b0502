import { expect, type Page } from '@playwright/test';
import { untilReady } from '../support/screens.ts';

export const openSample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '先用示例试一试' }).click();
  await untilReady(page, 'intake');
};

/** Opens the sample for a scheme from Home; the first one has a button of its own, the others are in its menu. */
export const openSampleOf = async (page: Page, scheme: string): Promise<void> => {
  await untilReady(page, 'home');
  await page.getByRole('button', { name: /其他 \d+ 个示例/ }).click();
  await page.locator(`button[data-sample="${scheme}"]`).click();
  await untilReady(page, 'intake');
};

/** Compares the fingerprint, unless this bureau's key was confirmed before, and goes to the panel. */
export const trustBureau = async (page: Page): Promise<void> => {
  const compare = page.getByRole('button', { name: '核对密钥指纹…' });
  const goOn = page.getByRole('button', { name: '前往签到 ›' });
  await expect(compare.or(goOn)).toBeVisible();
  if (await compare.isVisible()) {
    await compare.click();
    await page.getByRole('button', { name: '我已逐组核对，一致' }).click();
  }
  await page.getByRole('button', { name: '前往签到 ›' }).click();
  await untilReady(page, 'panel');
};

export const signIn = async (page: Page, names: readonly string[]): Promise<void> => {
  for (const name of names) {
    await page.getByRole('button', { name: `${name}签到` }).click();
    await expect(page.getByRole('button', { name: `${name}签到` })).toHaveCount(0);
  }
};

export const goToStage = async (page: Page, stage: string): Promise<void> => {
  await page
    .getByRole('navigation', { name: '评审阶段' })
    .getByRole('button', { name: stage })
    .first()
    .click();
};

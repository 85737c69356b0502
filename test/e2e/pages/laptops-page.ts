import { expect, type Page } from '@playwright/test';
import { untilReady } from '../support/screens.ts';
import type { Person } from './seat-page.ts';

const chooseFiles = async (page: Page, button: string, paths: string | string[]): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(paths);
};

export const openLaptops = async (page: Page): Promise<void> => {
  await page
    .getByRole('navigation', { name: '评审阶段' })
    .getByRole('button', { name: /^(多机评分|交回打分表)$/ })
    .click();
  await untilReady(page, 'laptops');
};

/** Writes seat files for these experts, and nobody else, into this user's Documents. */
export const writeSeatFiles = async (
  page: Page,
  { names, pin }: { readonly names: readonly string[]; readonly pin: string },
  look: () => Promise<void> = async () => undefined,
): Promise<void> => {
  await page.getByRole('button', { name: '写出席位文件…' }).click();
  const dialog = page.getByRole('dialog');
  for (const box of await dialog.getByRole('checkbox').all()) {
    if (!(await box.isEnabled())) continue;
    const label = (await box.getAttribute('id')) ?? '';
    const name = (await dialog.locator(`label[for="${label}"]`).innerText()).trim();
    await box.setChecked(names.includes(name));
  }
  await dialog.getByRole('radio', { name: /文档/ }).check();
  await dialog.getByLabel(/席位 PIN 码/).fill(pin);
  await look();
  await dialog.getByRole('button', { name: `写出 ${names.length} 个文件` }).click();
  await expect(dialog.getByText(`已写出 ${names.length} 个席位文件`)).toBeVisible();
};

export const closeDialog = async (page: Page): Promise<void> => {
  await page.getByRole('dialog').getByRole('button', { name: '完成' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** Opens a seat file from Home on the member's own laptop. */
export const openSeatFile = async (page: Page, path: string): Promise<void> => {
  await untilReady(page, 'home');
  await chooseFiles(page, '打开文件…', path);
  await untilReady(page, 'intake');
};

/** Opens a later seat file on the same laptop, which says what it brought, and goes on scoring. */
export const openLaterSeatFile = async (
  page: Page,
  path: string,
  look: () => Promise<void> = async () => undefined,
): Promise<void> => {
  await page.getByRole('button', { name: /返回首页/ }).click();
  await untilReady(page, 'home');
  await chooseFiles(page, '打开文件…', path);
  await expect(page.locator('[data-seat-news]')).toBeVisible();
  await look();
  await page.locator('[data-seat-news]').getByRole('button', { name: '继续评分 ›' }).click();
  await untilReady(page, 'scoring');
};

/** Compares the bureau's fingerprint and takes the only seat that there is. */
export const settleOnOwnLaptop = async (page: Page, { pin }: Person): Promise<void> => {
  const compare = page.getByRole('button', { name: '核对密钥指纹…' });
  const goOn = page.getByRole('button', { name: '前往评分 ›' });
  await expect(compare.or(goOn)).toBeVisible();
  if (await compare.isVisible()) {
    await compare.click();
    await page.getByRole('button', { name: '我已逐组核对，一致' }).click();
  }
  await goOn.click();
  await page.getByLabel('PIN 码', { exact: true }).fill(pin);
  await page.keyboard.press('Enter');
  await untilReady(page, 'scoring');
};

/** Hands the own sheets back into this user's Documents. */
export const handBack = async (page: Page, pin: string): Promise<void> => {
  await openLaptops(page);
  await page.getByRole('button', { name: '交回打分表…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /文档/ }).check();
  await dialog.getByLabel(/席位 PIN 码/).fill(pin);
  await dialog.getByRole('button', { name: '交回', exact: true }).click();
  await expect(dialog.getByText(/已把 \d+ 份打分表写到/)).toBeVisible();
};

/** Takes sheet files back on the host; done when each has its report or its reason. */
export const receiveFiles = async (page: Page, paths: readonly string[]): Promise<void> => {
  const before = await page.locator('[data-incoming]').count();
  await chooseFiles(page, '收回打分表文件…', [...paths]);
  const settled = page.locator('[data-incoming="received"], [data-incoming="refused"]');
  await expect(settled).toHaveCount(before + paths.length);
};

/** Verdicts of the file that was received last, by submission. */
export const readVerdicts = async (page: Page): Promise<Readonly<Record<string, string>>> => {
  const lines = page.locator('[data-incoming]').first().locator('li[data-verdict]');
  const verdicts: Record<string, string> = {};
  for (const line of await lines.all())
    verdicts[(await line.getAttribute('data-submission')) ?? ''] =
      (await line.getAttribute('data-verdict')) ?? '';
  return verdicts;
};

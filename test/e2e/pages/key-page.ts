import { expect, type Locator, type Page } from '@playwright/test';

/** At the top right: whose seat it is. */
export const seatButton = (page: Page): Locator => page.locator('button[data-seat]');

/** Opens the choice of seats and goes the second way, after a look at the first one. */
export const chooseIssued = async (
  page: Page,
  name: string,
  look: (form: Locator) => Promise<void>,
): Promise<void> => {
  await seatButton(page).click();
  const dialog = page.getByRole('dialog', { name: '您是哪一位？' });
  await dialog.locator('button[data-member]').filter({ hasText: name }).click();
  await look(dialog);
  await dialog.getByRole('button', { name: '使用发放的证书（P12）…' }).click();
  await expect(dialog.getByRole('button', { name: '选择证书文件…' })).toBeFocused();
};

/** Chooses a file and opens it with a PIN. */
export const openIssued = async (page: Page, file: string, pin: string): Promise<void> => {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '选择证书文件…' }).press('Enter');
  await (await choosing).setFiles(file);
  await expect(page.getByLabel('证书的 PIN 码')).toBeFocused();
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
};

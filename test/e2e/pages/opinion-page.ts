import { expect, type Page } from '@playwright/test';
import { untilReady } from '../support/screens.ts';

/** Writes a sentence into every section that the data could not speak for, in each submission's opinion. */
export const completeOpinions = async (page: Page): Promise<void> => {
  await untilReady(page, 'opinion');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await untilReady(page, 'opinion');
    const sections = page.getByRole('main').getByRole('textbox');
    await expect(sections.first()).toHaveValue(/./);
    for (const section of await sections.all()) {
      if ((await section.inputValue()).trim() !== '') continue;
      await section.fill('专家组无其他意见。');
      await section.blur();
    }
    await expect(tab).toContainText('内容齐备');
  }
};

export const freezeOpinions = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '定稿并冻结…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '定稿并冻结', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '前往签署 ›' }).click();
  await untilReady(page, 'signing');
};

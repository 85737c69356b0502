import { expect, type Page } from '@playwright/test';
import { untilReady } from '../support/screens.ts';

export interface Mark {
  readonly points: string;
  readonly comment?: string;
  readonly pinsPage?: boolean;
}

const doneCount = (page: Page) => page.getByText(/^\d+ \/ \d+ 已评$/);

/** Scores every indicator of the sheet in view by keyboard alone: digits, E for evidence, Enter for the next. */
export const scoreByKeyboard = async (page: Page, marks: readonly Mark[]): Promise<void> => {
  await untilReady(page, 'scoring');
  for (const [index, mark] of marks.entries()) {
    if (mark.pinsPage) {
      await expect(page.getByRole('button', { name: /本页设为佐证/ })).toBeEnabled();
      await page.keyboard.press('e');
      await expect(page.getByText('佐证（1）')).toBeVisible();
    }
    if (mark.comment !== undefined) {
      await page.getByLabel('评语').fill(mark.comment);
      await page.getByLabel(/给分，0 到/).focus();
    }
    await page.keyboard.type(mark.points);
    await page.keyboard.press('Enter');
    await expect(doneCount(page)).toHaveText(`${index + 1} / ${marks.length} 已评`);
  }
};

export const submitSheet = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '提交打分表' }).click();
  await page.getByRole('button', { name: '提交并锁定' }).click();
  await expect(page.getByText(/已提交 \d{4}年/).first()).toBeVisible();
};

export const nextSubmission = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '下一家 ›' }).click();
  await untilReady(page, 'scoring');
};

export const closeRound = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '查看进度，结束评分…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束评分…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束评分', exact: true }).click();
};

import { expect, type Page } from '@playwright/test';
import { untilReady } from '../support/screens.ts';
import { goToStage } from './review-pages.ts';
import { takeSeat, type Person } from './seat-page.ts';

/** From Home or another seat's stage to the deliberation, in this person's seat. */
export const deliberateAs = async (page: Page, person: Person): Promise<void> => {
  await takeSeat(page, person);
  await goToStage(page, '合议');
  await untilReady(page, 'deliberation');
};

export const chooseSubmission = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('tablist', { name: '参评项目' }).getByRole('tab', { name }).click();
  await expect(page.getByRole('grid', { name: new RegExp(name) })).toBeVisible();
};

/** The pane beside the matrix at one of its tabs. */
export const openSide = async (page: Page, tab: '依据' | '合议记录' | '剖面图'): Promise<void> => {
  const chosen = page.getByRole('tab', { name: new RegExp(`^${tab}`) });
  await chosen.click();
  await expect(chosen).toHaveAttribute('aria-selected', 'true');
};

export const lineOf = (page: Page, title: string) =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: title }) });

/** One member's cell in one line of the matrix. */
export const cellOf = async (page: Page, title: string, member: string) => {
  const heads = await page.getByRole('grid').getByRole('columnheader').allInnerTexts();
  const column = heads.findIndex((head) => head.startsWith(member));
  return lineOf(page, title).locator(`[data-column="${column}"]`);
};

/** Fills a field of the minutes and records it; the field is empty again afterwards. */
export const writeDown = async (page: Page, label: string, text: string, action: string): Promise<void> => {
  const field = page.getByLabel(label, { exact: true });
  await field.fill(text);
  await page.getByRole('button', { name: action, exact: true }).click();
  await expect(page.getByText(text)).toBeVisible();
};

export const voteFor = async (page: Page, vote: '同意' | '反对' | '弃权'): Promise<void> => {
  await page
    .getByRole('group', { name: /本人表决/ })
    .getByRole('button', { name: vote })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: '确认表决' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

import { expect, type Page } from '@playwright/test';
import { goToStage } from '../pages/review-pages.ts';
import { takeSeat, type Person } from '../pages/seat-page.ts';
import { PEOPLE } from './prepared-user.ts';
import { untilReady } from './screens.ts';

/** From the address to the scoring screen of the prepared review, in the seat of an expert. */
export const sitDownToScore = async (page: Page, url: string, person: Person = PEOPLE.li): Promise<void> => {
  await page.goto(url);
  await untilReady(page, 'home');
  await page.getByRole('button', { name: /^继续/ }).click();
  await takeSeat(page, person);
  await goToStage(page, '评分');
  await untilReady(page, 'scoring');
  // the screen puts the focus into the field for points when its first material is there, or says why it is not
  const viewer = page.locator('[data-viewer]:not([data-viewer="loading"])');
  await expect(viewer.first()).toBeVisible();
};

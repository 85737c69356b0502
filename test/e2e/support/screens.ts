import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

const PICTURES = join(import.meta.dirname, '..', '..', 'output', 'screens');

/** Every screen says when its data are shown; waiting for that is the only waiting that tests do. */
export const untilReady = async (page: Page, screen: string): Promise<void> => {
  await expect(page.locator(`[data-screen="${screen}"][data-ready="true"]`)).toBeVisible();
};

/** A document is shown in the viewer, its first page drawn. */
export const untilPageDrawn = async (page: Page): Promise<void> => {
  await expect(page.locator('[data-viewer="ready"] canvas').first()).toBeVisible();
};

/** For whoever builds a screen to look at: nobody looks at CI's. What fails is pictured by the runner. */
export const takePicture = async (page: Page, name: string): Promise<void> => {
  if (process.env['CI'] !== undefined) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
};

/** No finding that axe calls serious or critical. */
export const expectAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
};

/** The page as a whole never scrolls; panes do. */
export const expectNoPageScroll = async (page: Page): Promise<void> => {
  const overflow = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);
  expect(overflow).toBeLessThanOrEqual(0);
};

/** A picture, an axe check and the no-scroll rule: what every screen has to pass. */
export const inspectScreen = async (page: Page, name: string): Promise<void> => {
  await takePicture(page, name);
  await expectAccessible(page);
  await expectNoPageScroll(page);
};

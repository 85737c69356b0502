import { expect, test, type Page } from '@playwright/test';
import { openSample } from '../pages/review-pages.ts';
import { makeUserFolder, removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { inspectScreen, untilReady } from '../support/screens.ts';

let host: RunningHost;
const userFolder = makeUserFolder();

test.beforeAll(async () => {
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

const openSettings = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^(设置|Settings)$/ }).click();
  await untilReady(page, 'settings');
};

const SEEN = [
  { theme: '深色', name: 'dark' },
  { theme: '高对比', name: 'contrast' },
] as const;

for (const { theme, name } of SEEN) {
  test(`Settings and Home in ${name}`, async ({ page }) => {
    await page.goto(host.url);
    await untilReady(page, 'home');
    await openSettings(page);
    await page.getByRole('radio', { name: new RegExp(theme) }).check({ force: true });
    await inspectScreen(page, `40-settings-${name}`);
    await page.getByRole('button', { name: '首页' }).click();
    await untilReady(page, 'home');
    await inspectScreen(page, `41-home-${name}`);
  });
}

test('everything is in English after one click', async ({ page }) => {
  await page.goto(host.url);
  await untilReady(page, 'home');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Open a file…' })).toBeVisible();
  expect(await page.locator('html').getAttribute('lang')).toMatch(/^en/);
  await inspectScreen(page, '42-home-english');
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('button', { name: '打开文件…' })).toBeVisible();
});

test('at 200 % zoom the intake report is usable without a page that scrolls', async ({ page }) => {
  // Zooming to 200 % halves the room in CSS pixels.
  await page.setViewportSize({ width: 683, height: 384 });
  await page.goto(host.url);
  await untilReady(page, 'home');
  await openSample(page);
  await inspectScreen(page, '43-intake-200-percent');
  await expect(page.getByRole('button', { name: '核对密钥指纹…' })).toBeInViewport();
});

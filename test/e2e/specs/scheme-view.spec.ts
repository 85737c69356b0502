import { expect, test } from '@playwright/test';
import { openSampleOf } from '../pages/review-pages.ts';
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

test('the library shows every built-in scheme as its policy prints it, with its words', async ({ page }) => {
  await page.goto(host.url);
  await untilReady(page, 'home');
  await page.getByRole('button', { name: '方案库' }).first().click();
  await untilReady(page, 'schemes');
  await expect(page.locator('[data-scheme]')).toHaveCount(9);
  await inspectScreen(page, 'schemes-1-library');

  await page.locator('[data-scheme="shaoxing-pilot-evaluation"]').click();
  await untilReady(page, 'scheme');
  await expect(page.getByText('100＋10')).toBeVisible();
  await inspectScreen(page, 'schemes-2-table');
  await page.getByLabel('逐条显示原文').check();
  await expect(page.getByText('“中试场地面积 平方米 5 产权证明或租赁协议书复印件”')).toBeVisible();
  await inspectScreen(page, 'schemes-3-words');
});

for (const { theme, name } of [
  { theme: '深色', name: 'dark' },
  { theme: '高对比', name: 'contrast' },
]) {
  test(`a scheme in ${name}`, async ({ page }) => {
    await page.goto(host.url);
    await untilReady(page, 'home');
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('radio', { name: new RegExp(theme) }).check({ force: true });
    await page.getByRole('button', { name: '方案库' }).first().click();
    await page.locator('[data-scheme="wanzhou-innovation-recognition"]').click();
    await untilReady(page, 'scheme');
    await page.locator('[data-rule]').first().click();
    await inspectScreen(page, `schemes-5-${name}`);
  });
}

test('a review shows the scheme that it is pinned to, and what the bureau filled in', async ({ page }) => {
  await page.goto(host.url);
  await openSampleOf(page, 'keqiao-cobuilt-evaluation');
  await page.getByRole('button', { name: '评审方案', exact: true }).click();
  await untilReady(page, 'scheme');
  await expect(page.getByText('主管部门提供').first()).toBeVisible();
  await expect(page.getByText('征求意见稿').first()).toBeVisible();
  await inspectScreen(page, 'schemes-4-in-review');
});

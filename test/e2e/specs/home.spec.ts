import { expect, test } from '@playwright/test';
import { removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { makeUserAt } from '../support/prepared-user.ts';
import { untilReady } from '../support/screens.ts';

let userFolder = '';
let host: RunningHost;

test.beforeAll(async () => {
  userFolder = await makeUserAt('closed');
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

// A button that moves between press and release loses the click.
test('what arrives late moves nothing that can already be clicked', async ({ page }) => {
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/schemes\/list/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(host.url);
  const go = page.getByRole('button', { name: /^继续/ });
  await expect(go).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const before = await go.boundingBox();
  letGo();
  await expect(page.getByRole('button', { name: /^其他 \d+ 个示例/ })).toBeVisible();
  await untilReady(page, 'home');
  expect(await go.boundingBox()).toEqual(before);
});

test('a stage that cannot be shown says so, and the frame stays', async ({ page }) => {
  await page.goto(host.url);
  await untilReady(page, 'home');
  await page.route(/deliberation-screen/, (route) => route.abort());
  await page.getByRole('button', { name: /^继续/ }).click();
  await untilReady(page, 'failed');
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('button', { name: '选择席位' })).toBeVisible();
  await page.unroute(/deliberation-screen/);
  await page.getByRole('button', { name: '再试一次' }).click();
  await untilReady(page, 'home');
});

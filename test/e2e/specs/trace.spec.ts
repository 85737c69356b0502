import { expect, test } from '@playwright/test';
import { goToStage } from '../pages/review-pages.ts';
import { takeSeat } from '../pages/seat-page.ts';
import { removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { makeUserAt, PEOPLE } from '../support/prepared-user.ts';
import { inspectScreen, takePicture, untilReady } from '../support/screens.ts';

let userFolder = '';
let host: RunningHost;

test.beforeAll(async () => {
  userFolder = await makeUserAt('frozen');
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

test('a figure of the opinion leads to the entries, to the page behind them, and to the policy', async ({
  page,
}) => {
  await page.goto(host.url);
  await untilReady(page, 'home');
  await page.getByRole('button', { name: /^继续/ }).click();
  await takeSeat(page, PEOPLE.li);
  await goToStage(page, '专家组意见');
  await untilReady(page, 'opinion');
  await page
    .getByRole('button', { name: /^综合得分：/ })
    .first()
    .click();
  const trail = page.getByRole('dialog', { name: '依据：综合得分' });
  await expect(trail.getByText('算术平均')).toBeVisible();
  await expect(trail.getByText('计入 3 份打分表：李一、陈主任、王三')).toBeVisible();
  await trail.getByText('突出贡献').click();
  await expect(trail.getByText('本条为测试而写。').first()).toBeVisible();
  const chairs = trail.locator('[data-member="m-chair"]');
  await expect(chairs).toContainText('获省级表彰');
  await expect(chairs.locator('[data-crop="pdf"] canvas')).toBeVisible();
  await inspectScreen(page, '85-trail');
  await chairs.getByRole('button', { name: /平面图，第 2 页/ }).click();
  await expect(page.getByRole('dialog').last().locator('[data-viewer="ready"] canvas').first()).toBeVisible();
  await takePicture(page, '86-trail-page');
});

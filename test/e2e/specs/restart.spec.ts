import { expect, test } from '@playwright/test';
import { openSample, signIn, trustBureau } from '../pages/review-pages.ts';
import { createSeat, takeSeat } from '../pages/seat-page.ts';
import { makeUserFolder, removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { takePicture, untilReady } from '../support/screens.ts';

const EXPERT = { name: '郦䶮', pin: 'expert-two' };
const userFolder = makeUserFolder();
let host: RunningHost;

test.afterAll(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

test('the host is killed while an expert scores: all that was shown as saved is there, at the same place', async ({
  page,
}) => {
  host = await startHost(userFolder);
  await page.goto(host.url);
  await untilReady(page, 'home');
  await openSample(page);
  await trustBureau(page);
  await signIn(page, ['沈奕', EXPERT.name]);
  await page.getByRole('button', { name: '前往评分 ›' }).click();
  await createSeat(page, EXPERT);
  await untilReady(page, 'scoring');
  await page.keyboard.type('4.5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 / 11 已评')).toBeVisible();
  await page.getByLabel('评语').fill('填报与清单不一致，以清单为准。');
  await page.getByLabel(/给分，0 到/).focus();
  await page.keyboard.type('4');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 / 11 已评')).toBeVisible();
  // The third indicator is in view now; the place is remembered in the background.
  await expect(page.getByRole('heading', { name: '本科及以上中试人才总数' })).toBeVisible();
  await page.waitForResponse((response) => response.url().endsWith('/rpc/seats/keepPlace') && response.ok());
  await host.kill();

  host = await startHost(userFolder);
  await page.goto(host.url);
  await untilReady(page, 'home');
  await page.getByRole('button', { name: /继续评分/ }).click();
  await takeSeat(page, EXPERT);
  await untilReady(page, 'scoring');
  await expect(page.getByText('2 / 11 已评')).toBeVisible();
  await expect(page.getByRole('heading', { name: '本科及以上中试人才总数' })).toBeVisible();
  await page.keyboard.press('k');
  await expect(page.getByLabel('评语')).toHaveValue('填报与清单不一致，以清单为准。');
  await takePicture(page, '30-after-restart');
});

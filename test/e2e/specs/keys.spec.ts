import { expect, test, type Page } from '@playwright/test';
import { chooseIssued, openIssued, seatButton } from '../pages/key-page.ts';
import { takeSeat } from '../pages/seat-page.ts';
import { signAll } from '../pages/signing-page.ts';
import { makeUserFolder, removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { layIssuedReview, type IssuedFiles } from '../support/issued-review.ts';
import { inspectScreen, takePicture, untilReady } from '../support/screens.ts';
import { ISSUED_PIN } from '../../support/signing/an-issuing-bureau.ts';

const LI = { name: '李一', pin: ISSUED_PIN };

const atHome = async (page: Page, host: RunningHost): Promise<void> => {
  await page.goto(host.url);
  await untilReady(page, 'home');
};

test.describe('the first sitting with a certificate that the bureau issued', () => {
  const userFolder = makeUserFolder();
  let host: RunningHost;
  let files: IssuedFiles;

  test.beforeAll(async () => {
    files = await layIssuedReview(userFolder, 'signed-in');
    host = await startHost(userFolder);
  });

  test.afterAll(async () => {
    await host.stop();
    removeUserFolder(userFolder);
  });

  test('by the keyboard: a weak PIN, a revoked file, a wrong PIN, another name, then the right file', async ({
    page,
  }) => {
    await atHome(page, host);
    await page.getByRole('button', { name: /^继续/ }).first().click();
    await chooseIssued(page, LI.name, async (form) => {
      await form.getByLabel('新的 PIN 码').fill('123456');
      await form.getByLabel('再输入一次').fill('123456');
      await page.keyboard.press('Enter');
      await expect(form.getByText('字符是顺序排列的')).toBeVisible();
      await takePicture(page, 'keys-01-weak-pin');
    });
    await inspectScreen(page, 'keys-02-choose');
    await openIssued(page, files.revoked, ISSUED_PIN);
    await expect(page.getByRole('alert')).toContainText('这个证书已被发放单位吊销');
    await openIssued(page, files.own, 'wrong-pin');
    await expect(page.getByRole('alert')).toContainText('PIN 码不正确');
    // Each wait is twice the last one: on a slow machine it takes more tries until one comes too early.
    await expect(async () => {
      await page.getByLabel('证书的 PIN 码').fill('wrong-pin');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toContainText('请等待', { timeout: 1_000 });
    }).toPass();
    await inspectScreen(page, 'keys-03-wait');
    await expect(page.getByText('可以再次输入 PIN 码了')).toBeVisible();
    await openIssued(page, files.other, ISSUED_PIN);
    await expect(page.getByRole('alert')).toContainText('证书上的姓名是“李壹”');
    await expect(page.getByRole('button', { name: '另选证书' })).toBeFocused();
    await inspectScreen(page, 'keys-04-other-name');
    await page.keyboard.press('Enter');
    await openIssued(page, files.own, ISSUED_PIN);
    await expect(page.locator('[data-key-facts]')).toContainText('示例科技局（根）');
    await expect(page.getByRole('button', { name: '确认并入席' })).toBeFocused();
    await inspectScreen(page, 'keys-05-confirm');
    await page.keyboard.press('Enter');
    await expect(seatButton(page)).toContainText(LI.name);
  });
});

test.describe('an opinion', () => {
  const userFolder = makeUserFolder();
  let host: RunningHost;

  test.beforeAll(async () => {
    await layIssuedReview(userFolder, 'frozen');
    host = await startHost(userFolder);
  });

  test.afterAll(async () => {
    await host.stop();
    removeUserFolder(userFolder);
  });

  test('is signed with the issued certificate under its own PIN', async ({ page }) => {
    await atHome(page, host);
    await page.getByRole('button', { name: '继续签署 ›' }).click();
    await takeSeat(page, LI);
    await signAll(page, LI.pin);
    await takePicture(page, 'keys-06-signed');
  });
});

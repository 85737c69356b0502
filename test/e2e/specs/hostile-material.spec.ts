import { expect, test, type Page } from '@playwright/test';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pickMaterial, untilDrawn, viewerOf } from '../pages/viewer-page.ts';
import {
  aPdfOfThousands,
  aPdfThatCallsOut,
  aPdfThatNeverEnds,
  aPdfWithHugePage,
  aPdfWithImageBomb,
  aPngBomb,
} from '../support/hostile-files.ts';
import { removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { makeUserAt } from '../support/prepared-user.ts';
import { sitDownToScore } from '../support/scoring-desk.ts';
import { inspectScreen } from '../support/screens.ts';

const CALLS_OUT = '会向外连接的文件';
const HUGE = '巨幅页面';
const THOUSANDS = '数万个对象';
const BOMB = '图像炸弹';
const ENDLESS = '画不完的页面';
const PICTURE = '巨幅照片';

/** What the documents point at: it must never be asked for anything. */
let outside: Server;
const asked: string[] = [];

let userFolder = '';
let host: RunningHost;

test.beforeAll(async () => {
  outside = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  const materials = [
    { title: CALLS_OUT, file: 'calls.pdf', bytes: aPdfThatCallsOut(address) },
    { title: HUGE, file: 'huge.pdf', bytes: aPdfWithHugePage() },
    { title: THOUSANDS, file: 'thousands.pdf', bytes: aPdfOfThousands() },
    { title: BOMB, file: 'bomb.pdf', bytes: aPdfWithImageBomb() },
    { title: ENDLESS, file: 'endless.pdf', bytes: aPdfThatNeverEnds() },
    { title: PICTURE, file: 'bomb.png', bytes: aPngBomb() },
  ].map((material, index) => ({ id: `hostile-${index}`, ...material }));
  userFolder = await makeUserAt('convened', { materials });
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  outside.close();
  removeUserFolder(userFolder);
});

/** Whatever the window or its workers ask for anywhere but at the host, and windows that open. */
const watchForEscapes = (page: Page): readonly string[] => {
  const escapes: string[] = [];
  page.context().on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    const isOwn = origin === new URL(host.url).origin || protocol === 'blob:' || protocol === 'data:';
    if (!isOwn) escapes.push(request.url());
  });
  page.context().on('page', (opened) => escapes.push(`window: ${opened.url()}`));
  page.on('dialog', (dialog) => {
    escapes.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return escapes;
};

const savedPoints = (page: Page) => page.getByLabel(/给分，0 到/);

test('documents that mean harm are shown or refused, and nothing leaves the machine', async ({ page }) => {
  const escapes = watchForEscapes(page);
  await sitDownToScore(page, host.url);
  for (const title of [CALLS_OUT, HUGE, THOUSANDS, BOMB]) {
    await pickMaterial(page, title);
    await untilDrawn(viewerOf(page, title), 1);
  }
  await pickMaterial(page, CALLS_OUT);
  await untilDrawn(viewerOf(page, CALLS_OUT), 1);
  await viewerOf(page, CALLS_OUT).locator('[data-page="1"]').click();
  await pickMaterial(page, HUGE);
  await untilDrawn(viewerOf(page, HUGE), 1);
  await page.keyboard.press(']');
  await untilDrawn(viewerOf(page, HUGE), 2);
  await pickMaterial(page, PICTURE);
  await expect(page.getByText('这张图片太大，不在此显示')).toBeVisible();
  expect(escapes).toEqual([]);
  expect(asked).toEqual([]);
  await inspectScreen(page, '93-material-too-large');
});

test('a page that never ends is given up; a score typed meanwhile is kept', async ({ page }) => {
  await sitDownToScore(page, host.url);
  await pickMaterial(page, ENDLESS);
  const viewer = viewerOf(page, ENDLESS);
  await untilDrawn(viewer, 1);
  await page.keyboard.press(']');
  await page.keyboard.type('9.5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 / 4 已评')).toBeVisible();
  const hung = viewer.locator('[data-page="2"][data-hung="true"]');
  await expect(hung.getByText('本页无法在限定时间内显示')).toBeVisible({ timeout: 60_000 });
  await inspectScreen(page, '94-material-given-up');
  await page.keyboard.press('[');
  await untilDrawn(viewer, 1);
  await page.reload();
  await sitDownToScore(page, host.url);
  await page.getByRole('button', { name: /场地面积/ }).click();
  await expect(savedPoints(page)).toHaveValue('9.5');
});

import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  documentAt,
  goToReading,
  hitsIn,
  layBeside,
  openMaterial,
  searchFor,
  untilIndexed,
} from '../pages/reading-page.ts';
import { leaveSeat, takeSeat } from '../pages/seat-page.ts';
import { removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { makeUserAt, PEOPLE } from '../support/prepared-user.ts';
import { inspectScreen, untilReady } from '../support/screens.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'samples');
const sample = (path: string): Uint8Array => readFileSync(join(SAMPLES, path));

let userFolder = '';
let host: RunningHost;

test.beforeAll(async () => {
  userFolder = await makeUserAt('convened', {
    materials: [
      { id: 'paper', title: '论文', file: 'paper.pdf', bytes: sample('pdf/tracemonkey.pdf') },
      { id: 'locked', title: '加密件', file: 'locked.pdf', bytes: sample('pdf/issue6010_1.pdf') },
      {
        id: 'law',
        title: '电子签名法',
        file: 'law.md',
        bytes: sample('text/电子签名法(2019-04-23).md'),
      },
    ],
  });
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

test('everything can be searched, read side by side, and is found where it was left', async ({ page }) => {
  await page.goto(host.url);
  await untilReady(page, 'home');
  await page.getByRole('button', { name: /^继续/ }).click();
  await takeSeat(page, PEOPLE.li);
  await goToReading(page);
  await untilIndexed(page);
  await inspectScreen(page, '80-reading');

  await searchFor(page, '签名');
  await expect(hitsIn(page).first()).toContainText('电子签名法');
  await inspectScreen(page, '81-reading-hits');
  await hitsIn(page).first().getByRole('button').click();
  // what was looked for is marked in the text, not only in the list
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('pd-find')?.size ?? 0)).toBeGreaterThan(20);
  await searchFor(page, '没有这个词');
  await expect(page.getByText('没有找到“没有这个词”')).toBeVisible();
  await searchFor(page, 'trace compilation');
  await expect(hitsIn(page).first()).toContainText('论文 · 第');
  await page.getByText('份材料有查不到的内容').click();
  // pages without a word are named, not silently missed
  await expect(page.getByText('甲基地《平面图》：3 页中有 3 页是扫描或图片')).toBeVisible();
  await expect(page.getByText('《加密件》：设有打开密码')).toBeVisible();

  await hitsIn(page)
    .getByRole('button', { name: /论文 · 第 11 页/ })
    .click();
  const first = documentAt(page, 'first');
  await expect(first.locator('[data-viewer="ready"] canvas').first()).toBeVisible();
  await expect(first.getByLabel('跳到页码')).toHaveValue('11');
  await searchFor(page, '');
  await layBeside(page, '电子签名法');
  await expect(documentAt(page, 'second').locator('[data-viewer="ready"]')).toContainText('第一章');
  await inspectScreen(page, '82-reading-beside');

  const field = first.getByLabel('跳到页码');
  await field.fill('9');
  await field.press('Enter');
  await expect(first.locator('[data-viewer="ready"]')).toBeVisible();
  await leaveSeat(page);
  await takeSeat(page, PEOPLE.wang);
  await goToReading(page);
  await expect(page.getByText('上次看到第')).toHaveCount(0);
  await leaveSeat(page);
  await takeSeat(page, PEOPLE.li);
  await goToReading(page);
  await expect(page.getByRole('button', { name: /论文.*上次看到第 9 页/ })).toBeVisible();
  await openMaterial(page, '论文');
  await expect(documentAt(page, 'first').getByLabel('跳到页码')).toHaveValue('9');
});

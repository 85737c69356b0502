import { expect, test, type Page } from '@playwright/test';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareHomes } from '../../support/journey/prepared-homes.ts';
import { packSmallSupplement } from '../../support/journey/supplement-folder.ts';
import { goToStage } from '../pages/review-pages.ts';
import { takeSeat } from '../pages/seat-page.ts';
import { makeUserFolder, removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { PEOPLE } from '../support/prepared-user.ts';
import { inspectScreen, untilReady } from '../support/screens.ts';

let folder = '';
let userFolder = '';
let supplement = '';
let host: RunningHost;

test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'panel-supplement-'));
  const homes = prepareHomes(folder);
  const home = await homes.homeAt('scored');
  supplement = await packSmallSupplement(folder, await homes.packagePath());
  userFolder = makeUserFolder();
  cpSync(home, join(userFolder, 'paneldesk'), { recursive: true });
  host = await startHost(userFolder);
  await page.goto(host.url);
  await untilReady(page, 'home');
});

test.afterEach(async () => {
  await host.stop();
  for (const each of [folder, userFolder]) removeUserFolder(each);
});

const openFromHome = async (page: Page, path: string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开文件…' }).click();
  await (await chooser).setFiles(path);
};

const chooseTheme = async (page: Page, theme: RegExp): Promise<void> => {
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await untilReady(page, 'settings');
  await page.getByRole('radio', { name: theme }).check({ force: true });
};

test('a supplement of the bureau is taken in: news, report, marks, and a calm word the second time', async ({
  page,
}) => {
  await openFromHome(page, supplement);
  const news = page.locator('[data-supplement-news]');
  await expect(news).toContainText('甲基地：新增 1 个文件，替换 1 个文件，重新填报 1 项');
  await expect(news).toContainText(/\d+ 项评分所依据的材料或填报有变化/);
  for (const { name } of Object.values(PEOPLE)) await expect(news).not.toContainText(name);
  await inspectScreen(page, '70-supplement-news');

  await news.getByRole('button', { name: '查看补充内容 ›' }).click();
  await untilReady(page, 'intake');
  const changes = page.locator('[data-supplement="1"]');
  await expect(changes).toContainText('平面图 → 平面图（更正）');
  await expect(changes).toContainText('成果清单');
  await expect(changes).toContainText('场地面积：1860平方米 → 1802平方米');
  await expect(page.locator('[data-indicator="site"]')).toContainText('平面图（更正）（补充）');
  await expect(page.locator('[data-supplements="1"]')).toContainText('与材料包出自同一密钥');
  await inspectScreen(page, '71-supplement-report');

  await goToStage(page, '评分');
  await takeSeat(page, PEOPLE.li);
  await untilReady(page, 'scoring');
  await expect(page.getByText('1802平方米').first()).toBeVisible();
  await inspectScreen(page, '72-supplement-scoring');

  await page.getByRole('button', { name: /返回首页/ }).click();
  await untilReady(page, 'home');
  await openFromHome(page, supplement);
  await expect(page.getByText('“补充材料（第一次）”此前已经打开过。')).toBeVisible();
  await inspectScreen(page, '73-supplement-twice');
  await page.getByRole('button', { name: '打开已有的评审' }).click();
  await untilReady(page, 'intake');
  await chooseTheme(page, /深色/);
  await goToStage(page, '材料接收');
  await untilReady(page, 'intake');
  await inspectScreen(page, '74-supplement-report-dark');
});

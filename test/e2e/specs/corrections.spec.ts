import { expect, test, type Page } from '@playwright/test';
import { goToStage } from '../pages/review-pages.ts';
import { leaveSeat, takeSeat, type Person } from '../pages/seat-page.ts';
import { removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { makeUserAt, PEOPLE } from '../support/prepared-user.ts';
import { inspectScreen, untilReady } from '../support/screens.ts';

const LAPTOP = { width: 1366, height: 768 };
/** Zooming to 200 % halves the room in CSS pixels. */
const ZOOMED = { width: 683, height: 384 };
const REASON = '漏看了附件中的平面图。';
let userFolder = '';
let host: RunningHost;

test.beforeEach(async ({ page }, { title }) => {
  userFolder = await makeUserAt(title.startsWith('a revision') ? 'closed' : 'scored');
  host = await startHost(userFolder);
  await page.goto(host.url);
  await untilReady(page, 'home');
});

test.afterEach(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

const sitDown = async (page: Page, person: Person): Promise<void> => {
  await takeSeat(page, person);
  await untilReady(page, 'scoring');
};

const changeSeat = async (page: Page, person: Person): Promise<void> => {
  await leaveSeat(page);
  await sitDown(page, person);
};

test('a handed-in sheet is unlocked on request, changed, handed in again, with both values kept', async ({
  page,
}) => {
  await page.getByRole('button', { name: /继续评分/ }).click();
  await sitDown(page, PEOPLE.li);
  await expect(page.getByText('打分表已提交并锁定。')).toBeVisible();
  await page.getByRole('button', { name: '申请退回修改…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: '提出申请' })).toBeDisabled();
  await dialog.getByLabel('申请理由').fill(REASON);
  await inspectScreen(page, '60-unlock-request');
  await dialog.getByRole('button', { name: '提出申请' }).click();
  await expect(page.getByText('已申请退回修改，等待组长或秘书答复。')).toBeVisible();
  await inspectScreen(page, '61-unlock-waiting');

  await changeSeat(page, PEOPLE.secretary);
  await expect(page.getByText(REASON)).toBeVisible();
  await inspectScreen(page, '62-unlock-secretary');
  await page.getByRole('button', { name: '不同意：李一 · 甲基地' }).click();
  await page.getByLabel('不同意的理由（申请人会看到）').fill('请说明是哪一份附件。');
  await inspectScreen(page, '63-unlock-refusal');
  await page.getByRole('button', { name: '不同意退回' }).click();
  await expect(page.getByText('已答复的申请（1）')).toBeVisible();

  await changeSeat(page, PEOPLE.li);
  await expect(page.getByText('赵秘书未同意退回：请说明是哪一份附件。')).toBeVisible();
  await inspectScreen(page, '64-unlock-refused');
  await page.getByRole('button', { name: '再次申请…' }).click();
  await page.getByRole('dialog').getByLabel('申请理由').fill('附件二第 2 页。');
  await page.getByRole('dialog').getByRole('button', { name: '提出申请' }).click();
  await expect(page.getByText('已申请退回修改，等待组长或秘书答复。')).toBeVisible();

  await changeSeat(page, PEOPLE.chair);
  const progress = page.getByRole('button', { name: /查看进度，结束评分…/ });
  await expect(progress).toContainText('1 项待答复');
  await progress.click();
  await inspectScreen(page, '65-unlock-chair');
  await page.getByRole('button', { name: '同意退回：李一 · 甲基地' }).click();
  await expect(page.getByText('已答复的申请（2）')).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();

  await changeSeat(page, PEOPLE.li);
  await expect(page.getByText(/陈主任已同意退回，可以修改/)).toBeVisible();
  await inspectScreen(page, '66-unlock-granted');
  await page.setViewportSize(ZOOMED);
  await inspectScreen(page, '66-unlock-granted-200-percent');
  await page.setViewportSize(LAPTOP);
  await page.getByLabel(/场地面积，给分/).fill('9.5');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已保存').first()).toBeVisible();
  await page.getByRole('button', { name: '提交打分表' }).click();
  await page.getByRole('button', { name: '提交并锁定' }).click();
  await expect(page.getByText('打分表已提交并锁定。')).toBeVisible();

  await changeSeat(page, PEOPLE.chair);
  await page.getByRole('button', { name: /查看进度，结束评分…/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束评分…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束评分', exact: true }).click();
  await expect(page.getByText('评分已结束，只能查看。')).toBeVisible();
});

/** What the theme's provider does on the document, without leaving the dialog that is open. */
const showTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset['pdTheme'] = name;
    document.documentElement.dataset['mantineColorScheme'] = name === 'dark' ? 'dark' : 'light';
  }, theme);

const openOwnCell = async (page: Page): Promise<void> => {
  await goToStage(page, '合议');
  await takeSeat(page, PEOPLE.li);
  await untilReady(page, 'deliberation');
  await page.getByRole('gridcell', { name: /10/ }).first().click();
};

test('a revision after deliberation shows the value before, asks for a reason, and keeps both', async ({
  page,
}) => {
  await page
    .getByRole('button', { name: /小型基地绩效评价|继续/ })
    .first()
    .click();
  await openOwnCell(page);
  await page.getByRole('button', { name: '修改本人评分…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('现在的评分')).toBeVisible();
  await expect(dialog.getByText('还没有改动')).toBeVisible();
  await dialog.getByLabel(/场地面积，给分/).fill('12.5');
  await expect(dialog.getByText('请先改正给分')).toBeVisible();
  await dialog.getByLabel(/场地面积，给分/).fill('9');
  await dialog.getByLabel('修改理由').fill('合议中确认仓库不计入场地。');
  await inspectScreen(page, '67-revise');
  for (const theme of ['dark', 'contrast', 'light']) {
    await showTheme(page, theme);
    if (theme !== 'light') await inspectScreen(page, `67-revise-${theme}`);
  }
  await page.setViewportSize(ZOOMED);
  await inspectScreen(page, '67-revise-200-percent');
  await page.setViewportSize(LAPTOP);
  // The pane beside the matrix was laid out anew twice; what was typed is still there.
  await expect(dialog.getByLabel('修改理由')).toHaveValue('合议中确认仓库不计入场地。');
  await dialog.getByRole('button', { name: '保存修改' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: '修改本人评分…' }).click();
  await expect(dialog.getByText('10 改为 9')).toBeVisible();
  await inspectScreen(page, '68-revise-again');
});

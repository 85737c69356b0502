import { expect, test, type Page } from '@playwright/test';
import {
  cellOf,
  chooseSubmission,
  deliberateAs,
  lineOf,
  openSide,
  voteFor,
  writeDown,
} from '../pages/deliberation-page.ts';
import { goToStage } from '../pages/review-pages.ts';
import { leaveSeat, takeSeat } from '../pages/seat-page.ts';
import { removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { makeUserAt, PEOPLE } from '../support/prepared-user.ts';
import { inspectScreen, untilReady } from '../support/screens.ts';

const WHY = '王三专家未计入外聘人员，已当场说明。';
let userFolder = '';
let host: RunningHost;

test.beforeEach(async ({ page }) => {
  userFolder = await makeUserAt('closed');
  host = await startHost(userFolder);
  await page.goto(host.url);
  await untilReady(page, 'home');
  await page.getByRole('button', { name: /^继续/ }).click();
});

test.afterEach(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

test('a flag is explained, and the minutes hold notes, queries and a motion that is carried', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await takeSeat(page, PEOPLE.chair);
  await untilReady(page, 'deliberation');
  await inspectScreen(page, '70-deliberation');
  await expect(lineOf(page, '人员')).toContainText('超过满分的 30%');
  await expect(lineOf(page, '人员')).not.toContainText('已说明');
  await writeDown(page, '说明', WHY, '记录说明');
  await expect(lineOf(page, '人员')).toContainText('已说明');

  await openSide(page, '合议记录');
  await inspectScreen(page, '71-minutes-empty');
  await writeDown(page, '讨论要点', '讨论了人员配备。', '添加记录');
  await page.getByRole('button', { name: '更正…' }).click();
  await writeDown(page, '更正后的内容（原文保留）', '讨论了人员配备和外聘人员。', '保存更正');
  await expect(page.locator('del').filter({ hasText: '讨论了人员配备。' })).toBeVisible();
  await writeDown(page, '请申报单位说明的问题', '请说明外聘人员的合同期限。', '登记质询');
  await page.getByRole('button', { name: '登记答复…' }).click();
  await writeDown(page, '申报单位的答复', '合同至 2028 年底。', '保存答复');
  await expect(page.getByText('待答复')).toHaveCount(0);
  await writeDown(page, '提请表决的事项', '人员一项按原分计入。', '提出动议');
  await voteFor(page, '同意');
  await page.getByRole('button', { name: '记录举手表决…' }).click();
  const hands = page.getByRole('dialog');
  await hands.getByRole('group', { name: '李一' }).getByLabel('同意').check();
  await inspectScreen(page, '72-show-of-hands');
  await hands.getByRole('button', { name: '记录表决' }).click();
  await expect(page.getByText('李一（陈主任记录）')).toBeVisible();
  // What is being written when the seat changes hands is shown to nobody else, and is there again later.
  await page.getByLabel('讨论要点').fill('还没有写完');
  await leaveSeat(page);

  await deliberateAs(page, PEOPLE.wang);
  await openSide(page, '合议记录');
  await expect(page.getByLabel('讨论要点')).toHaveCount(0);
  await voteFor(page, '反对');
  await expect(page.getByRole('button', { name: '结束表决…' })).toHaveCount(0);
  await leaveSeat(page);

  await deliberateAs(page, PEOPLE.chair);
  await expect(page.getByLabel('讨论要点')).toHaveValue('还没有写完');
  await page.getByRole('button', { name: '结束表决…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束表决' }).click();
  await expect(page.getByText(/2 票同意，1 票反对.*：通过/)).toBeVisible();
  await inspectScreen(page, '73-minutes');
});

test('a revision keeps both values, and equal totals share a rank that nobody breaks', async ({ page }) => {
  test.setTimeout(300_000);
  await deliberateAs(page, PEOPLE.li);
  await chooseSubmission(page, '乙基地');
  const own = await cellOf(page, '场地面积', '李一');
  await own.click();
  await page.getByRole('button', { name: '修改本人评分…' }).click();
  await page
    .getByRole('dialog')
    .getByLabel(/给分，0 到/)
    .fill('11');
  await page.getByRole('dialog').getByLabel('修改理由').fill('补充材料证明有第二处场地。');
  await page.getByRole('dialog').getByRole('button', { name: '保存修改' }).click();
  await expect(own.locator('del')).toContainText('9.5');
  await expect(own).toContainText('11.0');
  await expect(page.getByText('修改理由：补充材料证明有第二处场地。')).toBeVisible();
  await inspectScreen(page, '74-revised');

  await page.getByRole('tab', { name: '综合排名' }).click();
  await untilReady(page, 'deliberation');
  await expect(page.getByText('并列 2 家')).toHaveCount(2);
  await expect(page.getByText(/总分相同的名次并列/)).toBeVisible();
  await expect(page.getByText(/评分一致性（仅供参考）/)).toBeVisible();
  await inspectScreen(page, '75-ranking');
  await page.getByRole('button', { name: '甲基地' }).press('ArrowDown');
  await expect(page.getByRole('button', { name: '乙基地' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid', { name: /乙基地/ })).toBeVisible();
  await expect(own.locator('del')).toBeVisible();
});

test('the profile is drawn and told in figures, and the pane beside the matrix stays as it was left', async ({
  page,
}) => {
  await deliberateAs(page, PEOPLE.wang);
  await openSide(page, '剖面图');
  await page.getByLabel('突出显示').selectOption('李一');
  await inspectScreen(page, '76-profile');
  await page.getByRole('button', { name: '以表格显示' }).click();
  await expect(page.getByRole('tabpanel').getByRole('row', { name: /成效/ })).toContainText('81%');
  await inspectScreen(page, '77-profile-table');
  await page.getByRole('button', { name: '收起' }).click();
  await expect(page.getByRole('button', { name: '展开旁栏' })).toBeVisible();
  await page.reload();
  await untilReady(page, 'home');
  await page.getByRole('button', { name: /^继续/ }).click();
  await deliberateAs(page, PEOPLE.wang);
  await page.getByRole('button', { name: '展开旁栏' }).click();
  await expect(page.getByRole('heading', { name: '得分率剖面' })).toBeVisible();
});

test('after the round the panel screen says that it no longer changes, and leads on', async ({ page }) => {
  await takeSeat(page, PEOPLE.li);
  await untilReady(page, 'deliberation');
  await goToStage(page, '专家组');
  await untilReady(page, 'panel');
  await expect(page.getByText('评分已结束，专家组的组成不再变动。')).toBeVisible();
  await page.getByRole('button', { name: '前往合议 ›' }).click();
  await untilReady(page, 'deliberation');
});

const inTheme = async (page: Page, theme: string): Promise<void> => {
  await page.getByRole('button', { name: '设置' }).click();
  await untilReady(page, 'settings');
  await page.getByRole('radio', { name: new RegExp(theme) }).check({ force: true });
  await goToStage(page, '合议');
  await untilReady(page, 'deliberation');
};

test('matrix, minutes, profile and ranking can be read in dark, in high contrast and at 200 %', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await deliberateAs(page, PEOPLE.chair);
  for (const [theme, name] of [
    ['深色', 'dark'],
    ['高对比', 'contrast'],
  ] as const) {
    await inTheme(page, theme);
    await openSide(page, '依据');
    await inspectScreen(page, `78-deliberation-${name}`);
    await openSide(page, '剖面图');
    await inspectScreen(page, `78-profile-${name}`);
    await page.getByRole('tab', { name: '综合排名' }).click();
    await inspectScreen(page, `78-ranking-${name}`);
    await page.getByRole('tab', { name: '合议矩阵' }).click();
  }
  // Zooming to 200 % halves the room in CSS pixels.
  await page.setViewportSize({ width: 683, height: 384 });
  await openSide(page, '合议记录');
  await inspectScreen(page, '79-minutes-200-percent');
  const cell = await cellOf(page, '产出', '王三');
  await cell.click();
  await expect(cell).toBeInViewport();
  await inspectScreen(page, '79-deliberation-200-percent');
  await page.getByRole('tab', { name: '综合排名' }).click();
  await inspectScreen(page, '79-ranking-200-percent');
});

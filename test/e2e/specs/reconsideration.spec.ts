import { expect, test, type Page } from '@playwright/test';
import { writeResultsDocument } from '../../../electron/core/services/results-document.ts';
import { resultsFileSchema } from '../../../shared/formats/results-file.ts';
import { acceptOnSite } from '../../support/journey/accept-on-site.ts';
import { openDesk, theRealClock, type Desk } from '../../support/journey/desk.ts';
import { BASE_A, CHAIR, LI, SITE, STAFF } from '../../support/journey/small-review.ts';
import { writeOpinions } from '../../support/journey/steps.ts';
import { cellOf, chooseSubmission, deliberateAs, lineOf } from '../pages/deliberation-page.ts';
import { goToStage } from '../pages/review-pages.ts';
import { closeRound, submitSheet } from '../pages/scoring-page.ts';
import { leaveSeat, takeSeat, type Person } from '../pages/seat-page.ts';
import { removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { makeUserAt, PEOPLE } from '../support/prepared-user.ts';
import { inspectScreen, untilReady } from '../support/screens.ts';

const LAPTOP = { width: 1366, height: 768 };
/** Zooming to 200 % halves the room in CSS pixels. */
const ZOOMED = { width: 683, height: 384 };
let userFolder = '';
let host: RunningHost | undefined;

/** What other seats did before, by the core itself on the same folder. */
const asTheCore = async <Result>(work: (desk: Desk) => Result | Promise<Result>): Promise<Result> => {
  const desk = await openDesk(userFolder, theRealClock, 'paneldesk');
  try {
    return await work(desk);
  } finally {
    await desk.close();
  }
};

const acceptBoth = async (desk: Desk): Promise<void> => {
  await acceptOnSite(desk, `value:${SITE}`, '1802');
  await acceptOnSite(desk, `value:${STAFF}`, '20');
};

const openHome = async (page: Page): Promise<void> => {
  host = await startHost(userFolder);
  await page.goto(host.url);
  await untilReady(page, 'home');
};

const sitDown = async (page: Page, person: Person): Promise<void> => {
  await takeSeat(page, person);
  await untilReady(page, 'scoring');
};

const settle = async (page: Page, action: string, confirm: string, reason: string): Promise<void> => {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/的理由$/).fill(reason);
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await expect(dialog, action).toHaveCount(0);
};

/** What the theme's provider does on the document. */
const showTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset['pdTheme'] = name;
    document.documentElement.dataset['mantineColorScheme'] = name === 'dark' ? 'dark' : 'light';
  }, theme);

test.afterEach(async () => {
  await host?.stop();
  removeUserFolder(userFolder);
});

test('an entry that rests on a changed value is kept or changed with a reason, and the results hold the pair', async ({
  page,
}) => {
  userFolder = await makeUserAt('scored');
  await asTheCore(async (desk) => {
    await acceptBoth(desk);
    await desk.client.corrections.requestUnlock({ ...desk.on(LI, BASE_A), reason: '现场核查后更正' });
    await desk.client.corrections.answerUnlock({
      ...desk.on(CHAIR, BASE_A),
      memberId: LI,
      granted: true,
      answer: '',
    });
  });
  await openHome(page);
  await page.getByRole('button', { name: /继续评分/ }).click();
  await sitDown(page, PEOPLE.li);
  await page.getByRole('button', { name: '提交打分表' }).click();
  await expect(page.getByRole('dialog').getByText('依据已变化，待复核')).toHaveCount(2);
  await inspectScreen(page, '90-reconsider-submit');
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await page.getByRole('button', { name: '2 项评分的依据已变化，待复核' }).click();
  await expect(page.getByText('场地面积：1860平方米 → 1802平方米')).toBeVisible();
  const pane = page.locator('[data-entry="site"]');
  await expect(pane.getByText('认定', { exact: true })).toBeVisible();
  await expect(pane.getByText('1802平方米', { exact: true })).toHaveCount(2);
  await expect(page.getByLabel(/场地面积，给分/)).toHaveCount(0);
  await page.keyboard.type('9');
  await expect(page.getByText(/请先选“维持原评分”或“修改评分”/)).toBeVisible();
  for (const theme of ['dark', 'contrast', 'light']) {
    await showTheme(page, theme);
    await inspectScreen(page, `91-reconsider-${theme}`);
  }
  await page.setViewportSize(ZOOMED);
  await inspectScreen(page, '91-reconsider-200-percent');
  await page.setViewportSize(LAPTOP);

  await page.getByRole('button', { name: '修改评分…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/还没有改动/)).toBeVisible();
  await dialog.getByLabel(/场地面积，给分/).fill('9');
  await expect(dialog.getByRole('button', { name: '保存修改' })).toBeDisabled();
  await dialog.getByLabel('修改的理由').fill('面积小于填报，降一档。');
  await inspectScreen(page, '92-reconsider-change');
  await settle(page, 'change', '保存修改', '面积小于填报，降一档。');
  await expect(page.getByText('10 改为 9。')).toBeVisible();
  await expect(page.getByLabel(/场地面积，给分/)).toHaveValue('9');
  await inspectScreen(page, '93-reconsider-changed');

  await page.getByRole('button', { name: '1 项评分的依据已变化，待复核' }).click();
  await page.getByRole('button', { name: '维持原评分…' }).click();
  await page.getByRole('dialog').getByLabel('维持的理由').fill('差别不影响档次。');
  await inspectScreen(page, '94-reconsider-keep');
  await settle(page, 'keep', '维持原评分', '差别不影响档次。');
  await expect(page.getByText('维持 7。')).toBeVisible();
  await submitSheet(page);
  await leaveSeat(page);

  await sitDown(page, PEOPLE.wang);
  await expect(page.getByText('2 项评分的依据已变化，待复核')).toBeVisible();
  await page.getByText('2 项评分的依据已变化，待复核').click();
  await expect(page.getByText(/打分表已提交：可以维持原评分/)).toBeVisible();
  await inspectScreen(page, '95-reconsider-locked');
  await leaveSeat(page);

  await sitDown(page, PEOPLE.chair);
  await page.getByRole('button', { name: '查看进度，结束评分…' }).click();
  await expect(page.getByRole('dialog').getByText('2 条待复核')).toHaveCount(2);
  await inspectScreen(page, '96-reconsider-progress');
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
  await closeRound(page);
  await expect(page.getByText('评分已结束，只能查看。')).toBeVisible();
  await leaveSeat(page);

  await deliberateAs(page, PEOPLE.wang);
  await chooseSubmission(page, '甲基地');
  await expect(lineOf(page, '场地面积')).toContainText('认定 1802平方米');
  const own = await cellOf(page, '场地面积', '王三');
  await expect(own.getByText('依据已变化，尚未确认')).toBeAttached();
  await own.click();
  await expect(page.getByText('填报 1860平方米')).toBeVisible();
  await inspectScreen(page, '97-reconsider-deliberation');
  await page.getByRole('button', { name: '维持原评分…' }).click();
  await settle(page, 'keep', '维持原评分', '已按现场情况评分。');
  await expect((await cellOf(page, '场地面积', '王三')).getByText('依据已变化，尚未确认')).toHaveCount(0);
  await inspectScreen(page, '98-reconsider-settled');

  await host?.stop();
  const { text } = await asTheCore(({ workspace }) => writeResultsDocument(workspace));
  const base = resultsFileSchema
    .parse(JSON.parse(text))
    .submissions.find(({ submission }) => submission === BASE_A);
  expect(base?.revisions).toMatchObject([
    {
      member: LI,
      indicator: SITE,
      cause: 'site-visit',
      reason: '面积小于填报，降一档。',
      before: { points: 1000 },
      after: { points: 900 },
    },
  ]);
  expect(
    base?.reconsiderations.map(({ member, indicator, outcome }) => `${member} ${indicator} ${outcome}`),
  ).toEqual([
    'm-chair site open',
    'm-chair staff open',
    'm-li site changed',
    'm-li staff kept',
    'm-wang site kept',
    'm-wang staff open',
  ]);
});

test('the chair is told at the freeze what nobody confirmed, and may go on', async ({ page }) => {
  userFolder = await makeUserAt('closed');
  await asTheCore(async (desk) => {
    await acceptOnSite(desk, `value:${SITE}`, '1802');
    await writeOpinions(desk);
  });
  await openHome(page);
  await page
    .getByRole('button', { name: /小型基地绩效评价|继续/ })
    .first()
    .click();
  await goToStage(page, '专家组意见');
  await takeSeat(page, PEOPLE.chair);
  await untilReady(page, 'opinion');
  await page.getByRole('button', { name: '定稿并冻结…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('3 项评分依据已变化，尚未确认')).toBeVisible();
  await expect(dialog.getByText('李一 · 甲基地 · 场地面积')).toBeVisible();
  await inspectScreen(page, '99-reconsider-freeze');
  await expect(dialog.getByRole('button', { name: '定稿并冻结' })).toBeEnabled();
});

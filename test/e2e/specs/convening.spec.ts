import { expect, test, type Page } from '@playwright/test';
import {
  chooseFromRow,
  declareRelations,
  giveReason,
  memberRow,
  openRowMenu,
  overrideUnmetRules,
  showSide,
  undertake,
  voteFor,
} from '../pages/convening-page.ts';
import { goToStage, openSampleOf, signIn, trustBureau } from '../pages/review-pages.ts';
import { createSeat, leaveSeat, makeSeat, takeSeat, type Person } from '../pages/seat-page.ts';
import { makeUserFolder, removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { inspectScreen, takePicture, untilReady } from '../support/screens.ts';

/** Soft: five experts. Hard: technology, management, finance. */
const SCHEME = 'wanzhou-innovation-recognition';
const SECRETARY: Person = { name: '涂菁', pin: 'secretary-2026' };
const MOU: Person = { name: '牟昉', pin: 'expert-mou' };
const QIAO: Person = { name: '谯雨蓉', pin: 'expert-qiao' };
/** Comes for the expert of management, and works for one of the applicants. */
const LIN: Person = { name: '林喆', pin: 'expert-lin' };
const APPLICANT = '重庆岭橙生物科技有限公司';
const CITRUS = '重庆市万州区柑橘精深加工技术创新中心';

let host: RunningHost;
const userFolder = makeUserFolder();

test.beforeAll(async () => {
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

const choosePanel = async (page: Page): Promise<void> => {
  await goToStage(page, '专家组');
  await untilReady(page, 'panel');
};

const addLin = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '增补成员…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill(LIN.name);
  await dialog.getByLabel('单位').fill(APPLICANT);
  await dialog.getByLabel('专业').fill('科技管理');
  await dialog.getByLabel('以何种身份参加').selectOption({ label: '管理专家' });
  await dialog.getByLabel('理由').fill('管理专家临时缺席，经发放单位同意增补。');
  await takePicture(page, 'convening-2-add');
  await dialog.getByRole('button', { name: '增补', exact: true }).click();
  await expect(memberRow(page, LIN.name)).toContainText('现场增补');
};

const dismissHint = async (page: Page): Promise<void> => {
  await showSide(page, '关联提示');
  await expect(page.locator('[data-hint="open"]')).toContainText(APPLICANT);
  await inspectScreen(page, 'convening-6-hints');
  await page.getByRole('button', { name: /^排除…/ }).click();
  await giveReason(page, '该专家已于三年前离职，无利害关系。', '排除这一提示');
  await expect(page.locator('[data-hint="dismissed"]')).toContainText('三年前离职');
};

/** One round: everybody votes for the one named beside; the secretary opens and counts. */
const electAmong = async (page: Page, votes: readonly (readonly [Person, Person])[]): Promise<void> => {
  await takeSeat(page, SECRETARY);
  await choosePanel(page);
  await showSide(page, '组长');
  await page.getByRole('button', { name: /^(发起推选…|发起下一轮…)$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发起推选' }).click();
  await expect(page.getByText(/轮投票：0 \/ 3 已投/)).toBeVisible();
  await leaveSeat(page);
  for (const [voter, candidate] of votes) {
    await takeSeat(page, voter);
    await voteFor(page, candidate.name);
    await leaveSeat(page);
  }
  await takeSeat(page, SECRETARY);
  await choosePanel(page);
  await showSide(page, '组长');
  await expect(page.getByText(/轮投票：3 \/ 3 已投/)).toBeVisible();
  await page.getByRole('button', { name: '计票', exact: true }).click();
  await expect(page.getByText(/轮计票结果/)).toBeVisible();
};

test('a panel is convened: added, hinted, recused, overridden, elected, replaced', async ({ page }) => {
  test.setTimeout(600_000);
  await page.goto(host.url);
  await openSampleOf(page, SCHEME);
  await trustBureau(page);
  await inspectScreen(page, 'convening-1-panel');
  await openRowMenu(page, '向怀谷');
  await expect(page.getByRole('menuitem', { name: /更换/ })).toContainText('请组长或秘书先在右上角入席');
  await page.keyboard.press('Escape');

  // at the desk, while nobody has a seat
  await addLin(page);
  await signIn(page, [MOU.name, QIAO.name, LIN.name, SECRETARY.name]);
  await expect(memberRow(page, LIN.name)).toContainText('1 条关联提示待处理');

  // the secretary sits down: undertaking and declaration come before anything else
  await makeSeat(page, SECRETARY);
  await untilReady(page, 'undertaking');
  await page.getByRole('button', { name: '签署承诺书' }).click();
  await expect(page.getByRole('alert')).toHaveText('请先在框内签名');
  await inspectScreen(page, 'convening-3-undertaking');
  await undertake(page);
  await page.getByRole('button', { name: '提交申报…' }).click();
  await expect(page.getByRole('alert').first()).toHaveText('请选择一项');
  await inspectScreen(page, 'convening-4-declaration');
  await declareRelations(page);
  await untilReady(page, 'panel');

  await dismissHint(page);
  await showSide(page, '组成要求');
  await expect(page.locator('[data-rule="1-size"]')).toContainText('现有 3 人');
  await overrideUnmetRules(page, '两位专家因故缺席，经主管部门同意由三人评审。');
  await expect(page.locator('[data-rule="1-size"]')).toContainText('经主管部门同意由三人评审');
  await inspectScreen(page, 'convening-7-composition');
  await leaveSeat(page);

  // each expert at the first sitting; one is recused from a submission
  await makeSeat(page, MOU);
  await undertake(page);
  await declareRelations(page, { [CITRUS]: '曾任该单位技术顾问。' });
  await leaveSeat(page);
  for (const person of [QIAO, LIN]) {
    await createSeat(page, person);
    await leaveSeat(page);
  }

  // nobody has more than half: all three stand again, then one is elected
  await electAmong(page, [
    [MOU, QIAO],
    [QIAO, LIN],
    [LIN, MOU],
  ]);
  await expect(page.getByText(/进入下一轮/)).toBeVisible();
  await inspectScreen(page, 'convening-8-run-off');
  await leaveSeat(page);
  await electAmong(page, [
    [MOU, MOU],
    [QIAO, MOU],
    [LIN, QIAO],
  ]);
  await expect(page.locator('[data-chair]')).toContainText('组长：牟昉');
  await expect(page.locator('[data-chair]')).toContainText('专家推选产生');

  // the chair is recused from one submission: somebody else leads there
  await page.getByRole('button', { name: /^指定主持人…/ }).click();
  await page.getByRole('dialog').getByLabel('主持人').selectOption({ label: QIAO.name });
  await giveReason(page, '组长对该项目回避。', '指定');
  await expect(page.getByText(`主持人：${QIAO.name}`)).toBeVisible();
  await inspectScreen(page, 'convening-9-chair');

  // the chair of the list has not come and is replaced; the keyboard alone reaches it
  await chooseFromRow(page, '向怀谷', /更换/);
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('姓名').fill('冉若谷');
  await giveReason(page, '未到会。', '更换');
  await expect(page.locator('[data-former]')).toContainText('由冉若谷接替');
  await expect(memberRow(page, '冉若谷')).toContainText('现场增补');
  await memberRow(page, MOU.name).getByText('回避 1 家').click();
  await expect(memberRow(page, MOU.name)).toContainText(CITRUS);
  await inspectScreen(page, 'convening-10-roster');
  await leaveSeat(page);

  // the recused member's own lists do not have the submission
  await goToStage(page, '评分');
  await takeSeat(page, MOU);
  await untilReady(page, 'scoring');
  await expect(page.getByText('第 1 家，共 1 家')).toBeVisible();
  await expect(page.getByText(CITRUS)).toHaveCount(0);
});

for (const { theme, name, scheme, chair } of [
  { theme: '深色', name: 'dark', scheme: 'keqiao-cobuilt-admission', chair: '严颂文' },
  { theme: '高对比', name: 'contrast', scheme: 'keqiao-cobuilt-evaluation', chair: '裴知行' },
] as const)
  test(`undertaking, declaration and panel in ${name}`, async ({ page }) => {
    await page.goto(host.url);
    await untilReady(page, 'home');
    await page.getByRole('button', { name: '设置' }).click();
    await page.getByRole('radio', { name: new RegExp(theme) }).check({ force: true });
    await page.getByRole('button', { name: '首页' }).click();
    await openSampleOf(page, scheme);
    await trustBureau(page);
    await signIn(page, [chair]);
    await makeSeat(page, { name: chair, pin: 'chair-2026' });
    await untilReady(page, 'undertaking');
    await inspectScreen(page, `convening-undertaking-${name}`);
    await undertake(page);
    await inspectScreen(page, `convening-declaration-${name}`);
    await declareRelations(page);
    await untilReady(page, 'panel');
    await inspectScreen(page, `convening-panel-${name}`);
  });

import { expect, test, type Page } from '@playwright/test';
import {
  choose,
  fillIn,
  goToVisit,
  itemLine,
  itemPane,
  openItem,
  openVisitTab,
  takeVisitPhoto,
} from '../pages/site-visit-page.ts';
import { leaveSeat, takeSeat } from '../pages/seat-page.ts';
import { writeInk } from '../pages/signing-page.ts';
import { WITH_FAKE_CAMERA } from '../support/fake-camera.ts';
import { removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { makeUserAt, PEOPLE } from '../support/prepared-user.ts';
import { inspectScreen, untilPageDrawn, untilReady } from '../support/screens.ts';

const TABLET = { width: 800, height: 1280 };
const LAPTOP = { width: 1366, height: 768 };
/** Zooming to 200 % halves the room in CSS pixels. */
const ZOOMED = { width: 683, height: 384 };
const AREA = 'value:site';
const STAFF = 'value:staff';

test.use({ launchOptions: WITH_FAKE_CAMERA });

let userFolder = '';
let host: RunningHost | undefined;

test.beforeAll(async () => {
  userFolder = await makeUserAt('scored');
  host = await startHost(userFolder);
});

/** What the theme's provider does on the document. */
const showTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate((name) => {
    document.documentElement.dataset['pdTheme'] = name;
    document.documentElement.dataset['mantineColorScheme'] = name === 'dark' ? 'dark' : 'light';
  }, theme);

/** A host that did not start has said so already. */
const urlOf = (running: RunningHost | undefined): string => running?.url ?? '';

test.afterAll(async () => {
  await host?.stop();
  removeUserFolder(userFolder);
});

test.describe('on a tablet, by touch', () => {
  test.use({ viewport: TABLET, hasTouch: true });

  test('a visit is begun, recorded, acknowledged with ink and closed', async ({ page }) => {
    await page.goto(urlOf(host));
    await page.getByRole('button', { name: /继续评分/ }).tap();
    await takeSeat(page, PEOPLE.secretary);
    await goToVisit(page);
    await page.getByRole('tab', { name: /甲基地/ }).tap();
    await untilReady(page, 'site-visit');
    await fillIn(page.getByRole('main'), {
      '天气（可不填）': '晴',
      地点: '示例路 1 号',
      陪同人员: '张总、刘工',
    });
    await inspectScreen(page, '80-visit-begin');
    await page.getByRole('button', { name: '开始现场核查' }).tap();
    await expect(itemLine(page, AREA)).toContainText('未核');
    await inspectScreen(page, '80-visit-list-tablet');

    await itemLine(page, AREA).tap();
    const area = itemPane(page, AREA);
    await area.getByLabel('核实值（平方米）').fill('1802');
    await expect(area.getByRole('radio', { name: '不符' })).toBeChecked();
    await expect(area.getByLabel('认定值（平方米）')).toHaveValue('1802');
    await area.getByLabel('说明').fill('按平面图实测');
    await takeVisitPhoto(page, area, '一号车间东墙');
    await inspectScreen(page, '80-visit-item-tablet');
    await area.getByRole('button', { name: '记录，下一项' }).tap();
    const staff = page.locator('[data-pane-item]');
    await expect(staff).not.toHaveAttribute('data-pane-item', AREA);

    await page.getByRole('button', { name: '‹ 返回列表' }).tap();
    await itemLine(page, STAFF).tap();
    await choose(itemPane(page, STAFF), '属实');
    await expect(itemPane(page, STAFF).getByLabel('核实值（人）')).toHaveValue('24');
    await itemPane(page, STAFF).getByRole('button', { name: /^记录/ }).tap();
    await expect(page.getByText(/^已核 2 \//)).toBeVisible();

    await openVisitTab(page, '设备抽查');
    await inspectScreen(page, '80-visit-samples-empty');
    await page.getByRole('button', { name: '添加设备' }).tap();
    const sample = page.locator('[data-form^="sample:"]');
    await fillIn(sample, { 设备名称: '高温烧结炉', 设备编号: 'HTF-1600', 存放地点: '一号车间' });
    await choose(sample, '未找到');
    await sample.getByRole('button', { name: '记录' }).tap();
    await expect(sample.getByRole('button', { name: '再添加一台' })).toBeVisible();
    await inspectScreen(page, '80-visit-sample');

    await openVisitTab(page, '访谈');
    await page.getByRole('button', { name: '添加访谈' }).tap();
    const interview = page.locator('[data-form^="interview:"]');
    await fillIn(interview, { 姓名: '刘工', 职务: '工艺工程师', 谈话要点: '烧结炉上月外借。' });
    await interview.getByRole('button', { name: '记录' }).tap();
    await expect(interview.getByRole('button', { name: '再添加一人' })).toBeVisible();
    await inspectScreen(page, '80-visit-interview');

    await openVisitTab(page, '概况与会议');
    const opening = page.getByRole('form', { name: '首次会议' });
    await fillIn(opening, { 时间: '9:30—10:00', 参加人员: '专家组、张总', 会议情况: '说明核查安排。' });
    await opening.getByRole('button', { name: '记录' }).tap();
    await expect(opening.getByRole('button', { name: '记录' })).toBeDisabled();
    await inspectScreen(page, '80-visit-meetings');

    await openVisitTab(page, '发现');
    await page.getByRole('button', { name: '添加发现' }).tap();
    const finding = page.locator('[data-form^="finding:"]');
    await finding.getByRole('button', { name: '记录' }).tap();
    await expect(finding.getByRole('alert')).toHaveText('请选择发现的性质');
    await choose(finding, '不足');
    await fillIn(finding, {
      依据: '设备清单第 1 项',
      事实: '烧结炉不在现场。',
      证据: '照片、刘工访谈',
      影响: '中试能力需复核。',
    });
    await inspectScreen(page, '80-visit-finding');
    await finding.getByRole('button', { name: '记录' }).tap();
    await expect(finding.getByRole('button', { name: '再添加一条' })).toBeVisible();

    await openVisitTab(page, '照片');
    await page.getByRole('button', { name: '查看照片：一号车间东墙' }).tap();
    await expect(page.getByRole('dialog').locator('[data-viewer="ready"]')).toBeVisible();
    await inspectScreen(page, '80-visit-photo');
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).tap();
    await inspectScreen(page, '80-visit-photos');

    await openVisitTab(page, '确认');
    await inspectScreen(page, '80-visit-confirm');
    await page.getByRole('button', { name: '请被考察单位确认…' }).tap();
    const handover = page.getByRole('dialog');
    await expect(handover.getByText('烧结炉不在现场。')).toBeVisible();
    await expect(handover).not.toContainText('得分');
    await handover.getByRole('button', { name: '确认以上事实记录' }).tap();
    await expect(handover.getByRole('alert')).toHaveText('请填写姓名');
    await fillIn(handover, { 姓名: '张总', 职务: '总经理', '意见（可不填）': '烧结炉下周取回。' });
    await writeInk(page);
    await inspectScreen(page, '80-visit-handover');
    await handover.getByRole('button', { name: '确认以上事实记录' }).tap();
    await expect(page.locator('[data-acknowledged="current"]')).toContainText('张总（总经理）');

    await page.getByRole('button', { name: '查看记录表' }).tap();
    await untilPageDrawn(page);
    await inspectScreen(page, '80-visit-paper');
    await page.getByRole('dialog').getByRole('button', { name: '关闭' }).tap();
    await page.getByRole('button', { name: '结束核查…' }).tap();
    await inspectScreen(page, '80-visit-close');
    await page.getByRole('dialog').getByRole('button', { name: '结束核查' }).tap();
    await expect(page.getByText(/记录只能查看。需要补记的/)).toContainText('赵秘书');
    await inspectScreen(page, '80-visit-closed');
  });
});

test.describe('on a laptop', () => {
  test.use({ viewport: LAPTOP });

  test('by keyboard alone: recorded, changed after the signature, opened again with a reason', async ({
    page,
  }) => {
    await page.goto(urlOf(host));
    await page.getByRole('button', { name: /继续评分/ }).click();
    await takeSeat(page, PEOPLE.chair);
    await goToVisit(page);
    await page.getByRole('tab', { name: /乙基地/ }).click();
    await untilReady(page, 'site-visit');
    await page.getByRole('button', { name: '开始现场核查' }).press('Enter');
    await expect(itemLine(page, AREA)).toBeVisible();

    await itemLine(page, AREA).press('Enter');
    await expect(page.getByRole('heading', { name: '场地面积' })).toBeFocused();
    await itemPane(page, AREA).getByLabel('核实值（平方米）').focus();
    await page.keyboard.type('1860');
    await expect(itemPane(page, AREA).getByRole('radio', { name: '属实' })).toBeChecked();
    await page.keyboard.press('Enter');
    await expect(itemLine(page, AREA)).toContainText('属实');
    await inspectScreen(page, '81-visit-laptop');

    await openItem(page, STAFF);
    await itemPane(page, STAFF).getByLabel('说明').fill('花名册待查');
    await itemLine(page, AREA).click();
    await expect(itemLine(page, STAFF)).toContainText('未记录');
    await itemPane(page, AREA).getByLabel('核实值（平方米）').fill('1802');
    await choose(itemPane(page, AREA), '不符');
    await itemPane(page, AREA).getByRole('button', { name: /^记录/ }).click();
    await openItem(page, AREA);
    await itemPane(page, AREA).getByText('以前的记录（1）').click();
    await inspectScreen(page, '81-visit-earlier');
    for (const theme of ['dark', 'contrast', 'light']) {
      await showTheme(page, theme);
      await inspectScreen(page, `81-visit-earlier-${theme}`);
    }

    await openItem(page, STAFF);
    await expect(itemPane(page, STAFF).getByLabel('说明')).toHaveValue('花名册待查');
    await page.getByRole('button', { name: '增加核查项…' }).click();
    await page.getByRole('dialog').getByLabel('核查什么').fill('消防验收');
    await inspectScreen(page, '81-visit-add-item');
    await page.getByRole('dialog').getByRole('button', { name: '增加', exact: true }).click();
    await expect(page.getByRole('heading', { name: '消防验收' })).toBeVisible();
    await page.getByRole('button', { name: '撤下…' }).click();
    await page.getByRole('dialog').getByLabel('撤下的理由').fill('与本次评价无关');
    await page.getByRole('dialog').getByRole('button', { name: '撤下', exact: true }).click();
    await expect(page.getByRole('button', { name: /消防验收/ })).toHaveCount(0);

    await openVisitTab(page, '确认');
    await page.getByRole('button', { name: '请被考察单位确认…' }).click();
    await page.getByLabel('姓名').fill('钱总');
    await writeInk(page);
    await inspectScreen(page, '81-visit-handover');
    await page.setViewportSize(ZOOMED);
    await inspectScreen(page, '81-visit-handover-200-percent');
    await page.setViewportSize(LAPTOP);
    await page.getByRole('button', { name: '确认以上事实记录' }).click();
    await expect(page.locator('[data-acknowledged="current"]')).toContainText('钱总');

    await openVisitTab(page, '核查清单');
    const staff = await openItem(page, STAFF);
    await choose(staff, '未能核实');
    // A complete item is recorded when the seat is left.
    await leaveSeat(page);
    await takeSeat(page, PEOPLE.chair);
    await untilReady(page, 'site-visit');
    await page.getByRole('tab', { name: /乙基地/ }).click();
    await untilReady(page, 'site-visit');
    await expect(itemLine(page, STAFF)).toContainText('未能核实');
    await openVisitTab(page, '确认');
    await expect(page.locator('[data-acknowledged="earlier"]')).toContainText('确认后记录又有改动');
    await page.getByRole('button', { name: '结束核查…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '结束核查' }).click();
    await page.getByRole('button', { name: '重新打开…' }).click();
    const reopen = page.getByRole('dialog');
    await expect(reopen.getByRole('button', { name: '重新打开' })).toBeDisabled();
    await reopen.getByLabel('理由').fill('补拍照片');
    await reopen.getByRole('button', { name: '重新打开' }).click();
    await expect(page.getByRole('button', { name: '结束核查…' })).toBeVisible();

    await openVisitTab(page, '核查清单');
    await page.setViewportSize(ZOOMED);
    await inspectScreen(page, '81-visit-200-percent');
  });
});

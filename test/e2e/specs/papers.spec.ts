import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import { bringScan, openPaper, openPapers, paperLine, untilPaperShown } from '../pages/papers-page.ts';
import { goToStage } from '../pages/review-pages.ts';
import { leaveSeat, takeSeat } from '../pages/seat-page.ts';
import { SIGN, signAll } from '../pages/signing-page.ts';
import { removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { takePen } from '../support/pen-input.ts';
import { makeUserAt, PEOPLE } from '../support/prepared-user.ts';
import {
  expectAccessible,
  inspectScreen,
  takePicture,
  untilPageDrawn,
  untilReady,
} from '../support/screens.ts';

let host: RunningHost;
let userFolder: string;

test.beforeAll(async () => {
  userFolder = await makeUserAt('frozen');
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

const enterSigning = async (page: Page): Promise<void> => {
  await page.goto(host.url);
  await untilReady(page, 'home');
  await page.getByRole('button', { name: '继续签署 ›' }).click();
};

const chooseTheme = async (page: Page, theme: string): Promise<void> => {
  await page.getByRole('button', { name: /^(设置|Settings)$/ }).click();
  await untilReady(page, 'settings');
  await page.getByRole('radio', { name: new RegExp(theme) }).check({ force: true });
};

test('the place of papers: found, opened and filtered by the keyboard alone', async ({ page }) => {
  await enterSigning(page);
  await takeSeat(page, PEOPLE.secretary);
  await openPapers(page);
  await expect(page.getByRole('heading', { name: '专家组', exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: '甲基地', exact: true })).toBeVisible();
  await page.locator('button[data-line="0"]').focus();
  await page.keyboard.press('Enter');
  await untilPaperShown(page, 'sign-in');
  await inspectScreen(page, 'papers-01-light');
  await page.keyboard.press('End');
  await expect(paperLine(page, 'report')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await untilPaperShown(page, 'report');
  await page.getByRole('switch', { name: '只看待我签署的' }).press('Space');
  await expect(paperLine(page, 'report')).toHaveCount(0);
  await expect(paperLine(page, 'undertaking/m-sec')).toBeVisible();
  await takePicture(page, 'papers-02-own');

  await chooseTheme(page, '深色');
  await openPapers(page);
  await openPaper(page, 'score-summary/base-a');
  await inspectScreen(page, 'papers-03-dark');
  await chooseTheme(page, '高对比');
  await openPapers(page);
  await openPaper(page, 'score-sheet/base-a/m-li');
  await inspectScreen(page, 'papers-04-contrast');
  await chooseTheme(page, '浅色');
  await page.setViewportSize({ width: 683, height: 384 });
  await openRailPapers(page);
  await openPaper(page, 'sign-in');
  await inspectScreen(page, 'papers-05-200-percent');
});

/** In a narrow window the rail is a drawer. */
const openRailPapers = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^阶段：/ }).click();
  await openPapers(page);
};

test('in English, too', async ({ page }) => {
  await page.goto(host.url);
  await untilReady(page, 'home');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Continue signing ›' }).click();
  await page.locator('button[data-member]').filter({ hasText: PEOPLE.wang.name }).click();
  await page.getByLabel('PIN', { exact: true }).fill(PEOPLE.wang.pin);
  await page.keyboard.press('Enter');
  await untilReady(page, 'signing');
  await untilPageDrawn(page);
  await inspectScreen(page, 'papers-06-signing-english');
  await page.setViewportSize({ width: 683, height: 384 });
  await inspectScreen(page, 'papers-06-signing-200-percent');
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('button', { name: 'Papers', exact: true }).click();
  await untilReady(page, 'papers');
  await openPaper(page, 'opinion/base-a');
  await inspectScreen(page, 'papers-07-english');
});

test('a member signs the whole list in one act; the secretary puts another on paper; the return holds', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await enterSigning(page);

  await test.step('the member sees everything that is signed, and looks at a paper', async () => {
    await takeSeat(page, PEOPLE.li);
    await untilReady(page, 'signing');
    await untilPageDrawn(page);
    const list = page.getByRole('region', { name: /^本次签署的 \d+ 份文件$/ });
    const title = await list.getByRole('heading').innerText();
    await expect(list.getByRole('button')).toHaveCount(Number(/\d+/.exec(title)?.[0]));
    await inspectScreen(page, 'papers-10-to-sign');
    await list.getByRole('button', { name: /甲基地 · 个人打分表/ }).click();
    await expect(page.getByRole('heading', { name: '甲基地 · 个人打分表 · 李一' })).toBeVisible();
    await untilPageDrawn(page);
    await takePicture(page, 'papers-11-paper-shown');
  });

  await test.step('joint papers of a refused opinion fall out, and come back', async () => {
    const sign = page.getByRole('button', { name: /^签署 2 份意见和 \d+ 份文书$/ });
    const before = await sign.innerText();
    await page.getByRole('tab', { name: /甲基地/ }).click();
    await page.getByRole('radio', { name: '不同意，拒签' }).check();
    await expect(page.getByText('拒签该意见，此件不签').first()).toBeVisible();
    await expect(page.getByRole('button', { name: /^签署 1 份意见和 \d+ 份文书$/ })).toBeVisible();
    await takePicture(page, 'papers-12-falls-out');
    await page.getByRole('radio', { name: '同意', exact: true }).check();
    await expect(sign).toHaveText(before);
  });

  await test.step('one ink, one PIN: the pen has its pressure, the hand on the pad writes nothing', async () => {
    const pen = await takePen(page);
    const box = await page.getByLabel('手写签名区').boundingBox();
    if (!box) throw new Error('the pad is not in view');
    const line = (fromY: number, toY: number) =>
      Array.from({ length: 16 }, (_, step) => ({
        x: box.x + box.width * (0.15 + 0.045 * step),
        y: box.y + box.height * (fromY + ((toY - fromY) * step) / 15),
        force: 0.2 + 0.04 * step,
      }));
    await pen.touch(line(0.9, 0.8));
    await expect(page.getByText('已写 1 笔')).toBeVisible();
    await page.getByRole('button', { name: '撤销一笔' }).click();
    await expect(page.getByText('尚未签名')).toBeVisible();
    await pen.stroke(line(0.2, 0.5));
    await pen.touch(line(0.9, 0.8));
    await pen.stroke(line(0.6, 0.3));
    await expect(page.getByText('已写 2 笔')).toBeVisible();
    await takePicture(page, 'papers-13-pen');
    await attachElsewhere(page, 'undertaking/m-li');
    await page.getByLabel('席位 PIN 码').fill(PEOPLE.li.pin);
    await page.getByRole('button', { name: SIGN }).click();
    await expect(page.getByText(/待签文书在您查看之后有变化/)).toBeVisible();
    await expect(page.getByRole('region', { name: '本次签署的 8 份文件' })).toBeVisible();
    await expect(page.getByText('已写 2 笔')).toBeVisible();
    await takePicture(page, 'papers-13-changed');
    await page.getByLabel('席位 PIN 码').fill(PEOPLE.li.pin);
    const asked = page.waitForRequest(/signing\/sign$/);
    await page.getByRole('button', { name: SIGN }).click();
    const pressures = readPressures((await asked).postData() ?? '');
    expect(pressures).toHaveLength(2);
    for (const [first, last] of pressures) {
      expect(first).toBe(20);
      expect(last).toBe(80);
    }
    await expect(page.getByRole('heading', { name: /^您已签署 2 份意见和 \d+ 份文书$/ })).toBeVisible();
    await page.getByText('所签文书清单').click();
    await inspectScreen(page, 'papers-14-signed');
    await leaveSeat(page);
  });

  await test.step('the secretary signs own papers, and attaches what another signed with a pen', async () => {
    await takeSeat(page, PEOPLE.secretary);
    await signAll(page, PEOPLE.secretary.pin);
    await inspectScreen(page, 'papers-15-secretary');
    const scan = join(userFolder, 'scan.png');
    await page.screenshot({ path: scan });
    await page.getByRole('button', { name: '王三纸质签署' }).click();
    await expect(
      page.getByRole('dialog').getByRole('button', { name: /^打印甲基地 · 专家组意见/ }),
    ).toBeVisible();
    await inspectDialog(page, 'papers-16-pen-print');
    const dialog = await bringScan(page, scan);
    const opinion = dialog.getByRole('group', { name: /乙基地 · 专家组意见/ });
    await opinion.getByRole('radio', { name: '同意，另附不同意见' }).check();
    await expect(dialog.getByText('请写明不同意见')).toBeVisible();
    await inspectDialog(page, 'papers-17-pen-mark');
    await opinion.getByRole('radio', { name: '同意', exact: true }).check();
    await dialog.getByRole('button', { name: /^登记 \d+ 个签名$/ }).click();
    await expect(page.getByText('已签（纸质，扫描件）')).toBeVisible();
    await page.getByRole('button', { name: '看扫描件：王三的签字页' }).click();
    await expect(page.getByRole('dialog').locator('[data-viewer="ready"] img')).toBeVisible();
    await inspectDialog(page, 'papers-18-scan');
    await page.keyboard.press('Escape');
    await leaveSeat(page);
  });

  await test.step('the chair signs last and hands over', async () => {
    await takeSeat(page, PEOPLE.chair);
    await signAll(page, PEOPLE.chair.pin);
    await openPapers(page);
    await openPaper(page, 'opinion/base-a');
    await expect(page.getByLabel('签署情况').getByText(/已签（纸质，扫描件）/)).toBeVisible();
    await inspectScreen(page, 'papers-19-signed-opinion');
    await goToStage(page, '回传');
    await untilReady(page, 'return');
    await page.getByLabel('组长席位 PIN 码').fill(PEOPLE.chair.pin);
    await page.getByRole('button', { name: '生成回传包' }).click();
    await expect(page.getByRole('cell', { name: 'opinions/base-a.pdf' })).toBeVisible();
  });
});

/** In a second window the secretary puts a member's paper on paper, meanwhile. */
const attachElsewhere = async (page: Page, paper: string): Promise<void> => {
  const scan = join(userFolder, 'scan.png');
  await page.screenshot({ path: scan });
  const other = await page.context().newPage();
  await enterSigning(other);
  await takeSeat(other, PEOPLE.secretary);
  await openPapers(other);
  await openPaper(other, paper);
  await other.getByRole('button', { name: '纸质签署…' }).click();
  const dialog = await bringScan(other, scan);
  await dialog.getByRole('button', { name: '登记 1 个签名' }).click();
  await expect(other.getByLabel('签署情况').getByText(/已签（纸质，扫描件）/)).toBeVisible();
  await leaveSeat(other);
  await other.close();
};

/** First and last pressure of each stroke that a call to sign carries. */
const readPressures = (body: string): readonly (readonly (number | undefined)[])[] =>
  [...body.matchAll(/"points":\[([^\]]*)\]/g)].map(([, points = '']) => {
    const found = [...points.matchAll(/"pressure":(\d+)/g)].map(([, pressure]) => Number(pressure));
    return [found[0], found.at(-1)];
  });

const inspectDialog = async (page: Page, name: string): Promise<void> => {
  await takePicture(page, name);
  await expectAccessible(page);
};

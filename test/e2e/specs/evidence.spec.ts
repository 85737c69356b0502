import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aPdfOfPages, writeLines } from '../../support/a-pdf.ts';
import { aPhoto } from '../../support/journey/a-photo.ts';
import { SMALL_SCHEME, STAFF } from '../../support/journey/small-review.ts';
import { aTinyPng } from '../../support/journey/tiny-files.ts';
import { attachAgain, attachFiles, listEvidence, openCamera } from '../pages/evidence-page.ts';
import { WITH_FAKE_CAMERA } from '../support/fake-camera.ts';
import { removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { makeUserAt, PEOPLE } from '../support/prepared-user.ts';
import { sitDownToScore } from '../support/scoring-desk.ts';
import { inspectScreen, untilPageDrawn } from '../support/screens.ts';

test.use({ launchOptions: WITH_FAKE_CAMERA });

/** The staff wants a list that nobody handed in. */
const SCHEME = {
  ...SMALL_SCHEME,
  groups: SMALL_SCHEME.groups.map((group) => ({
    ...group,
    indicators: group.indicators.map((indicator) =>
      indicator.id === STAFF
        ? {
            ...indicator,
            requiredEvidence: [
              { id: 'staff-proof', anyOf: [{ id: 'staff-list', title: { zh: '人员名册' } }] },
            ],
          }
        : indicator,
    ),
  })),
};

const REPORT = aPdfOfPages([
  writeLines(['Floor area measured on site: 1802 square metres.', 'Checked against the plan.']),
]);
/** What the second applicant handed in as its own photo. */
const DOUBLE = aTinyPng(41);

let userFolder = '';
let files = '';
let host: RunningHost;

test.beforeAll(async () => {
  userFolder = await makeUserAt('convened', {
    scheme: SCHEME,
    materials: [{ id: 'report', title: '检测报告', file: 'report.pdf', bytes: REPORT }],
  });
  files = mkdtempSync(join(tmpdir(), 'panel-photos-'));
  writeFileSync(join(files, '门牌.jpg'), aPhoto());
  writeFileSync(join(files, '机房.png'), DOUBLE);
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  rmSync(files, { recursive: true, force: true });
  removeUserFolder(userFolder);
});

/** As the settings do, without leaving the screen. */
const chooseTheme = (page: Page, theme: 'light' | 'dark'): Promise<void> =>
  page.evaluate((name) => {
    const { dataset } = document.documentElement;
    dataset['pdTheme'] = name;
    dataset['mantineColorScheme'] = name;
  }, theme);

const chooseIndicator = async (page: Page, title: string): Promise<void> => {
  await page
    .getByRole('button', { name: new RegExp(title) })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
};

test('photos, files and quotations are evidence, each with what it is and where else it lies', async ({
  page,
}) => {
  await sitDownToScore(page, host.url, PEOPLE.li);
  const camera = await openCamera(page);
  await inspectScreen(page, '100-camera');
  await camera.getByRole('button', { name: '拍照', exact: true }).click();
  await expect(camera.getByRole('img', { name: '刚拍的照片' })).toBeVisible();
  await inspectScreen(page, '101-camera-taken');
  await camera.getByRole('button', { name: '重拍' }).click();
  // By keyboard from here: the button has the focus.
  await expect(camera.getByRole('button', { name: '拍照', exact: true })).toBeFocused();
  await page.keyboard.press('Space');
  await camera.getByRole('button', { name: '使用这张照片' }).click();
  await expect(listEvidence(page)).toHaveCount(1);
  await expect(camera).toHaveCount(0);

  await attachFiles(page, [join(files, '门牌.jpg'), join(files, '机房.png')]);
  const photo = listEvidence(page).nth(0);
  const plate = listEvidence(page).nth(1);
  const machine = listEvidence(page).nth(2);
  await expect(photo.locator('[data-crop="picture"] img')).toBeVisible();
  await expect(plate.locator('[data-claims]')).toHaveText(
    '照片自带信息（未经核实）：拍摄时间 2026-04-28 09:30:15，位置 38.04, 114.51，设备 Huawei P60',
  );
  await expect(machine.locator('[data-same-file]')).toContainText('乙基地的材料“照片”');

  await page.getByRole('combobox', { name: '选择材料' }).click();
  await page.getByRole('option', { name: '检测报告' }).click();
  await untilPageDrawn(page);
  await page.getByRole('button', { name: '选择文字' }).click();
  await page.getByText('Floor area measured').click({ clickCount: 3 });
  await page.getByRole('button', { name: '摘录为佐证' }).click();
  await expect(listEvidence(page).nth(3).locator('q')).toContainText('1802 square metres');
  await expect(listEvidence(page).nth(3).locator('[data-crop="pdf"] canvas')).toBeVisible();

  await photo.getByRole('button', { name: '写说明：佐证 1 的说明' }).click();
  await photo.getByLabel('佐证 1 的说明').fill('正门，由东向西拍摄');
  await page.getByRole('heading', { name: '场地面积' }).click();
  await expect(photo.getByText('正门，由东向西拍摄')).toBeVisible();
  await inspectScreen(page, '102-evidence');

  await chooseTheme(page, 'dark');
  await inspectScreen(page, '103-evidence-dark');
  await chooseTheme(page, 'light');

  await chooseIndicator(page, '人员');
  await attachAgain(page, '门牌.jpg');
  await expect(listEvidence(page)).toHaveCount(1);
  await expect(listEvidence(page).locator('[data-also-used]')).toHaveText('也用于：场地面积');
  await expect(listEvidence(page).locator('[data-claims]')).toContainText('Huawei P60');
  await chooseIndicator(page, '场地面积');
  await expect(plate.locator('[data-also-used]')).toHaveText('也用于：人员');
});

test('a required document that is missing is explained, and named before handing in where it is not', async ({
  page,
}) => {
  await sitDownToScore(page, host.url, PEOPLE.wang);
  for (const points of ['10', '7', '15', '0']) {
    await page.keyboard.type(points);
    await page.keyboard.press('Enter');
  }
  await expect(page.getByText('4 / 4 已评')).toBeVisible();
  const submit = page.getByRole('button', { name: '提交打分表' });
  await submit.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('有 1 项要求的材料未提供，也未说明情况（不影响提交）').click();
  await inspectScreen(page, '104-submit-unexplained');
  await dialog.getByRole('button', { name: /人员名册/ }).click();

  const label = '未提供“人员名册”：写明原因，或看了什么代替';
  await page.getByRole('button', { name: `说明情况：${label}` }).click();
  await page.getByLabel(label).fill('现场查看了社保缴纳记录，共 24 人。');
  await page.getByRole('heading', { name: '人员' }).click();
  await expect(page.getByText('现场查看了社保缴纳记录，共 24 人。')).toBeVisible();
  await inspectScreen(page, '105-absence');

  await submit.click();
  await expect(dialog.getByRole('button', { name: '提交并锁定' })).toBeEnabled();
  await expect(dialog.locator('[data-unexplained]')).toHaveCount(0);
  await dialog.getByRole('button', { name: '提交并锁定' }).click();
  await expect(page.getByText(/已提交 \d{4}年/).first()).toBeVisible();
  await expect(page.getByText('现场查看了社保缴纳记录，共 24 人。')).toBeVisible();
});

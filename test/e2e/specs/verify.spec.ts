import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBagFiles, writeBagOf } from '../../support/builders/a-return.ts';
import { aClock, openDesk } from '../../support/journey/desk.ts';
import { prepareHomes } from '../../support/journey/prepared-homes.ts';
import { createReturn } from '../../support/journey/steps.ts';
import { makeUserFolder, removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { inspectScreen, takePicture, untilReady } from '../support/screens.ts';

let host: RunningHost;
const userFolder = makeUserFolder();
const folder = mkdtempSync(join(tmpdir(), 'panel-verify-'));
const GENUINE = join(folder, 'genuine.return.zip');
const ALTERED = join(folder, 'altered.return.zip');
const NONSENSE = join(folder, '签名.pdf');

/** A return as the core makes it, and a copy with another total under the signature of the genuine one. */
test.beforeAll(async () => {
  test.setTimeout(300_000);
  const home = await prepareHomes(folder).homeAt('signed');
  const desk = await openDesk(folder, aClock('2026-05-06T08:00:00.000Z'), home.slice(folder.length + 1));
  try {
    const { file = '' } = await createReturn(desk);
    const chunks = (await desk.core.files.open(file)?.stream().toArray()) as Uint8Array[];
    writeFileSync(GENUINE, Buffer.concat(chunks));
  } finally {
    await desk.close();
  }
  const { files, signature } = await readBagFiles(GENUINE);
  const results = Buffer.from(files.get('data/results.json') ?? '').toString();
  const altered = results.replace(/("total":\{"exact":"[^"]*","rounded":")[^"]*/, '$199.99');
  expect(altered).not.toBe(results);
  const changed = new Map(files).set('data/results.json', Buffer.from(altered));
  await writeBagOf(ALTERED, changed, async () => signature);
  writeFileSync(NONSENSE, '%PDF-1.7 and nothing else');
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  removeUserFolder(userFolder);
  removeUserFolder(folder);
});

const openVerify = async (page: Page): Promise<void> => {
  await page.goto(host.url);
  await untilReady(page, 'home');
  await page.getByRole('button', { name: '核验文件… ›' }).press('Enter');
  await untilReady(page, 'verify');
};

const choose = async (page: Page, button: RegExp, files: readonly string[]): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).press('Enter');
  await (await chooser).setFiles([...files]);
  await expect(page.getByRole('heading', { level: 2, name: /\.(zip|pdf)$/ })).toHaveCount(files.length);
};

const cardOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

const chooseTheme = async (page: Page, theme: string): Promise<void> => {
  await page.getByRole('button', { name: /^(设置|Settings)$/ }).click();
  await untilReady(page, 'settings');
  await page.getByRole('radio', { name: new RegExp(theme) }).check({ force: true });
};

test('a return is found valid without a review and without a seat', async ({ page }) => {
  await openVerify(page);
  await inspectScreen(page, 'verify-01-empty');
  await choose(page, /选择文件…/, [GENUINE]);
  const card = cardOf(page, 'genuine.return.zip');
  await expect(card).toContainText('各项检查都通过了');
  await inspectScreen(page, 'verify-02-valid');
  await card.getByText(/^签名 ·/).press('Enter');
  await expect(card.getByRole('rowheader', { name: '陈主任' }).first()).toBeVisible();
  await expect(card.getByText('与纸面上的指纹核对').first()).toBeVisible();
  await inspectScreen(page, 'verify-03-signatures');
  await card.getByText(/^检查结果 ·/).press('Enter');
  await expect(card.getByText('纸面数字和文字与结果一致').first()).toBeVisible();
  await expect(card.getByText('签名覆盖的范围').first()).toBeVisible();
  await inspectScreen(page, 'verify-04-lines');
});

test('an altered copy is refused with words, beside files that say nothing', async ({ page }) => {
  await openVerify(page);
  await choose(page, /选择文件…/, [ALTERED, NONSENSE, GENUINE]);
  const card = cardOf(page, 'altered.return.zip');
  await expect(card).toContainText('请勿采信这份文件');
  await expect(card).toContainText('重新计算的数字与登记的不一致');
  await expect(card).toContainText('签名之后内容被改过');
  await expect(card).toContainText('页脚的校验码是另一份结果的');
  await expect(cardOf(page, '签名.pdf')).toContainText('无法判定');
  await expect(cardOf(page, 'genuine.return.zip')).toContainText('各项检查都通过了');
  await inspectScreen(page, 'verify-05-altered');

  await page.getByRole('button', { name: '复制为文字' }).press('Enter');
  await expect(page.getByText('已复制')).toBeVisible();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存为 JSON…' }).press('Enter');
  const download = await saved;
  expect(download.suggestedFilename()).toBe('verification.json');
  const { files } = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    files: readonly { readonly file: string; readonly verdict: string }[];
  };
  expect(files.map(({ file, verdict }) => [file, verdict])).toEqual([
    ['altered.return.zip', 'invalid'],
    ['签名.pdf', 'indeterminate'],
    ['genuine.return.zip', 'valid'],
  ]);
});

test('in the dark, in high contrast, in English and at 200 %', async ({ page }) => {
  await page.goto(host.url);
  await untilReady(page, 'home');
  for (const [theme, name] of [
    ['深色', 'verify-06-dark'],
    ['高对比', 'verify-07-contrast'],
  ] as const) {
    await chooseTheme(page, theme);
    await page.getByRole('button', { name: '核验文件', exact: true }).click();
    await choose(page, /选择文件…/, [ALTERED]);
    await inspectScreen(page, name);
  }
  await chooseTheme(page, '浅色');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Check files', exact: true }).click();
  await choose(page, /Choose files…/, [ALTERED]);
  await expect(cardOf(page, 'altered.return.zip')).toContainText('Do not rely on this file');
  await inspectScreen(page, 'verify-08-english');
  await page.setViewportSize({ width: 683, height: 384 });
  await takePicture(page, 'verify-09-200-percent');
});

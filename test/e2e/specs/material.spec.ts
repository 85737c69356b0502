import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentAt, goToReading, layBeside, openMaterial } from '../pages/reading-page.ts';
import {
  dragRegion,
  findWord,
  goToPage,
  pageThrough,
  pickMaterial,
  untilDrawn,
  viewerOf,
} from '../pages/viewer-page.ts';
import { aHeicPhoto } from '../support/a-heic.ts';
import { removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { makeUserAt, PEOPLE } from '../support/prepared-user.ts';
import { sitDownToScore } from '../support/scoring-desk.ts';
import { inspectScreen, takePicture } from '../support/screens.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'samples', 'pdf');

/** What applicants hand in, and a word that each contains; the damaged and the locked one have none. */
const WORDS: Readonly<Record<string, string | null>> = {
  '160F-2019': 'salaire',
  TAMReview: 'acceptance',
  freeculture: 'creative commons',
  images: null,
  issue12823: '共同目标',
  issue16063: '端子部',
  issue6010_1: null,
  pdkids: 'Carland',
  'poppler-90-0-fuzzed': null,
  tracemonkey: 'trace',
};

const names = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => name.slice(0, -4));

const LOCKED = 'issue6010_1';
const DAMAGED = '剪断的文件';
const PHOTO = '手机照片';
const BROKEN_PHOTO = '剪断的照片';

let userFolder = '';
let host: RunningHost;

test.beforeAll(async () => {
  const samples = names.map((name, index) => ({
    id: `sample-${index}`,
    title: name,
    file: `${name}.pdf`,
    bytes: readFileSync(join(SAMPLES, `${name}.pdf`)),
  }));
  const damaged = {
    id: 'damaged',
    title: DAMAGED,
    file: 'damaged.pdf',
    bytes: readFileSync(join(SAMPLES, 'images.pdf')).subarray(200_000, 260_000),
  };
  const heic = aHeicPhoto();
  const photos = [
    { id: 'heic', title: PHOTO, file: 'photo.heic', bytes: heic },
    { id: 'heic-cut', title: BROKEN_PHOTO, file: 'cut.heic', bytes: heic.subarray(0, 480) },
  ];
  userFolder = await makeUserAt('convened', { materials: [...samples, damaged, ...photos] });
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

test('every sample is known to this test', () => {
  expect(names.toSorted()).toEqual(Object.keys(WORDS).toSorted());
});

test('every sample opens, pages to its end, is searched, and takes a pinned region', async ({ page }) => {
  await sitDownToScore(page, host.url);
  let pinned = 0;
  for (const name of names.filter((each) => each !== LOCKED)) {
    await pickMaterial(page, name);
    const viewer = viewerOf(page, name);
    await untilDrawn(viewer, 1);
    const count = await pageThrough(page, viewer);
    const word = WORDS[name];
    if (word) await findWord(page, viewer, word);
    await goToPage(viewer, Math.ceil(count / 2));
    await dragRegion(page, viewer, Math.ceil(count / 2));
    pinned += 1;
    await expect(page.getByText(`佐证（${pinned}）`)).toBeVisible();
  }
  await takePicture(page, '90-material');
});

test('contents lead to their page; parts are pinned by keyboard, words by selecting them', async ({
  page,
}) => {
  await sitDownToScore(page, host.url, PEOPLE.chair);
  await pickMaterial(page, 'freeculture');
  const viewer = viewerOf(page, 'freeculture');
  await untilDrawn(viewer, 1);
  await viewer.getByRole('button', { name: '目录' }).click();
  await expect(viewer.getByRole('treeitem', { name: 'COVER' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(viewer.getByRole('treeitem', { name: 'PREFACE' })).toBeFocused();
  await inspectScreen(page, '95-material-contents');
  await page.keyboard.press('Enter');
  await expect(viewer.getByLabel('跳到页码')).not.toHaveValue('1');
  const shown = Number(await viewer.getByLabel('跳到页码').inputValue());
  await untilDrawn(viewer, shown);

  await viewer.getByRole('button', { name: `用键盘在第 ${shown} 页框选` }).focus();
  await page.keyboard.press('Enter');
  const frame = viewer.getByRole('application', { name: '选区' });
  await expect(frame).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(frame.getByRole('status')).toHaveText('选区：左 28%，上 40%，宽 40%，高 22%');
  await inspectScreen(page, '96-material-frame');
  await page.keyboard.press('Enter');
  await expect(page.getByText('佐证（1）')).toBeVisible();

  await viewer.getByRole('button', { name: '选择文字' }).click();
  await expect(viewer.getByRole('button', { name: '摘录为佐证' })).toHaveCount(0);
  await viewer
    .locator(`[data-page="${shown}"] [data-text-layer] span`)
    .filter({ hasText: /\w{4,}/ })
    .first()
    .click({ clickCount: 3 });
  const quote = viewer.getByRole('button', { name: '摘录为佐证' });
  await expect(quote).toBeVisible();
  await takePicture(page, '97-material-quote');
  await quote.click();
  await expect(page.getByText('佐证（2）')).toBeVisible();

  await viewer.getByRole('button', { name: /^缩放/ }).click();
  await expect(page.getByRole('menuitem', { name: '适合宽度' })).toBeVisible();
  await inspectScreen(page, '98-material-zoom');
});

test('a locked document asks for its password, a damaged one says so', async ({ page }) => {
  await sitDownToScore(page, host.url, PEOPLE.wang);
  await pickMaterial(page, LOCKED);
  await expect(page.getByText('这份材料设了打开密码')).toBeVisible();
  const word = page.getByLabel('打开密码', { exact: true });
  await word.fill('not this one');
  await word.press('Enter');
  await expect(page.getByText('密码不对，请再试一次。')).toBeVisible();
  await inspectScreen(page, '91-material-locked');
  await word.fill('abc');
  await word.press('Enter');
  await untilDrawn(viewerOf(page, LOCKED), 1);
  await pickMaterial(page, DAMAGED);
  await expect(page.getByText('这份材料已损坏，无法显示')).toBeVisible();
  await inspectScreen(page, '92-material-damaged');
});

test('a photo of a phone is converted and shown; a damaged one says so', async ({ page }) => {
  await sitDownToScore(page, host.url, PEOPLE.wang);
  await pickMaterial(page, PHOTO);
  const photo = viewerOf(page, PHOTO).getByRole('img', { name: PHOTO });
  await expect(photo).toBeVisible();
  await expect(photo).toHaveJSProperty('naturalWidth', 64);
  await expect(photo).toHaveJSProperty('naturalHeight', 48);
  await pickMaterial(page, BROKEN_PHOTO);
  await expect(page.getByText('这张图片无法显示')).toBeVisible();
});

test('of two documents side by side, keys turn the pages of the one that is being used', async ({ page }) => {
  await sitDownToScore(page, host.url, PEOPLE.chair);
  await goToReading(page);
  await openMaterial(page, 'tracemonkey');
  const [first, second] = [documentAt(page, 'first'), documentAt(page, 'second')];
  await untilDrawn(first, 1);
  await layBeside(page, 'pdkids');
  await untilDrawn(second, 1);
  await second.getByRole('region', { name: '页面' }).focus();
  await page.keyboard.press(']');
  await expect(second.getByLabel('跳到页码')).toHaveValue('2');
  await first.getByRole('region', { name: '页面' }).focus();
  await page.keyboard.press(']');
  await page.keyboard.press(']');
  await expect(first.getByLabel('跳到页码')).toHaveValue('3');
  await expect(second.getByLabel('跳到页码')).toHaveValue('2');
  await page.keyboard.press('/');
  await expect(first.getByRole('textbox', { name: '在本材料中查找' })).toBeFocused();
  await expect(second.getByRole('textbox', { name: '在本材料中查找' })).toHaveCount(0);
});

import { expect, test, type Page } from '@playwright/test';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSample, signIn, trustBureau } from '../pages/review-pages.ts';
import { createSeat, enterPin, leaveSeat } from '../pages/seat-page.ts';
import { makeUserFolder, removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { inspectScreen, untilReady } from '../support/screens.ts';

const SAMPLE_FOLDER = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  'dist',
  'resources',
  'samples',
  'shaoxing-pilot-evaluation',
);

const sampleBytes = (): Buffer => {
  const name = readdirSync(SAMPLE_FOLDER).find((each) => each.endsWith('.review.zip')) ?? '';
  return readFileSync(join(SAMPLE_FOLDER, name));
};

let host: RunningHost;
const userFolder = makeUserFolder();

const writeFile = (name: string, bytes: Uint8Array): string => {
  const path = join(userFolder, name);
  writeFileSync(path, bytes);
  return path;
};

const openFile = async (page: Page, path: string): Promise<void> => {
  const chosen = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '打开文件…' }).click();
  await (await chosen).setFiles(path);
};

/** What happened, what was kept and what to do next are all said; the code follows for support. */
const expectRefusal = async (page: Page, code: string): Promise<void> => {
  const notice = page.getByRole('alert').filter({ hasText: code });
  await expect(notice).toContainText('未导入任何内容');
  await expect(page.getByText('还没有评审')).toBeVisible();
};

test.beforeAll(async () => {
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

test('files that are no package are refused with words, and nothing is imported', async ({ page }) => {
  await page.goto(host.url);
  await untilReady(page, 'home');
  await openFile(page, writeFile('名单.zip', Buffer.from('not a zip at all')));
  await expectRefusal(page, 'file-not-a-container');
  await inspectScreen(page, '20-refused');
  await openFile(page, writeFile('truncated.review.zip', sampleBytes().subarray(0, 500_000)));
  await expectRefusal(page, 'zip-rule-broken');
  const altered = sampleBytes();
  const middle = Math.floor(altered.length / 2);
  altered.writeUInt8(altered.readUInt8(middle) ^ 0xff, middle);
  await openFile(page, writeFile('altered.review.zip', altered));
  await expectRefusal(page, 'bag-digest-wrong');
});

test('a package that is already open is not opened twice', async ({ page }) => {
  await page.goto(host.url);
  await untilReady(page, 'home');
  await openFile(page, writeFile('first.review.zip', sampleBytes()));
  await untilReady(page, 'intake');
  await page.getByRole('button', { name: /返回首页/ }).click();
  await untilReady(page, 'home');
  await openFile(page, writeFile('second.review.zip', sampleBytes()));
  await expect(page.getByRole('alert').filter({ hasText: 'package-already-open' })).toBeVisible();
});

test('a wrong PIN opens nothing and says how to go on', async ({ page }) => {
  await page.goto(host.url);
  await untilReady(page, 'home');
  const known = page.getByRole('button', { name: /继续/ });
  if (await known.count()) await known.first().click();
  else await openSample(page);
  await trustBureau(page);
  await signIn(page, ['沈奕']);
  await page.getByRole('button', { name: '前往评分 ›' }).click();
  await createSeat(page, { name: '沈奕', pin: 'right-pin' });
  await leaveSeat(page);
  await enterPin(page, { name: '沈奕', pin: 'wrong-pin' });
  await expect(page.getByRole('alert').filter({ hasText: 'pin-wrong' })).toBeVisible();
  await inspectScreen(page, '21-wrong-pin');
});

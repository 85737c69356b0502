import { expect, test, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  closeDialog,
  handBack,
  openLaptops,
  openLaterSeatFile,
  readVerdicts,
  receiveFiles,
  writeSeatFiles,
} from '../pages/laptops-page.ts';
import { goToStage } from '../pages/review-pages.ts';
import { leaveSeat, takeSeat } from '../pages/seat-page.ts';
import { conveneAtHost, listExperts, openOwnLaptop } from '../support/laptop-journey.ts';
import { carry, listFiles, openLaptop, type Laptop } from '../support/laptop.ts';
import { readSampleReview } from '../support/sample-review.ts';
import { inspectScreen, untilReady } from '../support/screens.ts';

const SCHEME = 'shaoxing-pilot-evaluation';

const giveFirst = async (page: Page, points: string): Promise<void> => {
  await untilReady(page, 'scoring');
  await page.locator('[data-field="points"]').fill(points);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^1 \/ \d+ 已评$/)).toBeVisible();
};

const chooseTheme = async (page: Page, theme: RegExp): Promise<void> => {
  await page.getByRole('button', { name: '设置', exact: true }).click();
  await untilReady(page, 'settings');
  await page.getByRole('radio', { name: theme }).check({ force: true });
  await openLaptops(page);
};

test('one expert on two laptops: both versions are kept and the expert chooses', async ({ browser }) => {
  test.setTimeout(600_000);
  const review = await readSampleReview(SCHEME);
  const [chair, expert] = listExperts(review);
  if (!chair || !expert) throw new Error('the sample has too few experts');
  const host = await openLaptop(browser);
  await conveneAtHost(host.page, [chair, expert]);
  await goToStage(host.page, '评分');
  await takeSeat(host.page, chair);
  await openLaptops(host.page);
  await writeSeatFiles(host.page, { names: [expert.name], pin: chair.pin });
  await closeDialog(host.page);

  const laptops: Laptop[] = [];
  const brought: string[] = [];
  for (const [at, points] of ['4', '2.5'].entries()) {
    const laptop = await openOwnLaptop(browser, host, expert);
    laptops.push(laptop);
    await giveFirst(laptop.page, points);
    await handBack(laptop.page, expert.pin);
    await closeDialog(laptop.page);
    const [file = ''] = listFiles(laptop, '.sheet.zip');
    brought.push(carry(file, host, `${at + 1}-${basename(file)}`));
    if (at === 1) {
      await chooseTheme(laptop.page, /深色/);
      await inspectScreen(laptop.page, '58-laptops-seat-dark');
      await chooseTheme(laptop.page, /高对比/);
      await inspectScreen(laptop.page, '58-laptops-seat-contrast');
      // Zooming to 200 % halves the room in CSS pixels.
      await laptop.page.setViewportSize({ width: 683, height: 384 });
      await inspectScreen(laptop.page, '58-laptops-seat-200-percent');
      await expect(laptop.page.getByRole('button', { name: '交回打分表…' })).toBeInViewport();
    }
  }

  await receiveFiles(host.page, brought);
  expect(Object.values(await readVerdicts(host.page))).toContain('beside');
  await expect(host.page.getByText(/此前的打分表来自另一台电脑/).first()).toBeVisible();
  await expect(host.page.locator(`tr[data-member="${expert.id}"]`)).toHaveAttribute(
    'data-whereabouts',
    'two-versions',
  );
  const other = join(host.documents, 'other.sheet.zip');
  writeFileSync(other, Buffer.from('this is no container'));
  await receiveFiles(host.page, [other]);
  await expect(host.page.locator('[data-incoming="refused"]').getByRole('alert')).toBeVisible();
  await inspectScreen(host.page, '59-laptops-two-versions');
  for (const [theme, name] of [
    [/深色/, 'dark'],
    [/高对比/, 'contrast'],
    [/浅色/, 'light'],
  ] as const) {
    await chooseTheme(host.page, theme);
    await inspectScreen(host.page, `59-laptops-two-versions-${name}`);
  }

  await host.page.setViewportSize({ width: 683, height: 384 });
  await inspectScreen(host.page, '59-laptops-200-percent');
  await expect(host.page.getByRole('button', { name: '收回打分表文件…' })).toBeInViewport();
  await host.page.setViewportSize({ width: 1366, height: 768 });

  await leaveSeat(host.page);
  await goToStage(host.page, '评分');
  await takeSeat(host.page, expert);
  await host.page.getByRole('button', { name: '去选定' }).click();
  await untilReady(host.page, 'laptops');
  await host.page.getByRole('button', { name: '查看并选定…' }).click();
  const dialog = host.page.getByRole('dialog');
  await expect(dialog.getByRole('radio')).toHaveCount(2);
  await inspectScreen(host.page, '60-laptops-choose');
  const wanted = dialog.locator('label').filter({ hasText: '2.5' });
  await wanted.getByRole('radio').check();
  await dialog.getByRole('button', { name: '以此份为准' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(host.page.locator(`tr[data-member="${expert.id}"]`)).not.toHaveAttribute(
    'data-whereabouts',
    'two-versions',
  );
  await goToStage(host.page, '评分');
  await untilReady(host.page, 'scoring');
  await expect(host.page.locator('[data-field="points"]')).toHaveValue('2.5');

  // Neither file can undo the choice.
  await openLaptops(host.page);
  await receiveFiles(host.page, brought);
  await expect(host.page.locator(`tr[data-member="${expert.id}"]`)).not.toHaveAttribute(
    'data-whereabouts',
    'two-versions',
  );

  // A seat file written now carries the choice to the laptop whose version was not chosen.
  await leaveSeat(host.page);
  await goToStage(host.page, '评分');
  await takeSeat(host.page, chair);
  await openLaptops(host.page);
  const before = new Set(listFiles(host, '.seat.zip'));
  await writeSeatFiles(host.page, { names: [expert.name], pin: chair.pin });
  const [later = ''] = listFiles(host, '.seat.zip').filter((path) => !before.has(path));
  const [first] = laptops;
  if (!first) throw new Error('no laptop');
  await openLaterSeatFile(first.page, carry(later, first, 'later.seat.zip'), () =>
    inspectScreen(first.page, '61-laptops-later-seat-file'),
  );
  await first.page.getByRole('button', { name: /中试场地面积/ }).click();
  await expect(first.page.locator('[data-field="points"]')).toHaveValue('2.5');
  for (const laptop of [...laptops, host]) await laptop.close();
});

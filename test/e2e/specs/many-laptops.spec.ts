import { expect, test, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { verifyFile } from '../../../electron/core/verify/verify-file.ts';
import { aTinyPng } from '../../support/journey/tiny-files.ts';
import { sweepEverySubmission } from '../pages/decisions-page.ts';
import { handIn, judgeSheet } from '../pages/judging-page.ts';
import {
  closeDialog,
  handBack,
  openLaptops,
  readVerdicts,
  receiveFiles,
  writeSeatFiles,
} from '../pages/laptops-page.ts';
import { completeOpinions, freezeOpinions } from '../pages/opinion-page.ts';
import { attachFiles } from '../pages/evidence-page.ts';
import { goToStage } from '../pages/review-pages.ts';
import { closeRound, nextSubmission } from '../pages/scoring-page.ts';
import { leaveSeat, takeSeat, type Person } from '../pages/seat-page.ts';
import { signAll } from '../pages/signing-page.ts';
import { conveneAtHost, listExperts, openOwnLaptop, type Expert } from '../support/laptop-journey.ts';
import { carry, listFiles, openLaptop } from '../support/laptop.ts';
import { readResults, replayOnOneLaptop } from '../support/replay-review.ts';
import { readSampleReview, type SampleReview } from '../support/sample-review.ts';
import { inspectScreen, takePicture, untilReady } from '../support/screens.ts';

const SCHEME = 'shaoxing-pilot-evaluation';
const SECRETARY: Person = { name: '骆𬭚', pin: 'secretary-2026' };
const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'dist', 'resources', 'samples', SCHEME);

interface ScoringDay {
  readonly page: Page;
  readonly review: SampleReview;
  readonly expert: Expert;
  /** After each sheet that was handed in, with how many are. */
  readonly after?: (sheets: number) => Promise<void>;
  /** In each row of the first sheet. */
  readonly look?: (row: number) => Promise<void>;
}

const scoreEverything = async ({ page, review, expert, after, look }: ScoringDay): Promise<void> => {
  for (const [at, { id }] of review.submissions.entries()) {
    const sheet = review.marks.sheets.find((each) => each.member === expert.id && each.submission === id);
    if (!sheet) throw new Error(`no sheet of ${expert.name} for ${id}`);
    await judgeSheet(page, review, sheet, at === 0 ? look : undefined);
    await handIn(page);
    await after?.(at + 1);
    if (at + 1 < review.submissions.length) await nextSubmission(page);
  }
};

const attachPhoto = async (page: Page, path: string): Promise<void> => {
  await attachFiles(page, [path]);
  await expect(page.locator('section[data-entry]').getByText(basename(path))).toBeVisible();
};

test('journey 2: three experts on their own laptops, the same results as on one', async ({ browser }) => {
  test.setTimeout(1_500_000);
  const review = await readSampleReview(SCHEME);
  const experts = listExperts(review);
  const [chair, second, ...away] = experts;
  if (!chair || !second) throw new Error('the sample has too few experts');
  expect(away).toHaveLength(3);

  const host = await openLaptop(browser);
  await conveneAtHost(host.page, [...experts, SECRETARY]);
  await goToStage(host.page, '评分');
  await takeSeat(host.page, SECRETARY);
  await openLaptops(host.page);
  await inspectScreen(host.page, '50-laptops-host');
  await writeSeatFiles(host.page, { names: away.map(({ name }) => name), pin: SECRETARY.pin }, () =>
    inspectScreen(host.page, '51-laptops-write'),
  );
  await takePicture(host.page, '52-laptops-written');
  await closeDialog(host.page);
  await leaveSeat(host.page);

  const photo = aTinyPng(120);
  const brought: string[] = [];
  const early: string[] = [];
  for (const [at, expert] of away.entries()) {
    const laptop = await openOwnLaptop(browser, host, expert, async (page) => {
      if (at === 0) await inspectScreen(page, '53-laptops-seat-intake');
    });
    const { page } = laptop;
    await scoreEverything({
      page,
      review,
      expert,
      look: async (row) => {
        if (at !== 1 || row !== 0) return;
        const path = join(laptop.documents, '现场照片.png');
        writeFileSync(path, photo);
        await attachPhoto(page, path);
      },
      after: async (sheets) => {
        if (at !== 0 || sheets !== 1) return;
        // The first expert hands back in the middle of the day as well.
        await openLaptops(page);
        await inspectScreen(page, '54-laptops-seat');
        await handBack(page, expert.pin);
        await closeDialog(page);
        for (const file of listFiles(laptop, '.sheet.zip'))
          early.push(carry(file, host, `early-${basename(file)}`));
        await goToStage(page, '评分');
        await untilReady(page, 'scoring');
      },
    });
    await expect(page.locator('[data-reminder="handBack"]')).toBeVisible();
    await handBack(page, expert.pin);
    if (at === 0) await inspectScreen(page, '55-laptops-handed-back');
    await closeDialog(page);
    await expect(page.locator('[data-hand-back="up-to-date"]')).toBeVisible();
    const last = listFiles(laptop, '.sheet.zip').at(-1);
    if (last !== undefined) brought.push(carry(last, host, basename(last)));
    if (at === 0) {
      await page.getByRole('button', { name: /返回首页/ }).click();
      await untilReady(page, 'home');
      await expect(page.getByText(`本机为“${expert.name}”的席位`)).toBeVisible();
      await inspectScreen(page, '56-laptops-home');
    }
    await laptop.close();
  }
  expect([brought.length, early.length]).toEqual([3, 1]);

  await receiveFiles(host.page, brought.toReversed());
  for (const { id } of away)
    await expect(host.page.locator(`tr[data-member="${id}"]`)).toHaveAttribute('data-whereabouts', 'all-in');
  await inspectScreen(host.page, '57-laptops-received');
  // What was handed back in the morning arrives after what was handed back in the evening; and once more.
  await receiveFiles(host.page, early);
  for (const verdict of Object.values(await readVerdicts(host.page)))
    expect(['same', 'older']).toContain(verdict);
  await receiveFiles(host.page, brought.slice(0, 1));
  await expect(host.page.getByText('这个文件以前收过，这次没有任何改动。').first()).toBeVisible();
  await expect(host.page.locator(`tr[data-member="${away[0]?.id}"]`)).toHaveAttribute(
    'data-whereabouts',
    'all-in',
  );

  await goToStage(host.page, '评分');
  for (const expert of [second, chair]) {
    await takeSeat(host.page, expert);
    await scoreEverything({ page: host.page, review, expert });
    if (expert !== chair) await leaveSeat(host.page);
  }
  await closeRound(host.page);
  await goToStage(host.page, '合议');
  await untilReady(host.page, 'deliberation');
  await sweepEverySubmission(host.page, review.submissions.length);
  await host.page.getByRole('button', { name: '形成专家组意见 ›' }).click();
  await completeOpinions(host.page);
  await freezeOpinions(host.page);
  await leaveSeat(host.page);
  for (const expert of [second, ...away, chair]) {
    await takeSeat(host.page, expert);
    await signAll(host.page, expert.pin);
    if (expert !== chair) await leaveSeat(host.page);
  }

  await goToStage(host.page, '回传');
  await untilReady(host.page, 'return');
  await host.page.getByLabel('组长席位 PIN 码').fill(chair.pin);
  await host.page.getByRole('button', { name: '生成回传包' }).click();
  await expect(host.page.getByRole('heading', { name: '回传包回执' }).first()).toBeVisible();
  await host.page.getByRole('radio', { name: /文档/ }).check();
  await host.page.getByRole('button', { name: /^保存到/ }).click();
  await expect(host.page.getByText(/读回比对一致/).first()).toBeVisible();

  const [returned = ''] = listFiles(host, '.return.zip');
  const finding = await verifyFile(returned, { trustedRoots: [] });
  expect(finding.checks.filter((check) => check.verdict !== 'valid')).toEqual([]);
  expect(finding.signatures.filter((line) => line.file.startsWith('opinions/'))).toHaveLength(
    experts.length * review.submissions.length,
  );

  const results = await readResults(returned);
  const digest = createHash('sha256').update(photo).digest('hex');
  expect(results.toString('utf8')).toContain(digest);
  const kept = join(host.documents, '现场照片.png');
  writeFileSync(kept, photo);
  const sample = readdirSync(SAMPLES).find((name) => name.endsWith('.review.zip')) ?? '';
  const onOne = await replayOnOneLaptop(join(SAMPLES, sample), results, new Map([[digest, kept]]));
  expect(onOne.equals(results)).toBe(true);
  await host.close();
});

import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openSample, signIn, trustBureau, goToStage } from '../pages/review-pages.ts';
import {
  closeRound,
  nextSubmission,
  scoreByKeyboard,
  submitSheet,
  type Mark,
} from '../pages/scoring-page.ts';
import { sweepEverySubmission } from '../pages/decisions-page.ts';
import { createSeat, leaveSeat, takeSeat, type Person } from '../pages/seat-page.ts';
import { signAll } from '../pages/signing-page.ts';
import { verifyFile } from '../../../electron/core/verify/verify-file.ts';
import { makeUserFolder, removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { inspectScreen, takePicture, untilPageDrawn, untilReady } from '../support/screens.ts';

const CHAIR: Person = { name: '沈奕', pin: 'chair-2026' };
/** Two of the five on the roster are absent today: they have no seat, and are no zeros. */
const EXPERTS: readonly Person[] = [
  CHAIR,
  { name: '郦䶮', pin: 'expert-two' },
  { name: '章文瑾', pin: 'expert-three' },
];
const SUBMISSIONS = 3;

/** Marks on the step, different for every expert and submission, the bonus with its reason and evidence. */
const marksOf = (expert: number, submission: number): readonly Mark[] => {
  const base = [4.5, 4, 4.5, 3.5, 4, 3.5, 8, 16, 14, 15];
  const shift = ((expert * 2 + submission) % 3) * 0.5;
  return [
    ...base.map((points, index) => ({ points: String(points - shift), pinsPage: index === 0 })),
    { points: '3', comment: '省级科技奖，效益明显。', pinsPage: true },
  ];
};

let host: RunningHost;
const userFolder = makeUserFolder();

test.beforeAll(async () => {
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

test('a panel goes from the package to the verified return on one laptop', async ({ page }) => {
  test.setTimeout(900_000);
  await page.goto(host.url);
  await untilReady(page, 'home');
  await inspectScreen(page, '01-home');

  await openSample(page);
  await inspectScreen(page, '02-intake');
  await trustBureau(page);
  await signIn(
    page,
    EXPERTS.map((expert) => expert.name),
  );
  await inspectScreen(page, '03-panel');
  await page.getByRole('button', { name: '前往评分 ›' }).click();

  for (const [expertIndex, expert] of EXPERTS.entries()) {
    if (expertIndex === 0) {
      await expect(page.getByText('您是哪一位？')).toBeVisible();
      await inspectScreen(page, '04-seat');
    }
    await createSeat(page, expert);
    for (let submission = 0; submission < SUBMISSIONS; submission += 1) {
      await untilReady(page, 'scoring');
      await scoreByKeyboard(page, marksOf(expertIndex, submission));
      if (expertIndex === 0 && submission === 0) {
        await page.getByRole('button', { name: /中试仪器设备原值/ }).click();
        await untilPageDrawn(page);
        await inspectScreen(page, '05-scoring');
      }
      await submitSheet(page);
      if (submission + 1 < SUBMISSIONS) await nextSubmission(page);
    }
    await leaveSeat(page);
  }

  await takeSeat(page, CHAIR);
  await untilReady(page, 'scoring');
  await inspectScreen(page, '06-scoring-submitted');
  await closeRound(page);
  await goToStage(page, '合议');
  await untilReady(page, 'deliberation');
  await inspectScreen(page, '07-deliberation');
  await sweepEverySubmission(page, SUBMISSIONS);
  await inspectScreen(page, '07-decisions');

  await page.getByRole('button', { name: '形成专家组意见 ›' }).click();
  await untilReady(page, 'opinion');
  await inspectScreen(page, '08-opinion');
  for (const tab of await page.getByRole('tab').all()) {
    await tab.click();
    await untilReady(page, 'opinion');
    const suggestions = page.getByRole('textbox', { name: /问题与建议/ });
    await suggestions.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('建议完善台账，规范填报。');
    await expect(page.getByText(/已保存/).first()).toBeVisible();
  }
  await page.getByRole('button', { name: '定稿并冻结…' }).click();
  await takePicture(page, '09-freeze');
  await page.getByRole('dialog').getByRole('button', { name: '定稿并冻结', exact: true }).click();
  const code = await page
    .getByText(/[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/)
    .first()
    .innerText();
  expect(code).toMatch(/[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}/);
  await page.getByRole('dialog').getByRole('button', { name: '前往签署 ›' }).click();
  await untilReady(page, 'signing');
  await inspectScreen(page, '10-signing-chair-waits');
  await leaveSeat(page);

  for (const expert of [...EXPERTS.slice(1), CHAIR]) {
    await takeSeat(page, expert);
    await untilReady(page, 'signing');
    if (expert === EXPERTS[1]) {
      await untilPageDrawn(page);
      await inspectScreen(page, '11-signing');
    }
    await signAll(page, expert.pin);
    if (expert !== CHAIR) await leaveSeat(page);
  }
  await takePicture(page, '12-signed');

  await goToStage(page, '回传');
  await untilReady(page, 'return');
  await inspectScreen(page, '13-return');
  await page.getByLabel('组长席位 PIN 码').fill(CHAIR.pin);
  await page.getByRole('button', { name: '生成回传包' }).click();
  await expect(page.getByRole('heading', { name: '回传包回执' }).first()).toBeVisible();
  await page.getByRole('radio', { name: /文档/ }).check();
  await page.getByRole('button', { name: /^保存到/ }).click();
  await expect(page.getByText(/读回比对一致/).first()).toBeVisible();
  await inspectScreen(page, '14-receipt');

  const [saved] = readdirSync(join(userFolder, 'Documents'));
  expect(saved).toMatch(/\.return\.zip$/);
  const finding = await verifyFile(join(userFolder, 'Documents', saved ?? ''), { trustedRoots: [] });
  expect(finding.checks.filter((check) => check.verdict !== 'valid')).toEqual([]);
  expect(finding.signatures.filter((line) => line.file.startsWith('opinions/'))).toHaveLength(
    EXPERTS.length * SUBMISSIONS,
  );

  await page.getByRole('button', { name: '活动记录' }).click();
  await untilReady(page, 'activity');
  await inspectScreen(page, '15-activity');
});

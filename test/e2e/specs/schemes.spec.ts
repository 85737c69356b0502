import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { verifyFile } from '../../../electron/core/verify/verify-file.ts';
import { overrideUnmetRules } from '../pages/convening-page.ts';
import { decideSubmission, toDecisions } from '../pages/decisions-page.ts';
import { handIn, judgeSheet } from '../pages/judging-page.ts';
import { completeOpinions, freezeOpinions } from '../pages/opinion-page.ts';
import { goToStage, openSampleOf, signIn, trustBureau } from '../pages/review-pages.ts';
import { closeRound, nextSubmission } from '../pages/scoring-page.ts';
import { createSeat, leaveSeat, takeSeat, type Person } from '../pages/seat-page.ts';
import { signAll } from '../pages/signing-page.ts';
import { makeUserFolder, removeUserFolder, startHost, type RunningHost } from '../support/host.ts';
import { readSampleReview, type SampleReview } from '../support/sample-review.ts';
import { inspectScreen, takePicture, untilReady } from '../support/screens.ts';

/** Conditions; tracks with factors; dispositions; every other scoring mode in two parts. */
const EVERY_RUN = [
  'liangjiang-sharing-recognition',
  'keqiao-cobuilt-admission',
  'chongqing-bases-realignment',
  'keqiao-cobuilt-evaluation',
];
/** The same screens with other rules: acted out when asked for, for they take minutes. */
const WHEN_ASKED = [
  'liangjiang-sharing-evaluation',
  'shaoxing-pilot-selection',
  'wanzhou-innovation-recognition',
  'wanzhou-innovation-evaluation',
];
const asked = process.env['PANELDESK_E2E_SCHEMES'] === 'all';

/** As few as can judge everything: the chair, and one more member for each track that the chair does not judge. */
const chooseExperts = (review: SampleReview): readonly Person[] => {
  const [chair, ...others] = review.members;
  if (!chair) throw new Error('nobody on the roster');
  const covered = new Set(chair.parts ?? review.parts);
  const needed = others.filter((member) => {
    const adds = (member.parts ?? []).filter((part) => !covered.has(part));
    adds.forEach((part) => covered.add(part));
    return adds.length > 0;
  });
  const second = others[0] ? [others[0]] : [];
  return [chair, ...(needed.length > 0 ? needed : second)].map(({ id, name }) => ({
    name,
    pin: `pin-of-${id}`,
  }));
};

// each scheme is a review of its own: they need not wait for each other
test.describe.configure({ mode: 'parallel' });

let host: RunningHost;
const userFolder = makeUserFolder();

test.beforeAll(async () => {
  host = await startHost(userFolder);
});

test.afterAll(async () => {
  await host.stop();
  removeUserFolder(userFolder);
});

for (const scheme of [...EVERY_RUN, ...(asked ? WHEN_ASKED : [])]) {
  test(`${scheme}: from its sample to the verified return in the window`, async ({ page }) => {
    test.setTimeout(600_000);
    const review = await readSampleReview(scheme);
    const experts = chooseExperts(review);
    await page.goto(host.url);
    await openSampleOf(page, scheme);
    await trustBureau(page);
    await signIn(
      page,
      experts.map((expert) => expert.name),
    );
    await page.getByRole('button', { name: '前往评分 ›' }).click();

    for (const expert of experts) {
      await createSeat(page, expert);
      const member = review.members.find((each) => each.name === expert.name);
      for (const [at, { id }] of review.submissions.entries()) {
        const sheet = review.marks.sheets.find(
          (each) => each.member === member?.id && each.submission === id,
        );
        if (!sheet) throw new Error(`no sheet of ${expert.name} for ${id}`);
        const isFirst = expert === experts[0] && at === 0;
        await judgeSheet(page, review, sheet, async (row) => {
          if (isFirst && row < 2) await takePicture(page, `${scheme}-1-scoring-${row + 1}`);
        });
        if (isFirst) await inspectScreen(page, `${scheme}-2-scored`);
        await handIn(page);
        if (at + 1 < review.submissions.length) await nextSubmission(page);
      }
      await leaveSeat(page);
    }

    const [chair] = experts;
    if (!chair) throw new Error('no chair');
    await takeSeat(page, chair);
    await untilReady(page, 'scoring');
    // Fewer came than the policy asks for.
    await goToStage(page, '专家组');
    await overrideUnmetRules(page, '部分专家未到会，经主管部门同意继续评审。');
    await goToStage(page, '评分');
    await untilReady(page, 'scoring');
    await closeRound(page);
    await goToStage(page, '合议');
    await untilReady(page, 'deliberation');
    await inspectScreen(page, `${scheme}-3-matrix`);
    // A table of points alone leaves nothing to decide.
    if (review.decides) await toDecisions(page);
    for (const [at, submission] of (review.decides ? review.submissions : []).entries()) {
      await decideSubmission(page, review, submission);
      if (at === 0) await inspectScreen(page, `${scheme}-4-decisions`);
    }
    await page.getByRole('button', { name: '形成专家组意见 ›' }).click();
    await completeOpinions(page);
    await inspectScreen(page, `${scheme}-5-opinion`);
    await freezeOpinions(page);
    await leaveSeat(page);
    for (const expert of [...experts.slice(1), chair]) {
      await takeSeat(page, expert);
      await signAll(page, expert.pin);
      if (expert !== chair) await leaveSeat(page);
    }

    await goToStage(page, '回传');
    await untilReady(page, 'return');
    const before = new Set(readdirSync(join(userFolder, 'Documents')));
    await page.getByLabel('组长席位 PIN 码').fill(chair.pin);
    await page.getByRole('button', { name: '生成回传包' }).click();
    await expect(page.getByRole('heading', { name: '回传包回执' }).first()).toBeVisible();
    await page.getByRole('radio', { name: /文档/ }).check();
    await page.getByRole('button', { name: /^保存到/ }).click();
    await expect(page.getByText(/读回比对一致/).first()).toBeVisible();
    const saved = readdirSync(join(userFolder, 'Documents')).find((name) => !before.has(name));
    const finding = await verifyFile(join(userFolder, 'Documents', saved ?? ''), { trustedRoots: [] });
    expect(finding.checks.filter((check) => check.verdict !== 'valid')).toEqual([]);
    expect(finding.signatures.filter((line) => line.file.startsWith('opinions/'))).toHaveLength(
      experts.length * review.submissions.length,
    );
  });
}

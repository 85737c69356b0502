import { expect, type Page } from '@playwright/test';
import type { SampleReview } from '../support/sample-review.ts';
import { untilReady } from '../support/screens.ts';

const form = (page: Page) => page.getByRole('region', { name: '专家组认定' });

const sweepButton = (page: Page) => page.getByRole('button', { name: '全部不成立…' });

const sweep = async (page: Page): Promise<void> => {
  await sweepButton(page).click();
  await page.getByRole('button', { name: '全部记录为不成立' }).click();
  await expect(sweepButton(page)).toHaveCount(0);
};

const sweepVetoes = async (page: Page): Promise<void> => {
  if ((await sweepButton(page).count()) > 0) await sweep(page);
};

/** Vetoes that are swept away, nothing else to decide: the scored sample. */
export const sweepEverySubmission = async (page: Page, submissions: number): Promise<void> => {
  await page.getByRole('button', { name: '专家组认定 ›' }).click();
  for (let at = 0; at < submissions; at += 1) {
    // Not looked for but waited for: each of these submissions has vetoes, and they take a moment to appear.
    await sweep(page);
    if (at + 1 < submissions) await page.getByRole('button', { name: /^下一个：/ }).click();
  }
};

const measureTitle = (review: SampleReview, condition: string, measure: string): string => {
  const indicator = review.indicatorOf(condition);
  const found = indicator.mode === 'condition' && indicator.measures.find((each) => each.id === measure);
  if (!found) throw new Error(`${condition} has no measure ${measure}`);
  return found.title.zh;
};

/** Records what the marks decide about one submission. */
export const decideSubmission = async (
  page: Page,
  review: SampleReview,
  { id: submission, baseName }: { readonly id: string; readonly baseName: string },
): Promise<void> => {
  await page.getByRole('tablist', { name: '参评项目' }).getByRole('tab', { name: baseName }).click();
  for (const decision of review.marks.decisions.filter((each) => each.submission === submission)) {
    const subject = page.locator(`button[data-subject="${decision.subject}"]`);
    await subject.click();
    await expect(subject).toHaveAttribute('aria-current', 'true');
    for (const { measure, verified, accepted } of decision.values) {
      const title = measureTitle(review, decision.subject, measure);
      if (verified !== undefined) await page.getByLabel(`${title}核实值`).fill(verified);
      if (accepted !== undefined) await page.getByLabel(`${title}认定值`).fill(accepted);
    }
    await form(page).locator(`input[type="radio"][value="${decision.choice}"]`).check();
    if (decision.target !== undefined)
      await form(page)
        .getByLabel(/并入的基地|转为的类型/)
        .fill(decision.target);
    if (decision.reason !== '') await form(page).locator('textarea').fill(decision.reason);
    await page.getByRole('button', { name: '记录认定 ↵' }).click();
    await expect(subject.locator('[data-state]:not([data-state="undecided"])')).toBeVisible();
  }
  await sweepVetoes(page);
};

export const toDecisions = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '专家组认定 ›' }).click();
  await untilReady(page, 'deliberation');
};

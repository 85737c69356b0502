import { expect, type Page } from '@playwright/test';
import type { SampleMarks } from '../../../electron/cli/demo/sample-marks.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import type { SampleReview } from '../support/sample-review.ts';
import { untilReady } from '../support/screens.ts';

type MarkedSheet = SampleMarks['sheets'][number];
type MarkedEntry = MarkedSheet['entries'][number];

const entryPane = (page: Page) => page.locator('section[data-entry]');

const givePoints = async (page: Page, review: SampleReview, entry: MarkedEntry): Promise<void> => {
  const indicator = review.indicatorOf(entry.indicator);
  if (entry.points === undefined || !('step' in indicator)) return;
  if (entry.measured !== undefined) await entryPane(page).getByLabel('采用数值').fill(entry.measured);
  const asked = indicator.mode === 'deduct' ? indicator.maxPoints - entry.points : entry.points;
  await entryPane(page)
    .locator('[data-field="points"]')
    .fill(writePoints(asked as typeof entry.points));
};

const chooseByDigit = async (
  page: Page,
  review: SampleReview,
  submission: string,
  { indicator, choice, target }: MarkedEntry,
): Promise<void> => {
  if (choice === undefined) return;
  await page.keyboard.press(review.digitOf(submission, indicator, choice));
  await expect(entryPane(page).locator(`input[type="radio"][value="${choice}"]`)).toBeChecked();
  if (target !== undefined) await entryPane(page).locator('[data-field="target"]').fill(target);
};

/** Judges every row of the sheet in view as the marks say, whatever its mode: digits choose, fields take numbers and words. */
export const judgeSheet = async (
  page: Page,
  review: SampleReview,
  sheet: MarkedSheet,
  look: (row: number) => Promise<void> = async () => undefined,
): Promise<void> => {
  await untilReady(page, 'scoring');
  const count = sheet.entries.length;
  for (let row = 0; row < count; row += 1) {
    const id = await entryPane(page).getAttribute('data-entry');
    const entry = sheet.entries.find((each) => each.indicator === id);
    if (!entry) throw new Error(`no mark for ${id}`);
    await chooseByDigit(page, review, sheet.submission, entry);
    await givePoints(page, review, entry);
    if (entry.evidence.length > 0) {
      await entryPane(page).getByRole('heading', { level: 2 }).first().click();
      await expect(page.getByRole('button', { name: /本页设为佐证/ })).toBeEnabled();
      await page.keyboard.press('e');
      await expect(page.getByText('佐证（1）')).toBeVisible();
    }
    if (entry.comment !== '') await entryPane(page).locator('textarea').fill(entry.comment);
    await look(row);
    await page.locator('[data-primary="true"]').click();
    await expect(page.getByText(new RegExp(`^${row + 1} / ${count} 已评$`))).toBeVisible();
    if (row + 1 < count) await expect(entryPane(page)).not.toHaveAttribute('data-entry', id ?? '');
  }
};

export const handIn = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^提交(打分表|评审表)$/ }).click();
  await page.getByRole('button', { name: '提交并锁定' }).click();
  await expect(page.getByText(/已提交 \d{4}年/).first()).toBeVisible();
};

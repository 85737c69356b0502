import { expect, type Page } from '@playwright/test';
import { untilReady } from '../support/screens.ts';

/** Writes three strokes on the pad with the mouse. */
export const writeInk = async (page: Page): Promise<void> => {
  const pad = page.locator('canvas[aria-label="手写签名区"], [aria-label="手写签名区"]').first();
  const box = await pad.boundingBox();
  if (!box) throw new Error('the pad is not in view');
  const strokes = [
    [0.15, 0.3, 0.45, 0.25],
    [0.3, 0.15, 0.2, 0.8],
    [0.5, 0.4, 0.85, 0.75],
  ] as const;
  for (const [fromX, fromY, toX, toY] of strokes) {
    await page.mouse.move(box.x + box.width * fromX, box.y + box.height * fromY);
    await page.mouse.down();
    for (let step = 1; step <= 12; step += 1) {
      const t = step / 12;
      await page.mouse.move(
        box.x + box.width * (fromX + (toX - fromX) * t),
        box.y + box.height * (fromY + (toY - fromY) * t + 0.05 * Math.sin(t * Math.PI)),
      );
    }
    await page.mouse.up();
  }
};

export const signAll = async (page: Page, pin: string): Promise<void> => {
  await untilReady(page, 'signing');
  await confirmWithInk(page, pin);
  await expect(page.getByRole('heading', { name: /您已签署 .*\d+ 份/ })).toBeVisible();
};

/** The button says how many it signs. */
export const SIGN = /^签署 .*\d+ 份/;

export const confirmWithInk = async (
  page: Page,
  pin: string,
  button: string | RegExp = SIGN,
): Promise<void> => {
  await writeInk(page);
  await page.getByLabel('席位 PIN 码').fill(pin);
  await page.getByRole('button', { name: button }).click();
};

/** Chooses what to say to one opinion of the list. */
export const sayTo = async (
  page: Page,
  name: string,
  choice: '同意，另附不同意见' | '不同意，拒签',
  words: string,
): Promise<void> => {
  await page.getByRole('tab', { name: new RegExp(name) }).click();
  await page.getByRole('radio', { name: choice }).check();
  await page.getByRole('textbox', { name: /理由/ }).fill(words);
};

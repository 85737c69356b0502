import { expect, type Locator, type Page } from '@playwright/test';
import { declareRelations, undertake } from './convening-page.ts';

export interface Person {
  readonly name: string;
  readonly pin: string;
}

const choosePerson = (within: Locator, name: string): Promise<void> =>
  within.locator('button[data-member]').filter({ hasText: name }).click();

/** Where seats are chosen: in a stage that needs one, or in the dialog of the menu at the top right. */
const seatChoice = async (page: Page): Promise<Locator> => {
  const inStage = page.getByRole('main').locator('[data-seat-needed="true"]');
  const inDialog = page.getByRole('dialog', { name: '您是哪一位？' });
  await expect(inStage.or(inDialog).or(page.locator('button[data-seat=""]')).first()).toBeVisible();
  if (await inStage.isVisible()) return inStage;
  if (!(await inDialog.isVisible())) await seatMenu(page).click();
  return inDialog;
};

/** First time: a PIN entered twice, then the fingerprint is shown. What comes before the material is not done yet. */
export const makeSeat = async (page: Page, { name, pin }: Person): Promise<void> => {
  await choosePerson(await seatChoice(page), name);
  await page.getByLabel('新的 PIN 码').fill(pin);
  await page.getByLabel('再输入一次').fill(pin);
  await page.getByRole('button', { name: '设置并入席' }).click();
  await page.getByRole('button', { name: '开始', exact: true }).click();
  await expect(seatMenu(page)).toContainText(name);
};

/** First time, until the material opens: a seat, the undertaking signed, no relation to any submission declared. */
export const createSeat = async (page: Page, person: Person): Promise<void> => {
  await makeSeat(page, person);
  await undertake(page);
  await declareRelations(page);
};

export const enterPin = async (page: Page, { name, pin }: Person): Promise<void> => {
  await choosePerson(await seatChoice(page), name);
  await page.getByLabel('PIN 码', { exact: true }).fill(pin);
  await page.keyboard.press('Enter');
};

export const takeSeat = async (page: Page, person: Person): Promise<void> => {
  await enterPin(page, person);
  await expect(seatMenu(page)).toContainText(person.name);
  // what was said to the person before is gone
  await expect(page.getByText('已离开席位')).toHaveCount(0);
};

/** The button at the top right; its attribute says whose seat it is, whatever the language. */
const seatMenu = (page: Page) => page.locator('button[data-seat]');

export const leaveSeat = async (page: Page): Promise<void> => {
  await seatMenu(page).click();
  await page.getByRole('button', { name: '离开席位', exact: true }).click();
  await expect(seatMenu(page)).toContainText('选择席位');
};

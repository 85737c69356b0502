import { expect, type Page } from '@playwright/test';

export interface Person {
  readonly name: string;
  readonly pin: string;
}

const choosePerson = async (page: Page, name: string): Promise<void> => {
  await page
    .getByRole('main')
    .getByRole('button', { name: new RegExp(name) })
    .click();
};

/** First time: a PIN entered twice, then the fingerprint is shown. */
export const createSeat = async (page: Page, { name, pin }: Person): Promise<void> => {
  await choosePerson(page, name);
  await page.getByLabel('新的 PIN 码').fill(pin);
  await page.getByLabel('再输入一次').fill(pin);
  await page.getByRole('button', { name: '设置并入席' }).click();
  await page.getByRole('button', { name: '开始' }).click();
  await expect(seatMenu(page)).toContainText(name);
};

export const enterPin = async (page: Page, { name, pin }: Person): Promise<void> => {
  await choosePerson(page, name);
  await page.getByLabel('PIN 码', { exact: true }).fill(pin);
  await page.keyboard.press('Enter');
};

export const takeSeat = async (page: Page, person: Person): Promise<void> => {
  await enterPin(page, person);
  await expect(seatMenu(page)).toContainText(person.name);
};

/** The button at the top right; its attribute says whose seat it is, whatever the language. */
const seatMenu = (page: Page) => page.locator('button[data-seat]');

export const leaveSeat = async (page: Page): Promise<void> => {
  await seatMenu(page).click();
  await page.getByRole('button', { name: '离开席位', exact: true }).click();
  await expect(seatMenu(page)).toContainText('选择席位');
};

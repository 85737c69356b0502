import type { Browser, Page } from '@playwright/test';
import { basename } from 'node:path';
import { openSeatFile, settleOnOwnLaptop } from '../pages/laptops-page.ts';
import { openSample, signIn, trustBureau } from '../pages/review-pages.ts';
import { createSeat, leaveSeat, type Person } from '../pages/seat-page.ts';
import { carry, listFiles, openLaptop, type Laptop } from './laptop.ts';
import type { SampleReview } from './sample-review.ts';

export interface Expert extends Person {
  readonly id: string;
}

export const listExperts = (review: SampleReview): readonly Expert[] =>
  review.members.map(({ id, name }) => ({ id, name, pin: `pin-of-${id}` }));

/** Everybody at the host: signed in, with a seat, undertakings signed, relations declared. */
export const conveneAtHost = async (page: Page, people: readonly Person[]): Promise<void> => {
  await openSample(page);
  await trustBureau(page);
  await signIn(
    page,
    people.map(({ name }) => name),
  );
  await page.getByRole('button', { name: '前往评分 ›' }).click();
  for (const person of people) {
    await createSeat(page, person);
    await leaveSeat(page);
  }
};

const seatFileOf = (host: Laptop, expert: Expert): string => {
  const path = listFiles(host, '.seat.zip').find((each) => each.includes(expert.id));
  if (path === undefined) throw new Error(`no seat file of ${expert.name}`);
  return path;
};

/** The member's own laptop with the seat file open, in the seat. */
export const openOwnLaptop = async (
  browser: Browser,
  host: Laptop,
  expert: Expert,
  look: (page: Page) => Promise<void> = async () => undefined,
): Promise<Laptop> => {
  const laptop = await openLaptop(browser);
  const file = seatFileOf(host, expert);
  await openSeatFile(laptop.page, carry(file, laptop, basename(file)));
  await look(laptop.page);
  await settleOnOwnLaptop(laptop.page, expert);
  return laptop;
};

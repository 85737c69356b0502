import type { Browser, Page } from '@playwright/test';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeUserFolder, removeUserFolder, startHost } from './host.ts';
import { untilReady } from './screens.ts';

/** One person's machine: its own process, home and Documents, with a window on it. */
export interface Laptop {
  readonly page: Page;
  readonly documents: string;
  readonly close: () => Promise<void>;
}

export const openLaptop = async (browser: Browser): Promise<Laptop> => {
  const userFolder = makeUserFolder();
  const host = await startHost(userFolder);
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(host.url);
  await untilReady(page, 'home');
  return {
    page,
    documents: join(userFolder, 'Documents'),
    close: async () => {
      await context.close();
      await host.stop();
      removeUserFolder(userFolder);
    },
  };
};

/** Files of a kind in somebody's Documents, oldest name first. */
export const listFiles = (laptop: Laptop, ending: string): readonly string[] =>
  readdirSync(laptop.documents)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(laptop.documents, name));

/** As a stick would: a copy in the other machine's Documents. Gives its path there. */
export const carry = (path: string, to: Laptop, name: string): string => {
  const target = join(to.documents, name);
  copyFileSync(path, target);
  return target;
};

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../../../shared/seeds/', import.meta.url));

/** How the file of each policy's text begins. */
const BEGINNINGS = {
  liangjiang: '000_',
  keqiao: '001_',
  chongqing: '002_',
  shaoxing: '003_',
  wanzhou: '004_',
} as const;

export type SeedName = keyof typeof BEGINNINGS;

export const SEED_NAMES = Object.keys(BEGINNINGS) as readonly SeedName[];

const findFile = (name: SeedName): string | undefined =>
  existsSync(FOLDER)
    ? readdirSync(FOLDER).find((file) => file.startsWith(BEGINNINGS[name]) && file.endsWith('.txt'))
    : undefined;

/** The texts are kept beside a checkout, not in it. Where one is missing its tests are skipped, and say so. */
export const hasSeed = (name: SeedName): boolean => {
  const found = findFile(name) !== undefined;
  if (!found)
    console.log(`skipped: scheme against the policy '${name}' (its text is not beside this checkout)`);
  return found;
};

/** One line per paragraph or table cell, one space at most: what is left of a page's layout. */
export const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');

export const readSeed = (name: SeedName): string => {
  const file = findFile(name);
  if (file === undefined) throw new Error(`no text of ${name} in ${FOLDER}`);
  return tidy(readFileSync(`${FOLDER}${file}`, 'utf8'));
};

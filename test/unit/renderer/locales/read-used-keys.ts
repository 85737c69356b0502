import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../../..');

/** The command line has words of its own in the same files. */
const SPEAKING = ['renderer/**/*.{ts,tsx}', 'electron/cli/**/*.ts'];

const KEY = /(['"`])((?:[a-z][a-z-]*):[A-Za-z$][^'"`\s]*)\1/g;

/** A key as code has it: whole, or with `*` where it is completed at run time. */
export interface UsedKey {
  readonly key: string;
  readonly file: string;
}

/** Every `namespace:key` in the sources that speak to people, whether handed to `t` at once or kept in a table first. */
export const readUsedKeys = (namespaces: ReadonlySet<string>): readonly UsedKey[] =>
  globSync(SPEAKING, { cwd: ROOT, exclude: ['**/*.d.ts'] }).flatMap((file) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(KEY)]
      .map((match) => (match[2] ?? '').replace(/\$\{[^}]*\}/g, '*'))
      .filter((key) => namespaces.has(key.split(':', 1)[0] ?? ''))
      .map((key) => ({ key, file })),
  );

const escapeText = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a used key can name, `*` standing for at least one character. */
export const patternOf = (used: string): RegExp =>
  new RegExp(`^${used.split('*').map(escapeText).join('.+')}$`);

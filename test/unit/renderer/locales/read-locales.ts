import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '../../../../resources/locales');

export const LOCALES = ['zh-CN', 'en'] as const;
type LocaleName = (typeof LOCALES)[number];

const flatten = (value: unknown, prefix: string): readonly (readonly [string, string])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, each]) => flatten(each, prefix === '' ? key : `${prefix}.${key}`))
    : [[prefix, String(value)]];

/** Every word of a language: `namespace:key` → text. */
export const readWords = (locale: LocaleName): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(join(FOLDER, locale))
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const words: unknown = JSON.parse(readFileSync(join(FOLDER, locale, file), 'utf8'));
        return flatten(words, '').map(
          ([key, text]) => [`${file.replace(/\.json$/, '')}:${key}`, text] as const,
        );
      }),
  );

/** English has two plural forms, Chinese one: both are the same key to the code. */
export const withoutPlural = (key: string): string => key.replace(/_(one|other)$/, '');

/** Names in double braces, sorted. */
export const readParams = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? ''))].sort();

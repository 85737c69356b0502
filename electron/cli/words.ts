import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CliLanguage } from './output.ts';

type Params = Readonly<Record<string, string | number>>;

/** Words for `namespace:key.of.words`, params filled in; the key itself where nobody wrote any. */
export interface Words {
  readonly language: CliLanguage;
  readonly say: (key: string, params?: Params) => string;
  readonly has: (key: string) => boolean;
}

interface Branch {
  readonly [name: string]: string | Branch;
}

const fill = (words: string, params: Params): string =>
  words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));

const find = (branch: Branch | undefined, steps: readonly string[]): string | undefined => {
  const [first = '', ...rest] = steps;
  const found = branch && Object.hasOwn(branch, first) ? branch[first] : undefined;
  if (typeof found === 'object') return find(found, rest);
  return rest.length === 0 ? found : undefined;
};

/** The words that the window has, too, for a terminal. */
export const createWords = (resources: string, language: CliLanguage): Words => {
  const namespaces = new Map<string, Branch>();
  const read = (namespace: string): Branch => {
    const path = join(resources, 'locales', language, `${namespace}.json`);
    const words =
      namespaces.get(namespace) ??
      (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Branch) : {});
    namespaces.set(namespace, words);
    return words;
  };
  const look = (key: string): string | undefined => {
    const [namespace = '', path = ''] = key.split(':');
    return find(read(namespace), path.split('.'));
  };
  return {
    language,
    say: (key, params = {}) => fill(look(key) ?? key, params),
    has: (key) => look(key) !== undefined,
  };
};

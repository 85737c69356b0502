import { describe, expect, it } from 'vitest';
import { readParams, readWords, withoutPlural } from './read-locales.ts';
import { patternOf, readUsedKeys } from './read-used-keys.ts';

const zh = readWords('zh-CN');
const en = readWords('en');
const keysOf = (words: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...words.keys()].map(withoutPlural))].sort();
const namespaces = new Set([...zh.keys()].map((key) => key.split(':', 1)[0] ?? ''));
const used = readUsedKeys(namespaces).map((each) => ({ ...each, pattern: patternOf(each.key) }));

describe('words of both languages', () => {
  it('have the same keys', () => {
    expect(keysOf(en)).toEqual(keysOf(zh));
  });

  it('are never empty', () => {
    const empty = [...zh, ...en].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('take the same params', () => {
    const paramsByKey = (words: ReadonlyMap<string, string>): ReadonlyMap<string, string> => {
      const texts = new Map<string, string>();
      for (const [key, text] of words)
        texts.set(withoutPlural(key), `${texts.get(withoutPlural(key)) ?? ''} ${text}`);
      return new Map([...texts].map(([key, text]) => [key, readParams(text).join()]));
    };
    const [inChinese, inEnglish] = [paramsByKey(zh), paramsByKey(en)];
    const different = keysOf(zh).filter((key) => inChinese.get(key) !== inEnglish.get(key));
    expect(different).toEqual([]);
  });

  it('contain no Chinese on the English side, and no "error" on either', () => {
    const chinese = [...en].filter(
      ([key, text]) => /\p{Script=Han}/u.test(text) && key !== 'frame:otherLanguage',
    );
    const blunt = [...en].filter(([, text]) => /\berrors?\b/i.test(text));
    expect([...chinese, ...blunt]).toEqual([]);
  });
});

describe('keys in the code', () => {
  it('exist', () => {
    const known = keysOf(zh);
    const unknown = used
      .filter(({ pattern }) => !known.some((word) => pattern.test(word)))
      .map(({ key, file }) => `${key} in ${file}`);
    expect(unknown).toEqual([]);
  });

  it('use every word', () => {
    const unused = keysOf(zh).filter((word) => !used.some(({ pattern }) => pattern.test(word)));
    expect(unused).toEqual([]);
  });
});

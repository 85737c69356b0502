import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { aSource, readAll, readSample, useReader } from '../support/reading.ts';
import { hasTool, runTool } from '../support/external-tool.ts';
import { useScratch } from '../support/zip/scratch.ts';

const scratch = useScratch();
const { reader } = useReader();

/** Words between spaces; of Chinese and Japanese, which has none, pairs of characters. */
const tokensOf = (text: string): readonly string[] => {
  const plain = text.normalize('NFKC').replace(/(\p{Ll})-\s*\n\s*(?=\p{Ll})/gu, '$1');
  const words = plain.match(/[\p{Script=Latin}\p{N}]+/gu) ?? [];
  const runs =
    plain.replace(/\s/gu, '').match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu) ?? [];
  return [
    ...words,
    ...runs.flatMap((run) => [...run].slice(1).map((sign, index) => `${[...run][index]}${sign}`)),
  ];
};

/** How much of `wanted` is in `given`, each token as often as it is there. */
const agreement = (wanted: readonly string[], given: readonly string[]): number => {
  const left = new Map<string, number>();
  for (const token of given) left.set(token, (left.get(token) ?? 0) + 1);
  let found = 0;
  for (const token of wanted) {
    const count = left.get(token) ?? 0;
    if (count === 0) continue;
    left.set(token, count - 1);
    found += 1;
  }
  return found / Math.max(1, wanted.length);
};

describe.skipIf(!hasTool('pdftotext', 'words of PDFs against poppler'))('words of real PDFs', () => {
  const wordsOf = (path: string, options: readonly string[] = []): readonly string[] => {
    const target = scratch.path('words.txt');
    expect(runTool('pdftotext', ['-enc', 'UTF-8', ...options, path, target]).status).toBe(0);
    return tokensOf(readFileSync(target, 'utf8'));
  };

  it.each([
    '160F-2019.pdf',
    'images.pdf',
    'issue12823.pdf',
    'issue16063.pdf',
    'pdkids.pdf',
    'tracemonkey.pdf',
  ])('%s: what pdftotext finds is found, and nothing much besides', async (name) => {
    const bytes = readSample(name);
    const pages = await readAll(reader, aSource(bytes, name));
    const own = tokensOf(pages.map(({ text }) => text).join('\n'));
    const theirs = wordsOf(scratch.put(bytes, name));
    expect(agreement(theirs, own)).toBeGreaterThanOrEqual(0.95);
    expect(agreement(own, theirs)).toBeGreaterThanOrEqual(0.95);
  });

  it('a book: the same, but for the figures that the printer left beyond the edge it was cut to', async () => {
    const bytes = readSample('freeculture.pdf');
    const pages = await readAll(reader, aSource(bytes, 'freeculture.pdf'));
    const isWord = (token: string): boolean => /^\p{L}{3,}$/u.test(token);
    const own = tokensOf(pages.map(({ text }) => text).join('\n')).filter(isWord);
    const theirs = wordsOf(scratch.put(bytes, 'freeculture.pdf')).filter(isWord);
    expect(pages).toHaveLength(352);
    expect(agreement(theirs, own)).toBeGreaterThanOrEqual(0.95);
    expect(agreement(own, theirs)).toBeGreaterThanOrEqual(0.95);
  });

  it('where fonts do not say what their letters are, neither has words, and the page says so', async () => {
    const bytes = readSample('TAMReview.pdf');
    const pages = await readAll(reader, aSource(bytes, 'TAMReview.pdf'));
    const [first, second] = pages;
    const path = scratch.put(bytes, 'TAMReview.pdf');
    const theirs = wordsOf(path, ['-l', '1']);
    expect(agreement(theirs, tokensOf(first?.text ?? ''))).toBeGreaterThanOrEqual(0.95);
    expect(second?.text).toBe('');
    expect(wordsOf(path, ['-f', '2', '-l', '2'])).not.toContain('technology');
  });
});

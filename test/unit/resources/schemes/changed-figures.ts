import type { Scheme } from '../../../../shared/domain/scheme/scheme.ts';
import { cutPassage, type PassageEnds } from '../../../support/seeds/passage.ts';
import { walkNumbers } from '../../../support/seeds/walk-numbers.ts';

/** Index in `text` of the character that is number `squeezedAt` when whitespace is not counted. */
const unsqueeze = (text: string, squeezedAt: number): number => {
  let left = squeezedAt;
  for (const [at, character] of [...text].entries()) {
    if (/\s/.test(character)) continue;
    if (left === 0) return at;
    left -= 1;
  }
  throw new Error(`no character ${squeezedAt} in the text`);
};

/** 25分 becomes 26分, 连续两次 becomes 连续七次: no policy here counts anything by sevens. */
const changeNumber = (words: string): string =>
  /\d/.test(words)
    ? words.replace(/\d+/, (digits) => String(Number(digits) + 1))
    : words.replace(/^[半〇零一二两三四五六七八九十百千万亿]+/u, '七');

export interface ChangedText {
  readonly words: string;
  readonly seed: string;
}

/** One copy of the policy for each number of a passage, with that number changed and all else as it was. */
export const changeEachNumber = (seed: string, ends: PassageEnds): readonly ChangedText[] => {
  const passage = cutPassage(seed, ends);
  const start = seed.indexOf(ends.from);
  return walkNumbers(passage).numbers.map(({ words, at, context }) => {
    const place = start + unsqueeze(passage, at);
    return {
      words: `${words} (${context})`,
      seed: seed.slice(0, place) + changeNumber(words) + seed.slice(place + words.length),
    };
  });
};

const FIGURES: ReadonlySet<string> = new Set(['maxPoints', 'bound', 'numerator', 'atLeast', 'times']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const listFigurePaths = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  isRecord(value)
    ? Object.entries(value).flatMap(([key, each]) =>
        FIGURES.has(key) && !isRecord(each) && each !== undefined
          ? [[...path, key]]
          : listFigurePaths(each, [...path, key]),
      )
    : [];

/** Points are hundredths, a bound is decimal text; one more of either is another rule. */
const changeFigure = (key: string, value: unknown): unknown => {
  if (key === 'bound') return String(Number(value) + 1);
  return Number(value) + (key === 'maxPoints' ? 100 : 1);
};

const changeAt = (scheme: Scheme, path: readonly string[]): Scheme => {
  const copy = structuredClone(scheme);
  const key = path.at(-1) ?? '';
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((inner, step) => (isRecord(inner) ? inner[step] : undefined), copy);
  if (!isRecord(holder)) throw new Error(`nothing at ${path.join('.')}`);
  holder[key] = changeFigure(key, holder[key]);
  return copy;
};

/** One copy of the scheme for each of its maxima, bounds, shares, sizes and times, with that figure changed. */
export const changeEachFigure = (
  scheme: Scheme,
): readonly { readonly place: string; readonly scheme: Scheme }[] =>
  listFigurePaths(scheme).map((path) => ({ place: path.join('.'), scheme: changeAt(scheme, path) }));

import type { FoundNumber } from './walk-numbers.ts';

const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
const PATTERN = new RegExp(
  String.raw`\d+/\d+|\d[\d ,]*\d(?:\.\d+)?|\d+(?:\.\d+)?|\b(?:${WORDS.join('|')})\b`,
  'giu',
);

/** The walker leaves dates of documents out of the quote, so they are no numbers here either. */
const DATE =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}\b/gu;

const SCALES: Readonly<Record<string, number>> = { 万元: 10_000, 亿元: 100_000_000 };

/** 30万元 may be told as 30 (with its unit) or as 300 000. */
const valuesOf = ({ value, unit }: FoundNumber): readonly string[] => [
  value,
  String(Number(value) * (SCALES[unit] ?? 1)),
];

/** Numbers of an English wording that none of the numbers of its quote stands for. */
export const findStrangeEnglish = (en: string, quoted: readonly FoundNumber[]): readonly string[] => {
  const known = new Set(quoted.flatMap(valuesOf));
  return [...en.replaceAll(DATE, '').matchAll(PATTERN)]
    .map(([words]) => words)
    .filter((words) => {
      const at = WORDS.findIndex((word) => word === words.toLowerCase());
      if (at >= 0) return !known.has(String(at + 2));
      return !known.has(words.includes('/') ? words : String(Number(words.replaceAll(/[ ,]/g, ''))));
    });
};

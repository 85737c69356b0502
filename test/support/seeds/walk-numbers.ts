import { readChineseNumeral } from './chinese-numeral.ts';

/** A number of a text: `value` as decimal text or fraction, `unit` empty where none follows, `at` in the squeezed text. */
export interface FoundNumber {
  readonly words: string;
  readonly value: string;
  readonly unit: string;
  readonly at: number;
  readonly context: string;
}

export interface LeftOut {
  readonly words: string;
  readonly why: string;
}

const CHINESE = '零〇一二两三四五六七八九十百千万亿';
const COUNT = '[一二三四五六七八九十百]+';

/** Numbers that name a place of the document or are no count, each kind by its name; all of them stay visible in `leftOut`. */
const LEFT_OUT: readonly (readonly [why: string, pattern: string])[] = [
  ['reference of a document', String.raw`〔\d{4}〕\d+号`],
  ['date of a document', String.raw`\d{4}年\d{1,2}月\d{1,2}日`],
  ['article', `第${COUNT}[章条款]`],
  ['number of a list', String.raw`（${COUNT}）|^${COUNT}、|\d{1,2}．|^\d{1,2}[.](?!\d)`],
  ['attachment', String.raw`附(?:件|表)?(?:\d+|${COUNT})`],
  ['ordinal', `第${COUNT}|[一二三四]级指标`],
  ['name of a programme', String.raw`“\d+(?:[+]\d+)?”`],
];

/** 下一年度 counts nothing, so 年 is no unit before 度. */
const UNIT =
  '万元|亿元|元|㎡|平方米|个工作日|工作日|个月|个|人|名|年(?!度)|月|日|天|分|次|家|项|类|方面|周|倍|%|％';

const PATTERN = new RegExp(
  [
    ...LEFT_OUT.map(([, pattern], at) => `(?<out${at}>${pattern})`),
    String.raw`(?<arabic>\d+/\d+|\d+(?:\.\d+)?)(?<arabicUnit>${UNIT})?`,
    `(?<chinese>[${CHINESE}]+|半(?=年))(?<chineseUnit>${UNIT})?`,
  ].join('|'),
  'gmu',
);

/** The same unit by its other name. */
export const plainUnit = (unit: string): string =>
  ({ '㎡': '平方米', '％': '%', 名: '人', 个工作日: '工作日' })[unit] ?? unit;

const plainDecimal = (digits: string): string => (digits.includes('/') ? digits : String(Number(digits)));

const valueOf = (groups: Readonly<Record<string, string | undefined>>): string | undefined => {
  if (groups.arabic !== undefined) return plainDecimal(groups.arabic);
  if (groups.chinese === undefined || groups.chineseUnit === undefined) return undefined;
  return groups.chinese === '半' ? '0.5' : readChineseNumeral(groups.chinese)?.toString();
};

/**
 * Every number of a passage: 25分, 200㎡, 20%, 1/3, and Chinese numerals before a measure word (连续两次, 满一年). A Chinese
 * numeral without one (一般, 统一, 两江) is left out as part of a word, and named with its neighbours.
 */
export const walkNumbers = (
  passage: string,
): { readonly numbers: readonly FoundNumber[]; readonly leftOut: readonly LeftOut[] } => {
  const numbers: FoundNumber[] = [];
  const leftOut: LeftOut[] = [];
  for (const match of passage.matchAll(PATTERN)) {
    const groups = match.groups ?? {};
    const [words] = match;
    const around = (reach: number): string =>
      passage
        .slice(Math.max(0, match.index - reach), match.index + words.length + reach)
        .replaceAll('\n', ' ');
    const why = LEFT_OUT.find((_, at) => groups[`out${at}`] !== undefined)?.[0];
    const value = valueOf(groups);
    if (why !== undefined) leftOut.push({ words, why });
    else if (value === undefined) leftOut.push({ words: around(1).trim(), why: 'part of a word' });
    else
      numbers.push({
        words,
        value,
        unit: plainUnit(groups.arabicUnit ?? groups.chineseUnit ?? ''),
        at: passage.slice(0, match.index).replaceAll(/\s/g, '').length,
        context: around(12),
      });
  }
  return { numbers, leftOut };
};

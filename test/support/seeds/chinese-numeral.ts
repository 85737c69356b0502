const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 两 2, 十二 12, 三百 300; undefined where the characters make no number of their own (万, 千亿). */
export const readChineseNumeral = (words: string): number | undefined => {
  let sum = 0;
  let digit: number | undefined;
  for (const [at, character] of [...words].entries()) {
    const place = PLACES[character];
    if (place === undefined) {
      digit = DIGITS[character];
      if (digit === undefined) return undefined;
    } else {
      if (digit === undefined && (character !== '十' || at > 0)) return undefined;
      sum += (digit ?? 1) * place;
      digit = undefined;
    }
  }
  return sum + (digit ?? 0);
};

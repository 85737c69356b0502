const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 一 … 十, 十一 … 九十九: the numbers of sections and chapters; figures beyond. */
export const chineseNumber = (value: number): string => {
  if (!Number.isInteger(value) || value < 1 || value > 99) return String(value);
  if (value <= 10) return NUMERALS[value - 1] ?? '';
  const tens = Math.floor(value / 10);
  const units = value % 10;
  return `${tens > 1 ? NUMERALS[tens - 1] : ''}十${units > 0 ? NUMERALS[units - 1] : ''}`;
};

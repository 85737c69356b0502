import { plain, tidy } from './cell-text.ts';

const NUMBER = '(\\d{1,7}(?:\\.\\d{1,6})?)';
const UP_TO = '(?:满分|最高|上限|不超过|至多|≤|<=|0(?:[-~—–至到])+)?';
const AMOUNT = new RegExp(`^\\(?${UP_TO}${NUMBER}分?(?:以内|封顶)?\\)?$`);
const BASE_AND_BONUS = new RegExp(`^${NUMBER}\\+${NUMBER}分?$`);

/** Points as tables write them: 25, 25分, ≤10, 0-10, 不超过10分. Decimal text; undefined for anything else. */
export const readAmount = (text: string): string | undefined => AMOUNT.exec(plain(text))?.[1];

/** A total row's 110, or 100+10 with the bonus apart. */
export const readTotal = (text: string): readonly string[] => {
  const parts = BASE_AND_BONUS.exec(plain(text));
  if (parts) return parts.slice(1);
  const amount = readAmount(text);
  return amount === undefined ? [] : [amount];
};

const IN_BRACKETS = /[（(]\s*(?:满分|总分|共计|共|计|最高|不超过|≤)?\s*([\d.０-９．]+)\s*(?:分)?\s*[）)]\s*$/;
const AFTER_COLON = /[:：]\s*(?:满分|共)?\s*([\d.０-９．]+)\s*分\s*$/;

export interface Heading {
  readonly title: string;
  /** Decimal text, where the heading states its points: 中试基础条件（30分）. */
  readonly points?: string | undefined;
}

/** A heading and the points that it states at its end. */
export const readHeading = (text: string): Heading => {
  const whole = tidy(text);
  const found = IN_BRACKETS.exec(whole) ?? AFTER_COLON.exec(whole);
  const points = found?.[1] === undefined ? undefined : readAmount(found[1]);
  const title = found && points !== undefined ? whole.slice(0, found.index).trim() : whole;
  return points === undefined || title === '' ? { title: whole } : { title, points };
};

import { listNamedChoices } from '../../../shared/domain/deliberation/decision-words.ts';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';

/** What fits one expert's column. */
const LONGEST_WORD = 4;

/** A … Z, then A1 … Z1, and so on. */
const codeAt = (index: number): string => {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26)}`;
};

export interface ChoiceCodes {
  /** The word itself where it is short, else a letter that the legend explains. */
  readonly shorten: (indicator: Indicator, choice: string) => string;
  readonly legend: readonly string[];
}

/** Short words for a table of many columns; one letter never means two things in one table. */
export const codeChoices = (indicators: readonly Indicator[]): ChoiceCodes => {
  const codes = new Map<string, string>();
  for (const { title } of indicators.flatMap(listNamedChoices)) {
    if ([...title].length > LONGEST_WORD && !codes.has(title)) codes.set(title, codeAt(codes.size));
  }
  const explained = [...codes].map(([title, code]) => `${code} ${title}`);
  return {
    shorten: (indicator, choice) => {
      const title = listNamedChoices(indicator).find((each) => each.id === choice)?.title ?? choice;
      return codes.get(title) ?? title;
    },
    legend: explained.length === 0 ? [] : [`档次代号：${explained.join('；')}。`],
  };
};

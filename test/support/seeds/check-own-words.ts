import type { Comparator } from '../../../shared/domain/scheme/indicator.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { findStrangeEnglish } from './english-numbers.ts';
import { listFigures, listWordedNumbers, type SchemeNumber } from './list-scheme-numbers.ts';
import { listSources, listWordings } from './list-wordings.ts';
import { squeeze } from './passage.ts';
import { walkNumbers, type FoundNumber } from './walk-numbers.ts';

/** Whether a number of the text can be the number of a place. */
export const fits = (found: FoundNumber, { value, units }: SchemeNumber): boolean =>
  found.value === value && (found.unit === '' || units.length === 0 || units.includes(found.unit));

/** Civil Code art. 1259: 以上 and 不低于 include the number, 超过 and 大于 do not. The negated words come first. */
const COMPARATORS: readonly (readonly [RegExp, Comparator])[] = [
  [/不低于|不少于|不小于|以上|(?<!不)满[一两三四五\d]/, 'at-least'],
  [/不超过|不大于|不多于|不高于|以下|以内|最高/, 'at-most'],
  [/超过|大于|多于|高于/, 'more-than'],
  [/不满|不足|低于|少于|小于/, 'less-than'],
];

const comparatorOf = (words: string): Comparator | undefined =>
  COMPARATORS.find(([pattern]) => pattern.test(words))?.[1];

const checkMeasures = (scheme: Scheme): readonly string[] =>
  listIndicators(scheme).flatMap(({ indicator }) =>
    indicator.mode !== 'condition'
      ? []
      : indicator.measures.flatMap(({ id, words, bound, comparator, otherReading }) => {
          const place = `${indicator.id}.${id}`;
          const said = comparatorOf(words);
          const other = otherReading && comparatorOf(otherReading.source.quote);
          return [
            ...(squeeze(indicator.source.quote).includes(squeeze(words))
              ? []
              : [`${place}: its words are not quoted`]),
            ...(walkNumbers(words).numbers.some(({ value }) => value === String(Number(bound)))
              ? []
              : [`${place}: the bound ${bound} is not in its words ${words}`]),
            ...(said === undefined || said === comparator ? [] : [`${place}: ${words} means ${said}`]),
            ...(other === undefined || other === otherReading?.comparator
              ? []
              : [`${place}: the other reading means ${other}`]),
          ];
        }),
  );

const checkShares = (scheme: Scheme): readonly string[] =>
  scheme.grades.flatMap(({ id, share }) =>
    share === undefined || squeeze(share.source?.quote ?? '').includes(squeeze(share.words))
      ? []
      : [`grades.${id}.share: its words are not quoted`],
  );

/** What a scheme says with numbers, in figures and in both languages, held against its own quotes. */
export const checkOwnWords = (scheme: Scheme): readonly string[] => [
  ...[...listFigures(scheme), ...listWordedNumbers(scheme)]
    .filter((each) => !walkNumbers(each.quote).numbers.some((found) => fits(found, each)))
    .map(({ place, value, units }) => `${place}: ${value} ${units.join('/')} is not in its quote`),
  ...listWordings(scheme).flatMap(({ place, en, source }) =>
    en === undefined
      ? []
      : findStrangeEnglish(en, walkNumbers(source.quote).numbers).map(
          (words) => `${place}: the English ${words} is not in its quote`,
        ),
  ),
  ...checkMeasures(scheme),
  ...checkShares(scheme),
];

/** Quotes that the policy's text does not hold, word for word, layout apart. */
export const findStrangeQuotes = (scheme: Scheme, seed: string): readonly string[] => {
  const text = squeeze(seed);
  return listSources(scheme)
    .filter(({ source }) => !text.includes(squeeze(source.quote)))
    .map(({ place, source }) => `${place}: not in the policy: ${source.quote}`);
};

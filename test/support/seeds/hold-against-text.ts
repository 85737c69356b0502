import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { checkOwnWords, findStrangeQuotes, fits } from './check-own-words.ts';
import { listSchemeNumbers } from './list-scheme-numbers.ts';
import { cutPassage, findPlaces, type PassageEnds } from './passage.ts';
import { walkNumbers } from './walk-numbers.ts';

/** Words of the text whose numbers are no rule of this review, and why. */
export interface OtherWords {
  readonly words: string;
  readonly why: string;
}

export interface Holding {
  /** The whole text of the policy. */
  readonly seed: string;
  readonly passages: readonly PassageEnds[];
  readonly schemes: readonly Scheme[];
  readonly others: readonly OtherWords[];
}

const covers =
  (at: number) =>
  ([start, end]: readonly [number, number]): boolean =>
    start <= at && at < end;

/** A number of the text has its place where a quote runs over it and the scheme holds the same value beside that quote. */
const checkPassages = ({ seed, passages, schemes, others }: Holding): readonly string[] => {
  const numbers = schemes.flatMap(listSchemeNumbers);
  const used = new Set<OtherWords>();
  const strangers = passages.flatMap((ends) => {
    const passage = cutPassage(seed, ends);
    const quoted = new Map(numbers.map(({ quote }) => [quote, findPlaces(passage, quote)]));
    return walkNumbers(passage).numbers.filter((found) => {
      if (numbers.some((each) => fits(found, each) && quoted.get(each.quote)?.some(covers(found.at))))
        return false;
      const listed = others.filter(({ words }) => findPlaces(passage, words).some(covers(found.at)));
      listed.forEach((each) => used.add(each));
      return listed.length === 0;
    });
  });
  return [
    ...strangers.map(({ words, context }) => `text: ${words} has no place in the scheme (${context})`),
    ...others.filter((each) => !used.has(each)).map(({ words }) => `list: nothing to explain by ${words}`),
  ];
};

/** Complaints in both directions, none where schemes and text agree; the first word of each says which side is at fault. */
export const holdAgainstText = (holding: Holding): readonly string[] => [
  ...checkPassages(holding),
  ...holding.schemes.flatMap((scheme) =>
    [...findStrangeQuotes(scheme, holding.seed), ...checkOwnWords(scheme)].map(
      (each) => `${scheme.id}: ${each}`,
    ),
  ),
];

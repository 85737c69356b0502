import { describe, expect, it } from 'vitest';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';
import { holdAgainstText } from '../../../support/seeds/hold-against-text.ts';
import { hasSeed, readSeed } from '../../../support/seeds/seed.ts';
import { walkNumbers } from '../../../support/seeds/walk-numbers.ts';
import { changeEachFigure, changeEachNumber } from './changed-figures.ts';

const recognition = readBuiltInScheme('wanzhou-innovation-recognition');
const evaluation = readBuiltInScheme('wanzhou-innovation-evaluation');

/** All of the measures: between them the two schemes answer for the whole text. */
const PASSAGE = { from: '第一章 总则' };
const OTHERS = [
  { words: '分为“优秀、良好和较差”三类', why: 'the number of the grades, which stand one by one' },
];

const hold = (seed: string, schemes = [recognition, evaluation]): readonly string[] =>
  holdAgainstText({ seed, passages: [PASSAGE], schemes, others: OTHERS });

describe.skipIf(!hasSeed('wanzhou'))('the two Wanzhou schemes against their text', () => {
  it('have a place for every number of the measures, and no number of their own', () => {
    expect(hold(readSeed('wanzhou'))).toEqual([]);
    expect(evaluation.grades).toHaveLength(3);
  });

  it('leave out nothing but references, dates, numbers of lists, names and numerals inside words', () => {
    const { leftOut } = walkNumbers(readSeed('wanzhou'));
    expect(new Set(leftOut.map(({ why }) => why))).toEqual(
      new Set([
        'reference of a document',
        'date of a document',
        'article',
        'number of a list',
        'ordinal',
        'part of a word',
      ]),
    );
    const inWords = leftOut.filter(({ why }) => why === 'part of a word').map(({ words }) => words);
    expect(inWords.filter((words) => !/万州|二十大|三峡|一体|一般|一批|之一|统一/.test(words))).toEqual([]);
  });

  it('are told of each number of the measures that is changed', () => {
    const changed = changeEachNumber(readSeed('wanzhou'), PASSAGE);
    expect(changed).toHaveLength(18);
    const unseen = changed.filter(({ seed }) => !hold(seed).some((each) => each.startsWith('text:')));
    expect(unseen.map(({ words }) => words)).toEqual([]);
  });

  it('are told of each figure of a scheme that is changed', () => {
    const seed = readSeed('wanzhou');
    const changed = [
      ...changeEachFigure(recognition).map(({ place, scheme }) => ({ place, schemes: [scheme, evaluation] })),
      ...changeEachFigure(evaluation).map(({ place, scheme }) => ({ place, schemes: [recognition, scheme] })),
    ];
    expect(changed).toHaveLength(6 + 1 + 1 + 2);
    const unseen = changed.filter(({ schemes }) => hold(seed, schemes).length === 0);
    expect(unseen.map(({ place }) => place)).toEqual([]);
  });
});

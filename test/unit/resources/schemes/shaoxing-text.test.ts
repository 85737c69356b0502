import { describe, expect, it } from 'vitest';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';
import { holdAgainstText } from '../../../support/seeds/hold-against-text.ts';
import { hasSeed, readSeed } from '../../../support/seeds/seed.ts';
import { walkNumbers } from '../../../support/seeds/walk-numbers.ts';
import { changeEachFigure, changeEachNumber } from './changed-figures.ts';

const selection = readBuiltInScheme('shaoxing-pilot-selection');
const evaluation = readBuiltInScheme('shaoxing-pilot-evaluation');

/** The whole policy with its annexes: between them the two schemes answer for all of it. */
const PASSAGE = { from: '为强力推进创新深化' };
const OTHERS = [
  { words: '中试熟化和二次开发', why: 'a kind of work (further development), no count' },
  { words: '科技成果熟化及二次开发', why: 'a kind of work (further development), no count' },
  { words: '技术熟化、二次开发', why: 'a kind of work (further development), no count' },
  { words: '到2025年，全市评定科技成果转化中试基地20家以上', why: 'aim of the city, no rule of a review' },
  { words: '分为“优秀、良好、合格、不合格”四类', why: 'the number of the grades, which stand one by one' },
  { words: '自公布之日起30日后施行', why: 'entry into force' },
];

const hold = (seed: string, schemes = [selection, evaluation]): readonly string[] =>
  holdAgainstText({ seed, passages: [PASSAGE], schemes, others: OTHERS });

describe.skipIf(!hasSeed('shaoxing'))('the two Shaoxing schemes against their text', () => {
  it('have a place for every number of the policy, and no number of their own', () => {
    expect(hold(readSeed('shaoxing'))).toEqual([]);
    expect(evaluation.grades).toHaveLength(4);
  });

  it('leave out nothing but references, dates, numbers of lists, names and numerals inside words', () => {
    const { leftOut } = walkNumbers(readSeed('shaoxing'));
    expect(new Set(leftOut.map(({ why }) => why))).toEqual(
      new Set(['name of a programme', 'number of a list', 'ordinal', 'part of a word']),
    );
    const inWords = leftOut.filter(({ why }) => why === 'part of a word').map(({ words }) => words);
    expect(inWords.filter((words) => !/进一步|一批|统一|万元/.test(words))).toEqual([]);
  });

  it('are told of each number of the policy that is changed', () => {
    const changed = changeEachNumber(readSeed('shaoxing'), PASSAGE);
    expect(changed).toHaveLength(32);
    const unseen = changed.filter(({ seed }) => !hold(seed).some((each) => each.startsWith('text:')));
    expect(unseen.map(({ words }) => words)).toEqual([]);
  });

  it('are told of each figure of a scheme that is changed', () => {
    const seed = readSeed('shaoxing');
    const changed = [
      ...changeEachFigure(selection).map(({ place, scheme }) => ({ place, schemes: [scheme, evaluation] })),
      ...changeEachFigure(evaluation).map(({ place, scheme }) => ({ place, schemes: [selection, scheme] })),
    ];
    expect(changed).toHaveLength(2 + 3 + 11 + 1 + 1);
    const unseen = changed.filter(({ schemes }) => hold(seed, schemes).length === 0);
    expect(unseen.map(({ place }) => place)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';
import { holdAgainstText } from '../../../support/seeds/hold-against-text.ts';
import { hasSeed, readSeed } from '../../../support/seeds/seed.ts';
import { walkNumbers } from '../../../support/seeds/walk-numbers.ts';
import { changeEachFigure, changeEachNumber } from './changed-figures.ts';

const scheme = readBuiltInScheme('chongqing-bases-realignment');

const PASSAGE = { from: '为进一步优化全市科研基地布局' };
const OTHERS = [
  { words: '“四个扎实”要求', why: 'name of a political guideline' },
  {
    words: '三类统筹布局重庆市科技创新基地建设',
    why: 'the three categories again, which the provision three-categories holds',
  },
];

describe.skipIf(!hasSeed('chongqing'))('the Chongqing realignment against its text', () => {
  it('has a place for every number of the plan, and no number of its own', () => {
    const seed = readSeed('chongqing');
    expect(holdAgainstText({ seed, passages: [PASSAGE], schemes: [scheme], others: OTHERS })).toEqual([]);
  });

  it('leaves out nothing but references, dates, numbers of lists, names and numerals inside words', () => {
    const { leftOut } = walkNumbers(readSeed('chongqing'));
    expect(new Set(leftOut.map(({ why }) => why))).toEqual(
      new Set([
        'reference of a document',
        'date of a document',
        'number of a list',
        'ordinal',
        'part of a word',
      ]),
    );
    const inWords = leftOut.filter(({ why }) => why === 'part of a word').map(({ words }) => words);
    expect(inWords.filter((words) => !/进一步|一批|十三五|十九大|两点|两地|两高/.test(words))).toEqual([]);
  });

  it('reports each number of the plan that is changed', () => {
    const changed = changeEachNumber(readSeed('chongqing'), PASSAGE);
    expect(changed).toHaveLength(4);
    const unseen = changed.filter(
      ({ seed }) =>
        !holdAgainstText({ seed, passages: [PASSAGE], schemes: [scheme], others: OTHERS }).some((each) =>
          each.startsWith('text:'),
        ),
    );
    expect(unseen.map(({ words }) => words)).toEqual([]);
  });

  it('has no figure outside its words', () => {
    expect(changeEachFigure(scheme)).toEqual([]);
  });

  it('reports a target year that is changed in the scheme', () => {
    const provisions = scheme.provisions.map((each) =>
      each.id === 'target-year' ? { ...each, title: { zh: each.title.zh.replace('2020', '2021') } } : each,
    );
    expect(
      holdAgainstText({
        seed: readSeed('chongqing'),
        passages: [PASSAGE],
        schemes: [{ ...scheme, provisions }],
        others: OTHERS,
      }),
    ).toEqual([expect.stringContaining('provisions.target-year')]);
  });
});

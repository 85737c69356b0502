import { describe, expect, it } from 'vitest';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';
import { holdAgainstText } from '../../../support/seeds/hold-against-text.ts';
import { hasSeed, readSeed } from '../../../support/seeds/seed.ts';
import { walkNumbers } from '../../../support/seeds/walk-numbers.ts';
import { changeEachFigure, changeEachNumber } from './changed-figures.ts';

const admission = readBuiltInScheme('keqiao-cobuilt-admission');
const evaluation = readBuiltInScheme('keqiao-cobuilt-evaluation');

/** The whole of the draft: between them the two schemes answer for it. */
const PASSAGE = { from: '为深入推进我区教育科技人才一体改革发展', to: '同时废止。' };
const OTHERS = [
  { words: '“世界500强”企业', why: 'name of a list of enterprises, an example of whom to bring in' },
  { words: '一般每季度召开1次服务例会', why: 'meetings of the departments with platforms, no evaluation' },
];

const hold = (seed: string, schemes = [admission, evaluation]): readonly string[] =>
  holdAgainstText({ seed, passages: [PASSAGE], schemes, others: OTHERS });

describe.skipIf(!hasSeed('keqiao'))('the two Keqiao schemes against their text', () => {
  it('have a place for every number of the text, and no number of their own', () => {
    expect(hold(readSeed('keqiao'))).toEqual([]);
  });

  it('leave out nothing but references, dates, numbers of lists, names and numerals inside words', () => {
    const { leftOut } = walkNumbers(readSeed('keqiao'));
    expect(new Set(leftOut.map(({ why }) => why))).toEqual(
      new Set([
        'reference of a document',
        'date of a document',
        'number of a list',
        'name of a programme',
        'part of a word',
      ]),
    );
    const inWords = leftOut.filter(({ why }) => why === 'part of a word').map(({ words }) => words);
    const known = /一体|一般|三大|五大|万亩|千亿|双一流|有一流|一地|一致|下一年|一站|进一步|台三方/;
    expect(inWords.filter((words) => !known.test(words))).toEqual([]);
  });

  it('are told of each number of the text that is changed', () => {
    const changed = changeEachNumber(readSeed('keqiao'), PASSAGE);
    expect(changed).toHaveLength(8);
    const unseen = changed.filter(({ seed }) => !hold(seed).some((each) => each.startsWith('text:')));
    expect(unseen.map(({ words }) => words)).toEqual([]);
  });

  it('are told of each figure of a scheme that is changed', () => {
    const seed = readSeed('keqiao');
    expect(changeEachFigure(admission)).toEqual([]);
    const changed = changeEachFigure(evaluation);
    // One bound and four triggers.
    expect(changed).toHaveLength(1 + 4);
    const unseen = changed.filter(({ scheme }) => hold(seed, [admission, scheme]).length === 0);
    expect(unseen.map(({ place }) => place)).toEqual([]);
  });

  it('are told of a term of support that is wrong in words', () => {
    const provisions = admission.provisions.map((each) =>
      each.id === 'term-of-support'
        ? { ...each, title: { ...each.title, zh: each.title.zh.replace('10年', '12年') } }
        : each,
    );
    expect(hold(readSeed('keqiao'), [{ ...admission, provisions }, evaluation])).toEqual([
      expect.stringContaining('text: 10年 has no place'),
      expect.stringContaining('provisions.term-of-support.title: 12 年 is not in its quote'),
    ]);
  });
});

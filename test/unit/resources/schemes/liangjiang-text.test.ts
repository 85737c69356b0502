import { describe, expect, it } from 'vitest';
import { readBuiltInScheme } from '../../../support/seeds/built-in-schemes.ts';
import { holdAgainstText } from '../../../support/seeds/hold-against-text.ts';
import { hasSeed, readSeed } from '../../../support/seeds/seed.ts';
import { walkNumbers } from '../../../support/seeds/walk-numbers.ts';
import { changeEachFigure, changeEachNumber } from './changed-figures.ts';

const recognition = readBuiltInScheme('liangjiang-sharing-recognition');
const evaluation = readBuiltInScheme('liangjiang-sharing-evaluation');

/** The plan, its implementing rules, the form and the table: between them the two schemes answer for the whole text. */
const PASSAGE = { from: '为深入实施创新驱动发展战略' };
const OTHERS = [
  {
    words:
      '到2023年底，推动各建设单位建成共享平台10个；到2025年底，累计建成共享平台45个以上，累计服务次数2000次以上',
    why: 'aims of the plan for the whole district, nothing that one platform is judged by',
  },
  { words: '“优秀、良好、合格、不合格”四个等级', why: 'the number of the grades, which stand one by one' },
  { words: '共享平台工作规划 （2023-2025）', why: 'years of the work plan in the form, no condition' },
];

const hold = (seed: string, schemes = [recognition, evaluation]): readonly string[] =>
  holdAgainstText({ seed, passages: [PASSAGE], schemes, others: OTHERS });

describe.skipIf(!hasSeed('liangjiang'))('the two Liangjiang schemes against their text', () => {
  it('have a place for every number of the text, and no number of their own', () => {
    expect(hold(readSeed('liangjiang'))).toEqual([]);
    expect(evaluation.grades).toHaveLength(4);
  });

  it('leave out nothing but numbers of articles, lists and annexes, and numerals inside words', () => {
    const { leftOut } = walkNumbers(readSeed('liangjiang'));
    expect(new Set(leftOut.map(({ why }) => why))).toEqual(
      new Set(['article', 'attachment', 'number of a list', 'ordinal', 'part of a word']),
    );
    const inWords = leftOut.filter(({ why }) => why === 'part of a word').map(({ words }) => words);
    expect(inWords.filter((words) => !/两江|进一步|一批|新一代|为一体|一带|一路/.test(words))).toEqual([]);
  });

  it('are told of each number of the text that is changed', () => {
    const changed = changeEachNumber(readSeed('liangjiang'), PASSAGE);
    expect(changed).toHaveLength(27);
    const unseen = changed.filter(({ seed }) => !hold(seed).some((each) => each.startsWith('text:')));
    expect(unseen.map(({ words }) => words)).toEqual([]);
  });

  it('are told of each figure of a scheme that is changed', () => {
    const seed = readSeed('liangjiang');
    const changed = [
      ...changeEachFigure(recognition).map(({ place, scheme }) => ({ place, schemes: [scheme, evaluation] })),
      ...changeEachFigure(evaluation).map(({ place, scheme }) => ({ place, schemes: [recognition, scheme] })),
    ];
    const unseen = changed.filter(({ schemes }) => hold(seed, schemes).length === 0);
    // Two bounds; maxima of three groups and seven rows, two shares, four triggers.
    expect(changed).toHaveLength(2 + 3 + 7 + 2 + 4);
    expect(unseen.map(({ place }) => place)).toEqual([]);
  });

  it('are told where the figure and its words go: 25 of the quantity read as 26', () => {
    const wrong = hold(readSeed('liangjiang').replaceAll('25分', '26分'));
    expect(wrong).toContainEqual(expect.stringContaining('text: 26分 has no place'));
    expect(wrong).toContainEqual(expect.stringContaining('groups.quantity.source: not in the policy'));
    expect(wrong).toContainEqual(expect.stringContaining('groups.operation.source: not in the policy'));
  });

  it('are told of an award that is wrong in words, in Chinese or in English', () => {
    const altered = (change: (text: string) => string) => {
      const [award, ...rest] = structuredClone(evaluation.consequences);
      if (!award) throw new Error('no consequence');
      const then = { zh: change(award.then.zh), en: change(award.then.en ?? '') };
      return hold(readSeed('liangjiang'), [
        recognition,
        { ...evaluation, consequences: [{ ...award, then }, ...rest] },
      ]);
    };
    expect(altered((text) => text.replace('30万元', '50万元'))).toEqual([
      expect.stringContaining('text: 30万元 has no place'),
      expect.stringContaining('consequences.0.then: 50 万元 is not in its quote'),
    ]);
    expect(altered((text) => text.replace('300 000', '500 000'))).toEqual([
      expect.stringContaining('the English 500 000 is not in its quote'),
    ]);
  });

  it('are told of 不低于 taken for 超过', () => {
    const groups = recognition.groups.map((group) => ({
      ...group,
      indicators: group.indicators.map((each) =>
        each.mode === 'condition'
          ? {
              ...each,
              measures: each.measures.map((measure) => ({ ...measure, comparator: 'more-than' as const })),
            }
          : each,
      ),
    }));
    expect(hold(readSeed('liangjiang'), [{ ...recognition, groups }, evaluation])).toEqual([
      expect.stringContaining('team.full-time-staff: 固定（专职）人员2人以上 means at-least'),
      expect.stringContaining('site.service-area: 服务场地面积应不低于200㎡ means at-least'),
    ]);
  });
});

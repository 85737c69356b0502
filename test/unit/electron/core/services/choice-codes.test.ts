import { describe, expect, it } from 'vitest';
import { codeChoices } from '../../../../../electron/core/services/choice-codes.ts';
import { aCondition, aFactor } from '../../../../support/builders/a-scheme.ts';

const levels = (...titles: readonly string[]) => titles.map((zh, at) => ({ id: `l${at}`, title: { zh } }));

describe('codeChoices', () => {
  it('leaves short words as they are', () => {
    const codes = codeChoices([aFactor(), aCondition()]);
    expect(codes.shorten(aFactor(), 'good')).toBe('好');
    expect(codes.shorten(aCondition(), 'to-verify')).toBe('需核实');
    expect(codes.legend).toEqual([]);
  });

  it('gives long ones a letter each, the same title the same one', () => {
    const first = aFactor({ id: 'a', levels: levels('达到国内领先水平', '一般') });
    const second = aFactor({ id: 'b', levels: levels('切合本区产业发展战略', '达到国内领先水平') });
    const codes = codeChoices([first, second]);
    expect([codes.shorten(first, 'l0'), codes.shorten(second, 'l0'), codes.shorten(second, 'l1')]).toEqual([
      'A',
      'B',
      'A',
    ]);
    expect(codes.shorten(first, 'l1')).toBe('一般');
    expect(codes.legend).toEqual(['档次代号：A 达到国内领先水平；B 切合本区产业发展战略。']);
  });

  it('never uses a code twice', () => {
    const factor = aFactor({
      levels: levels(...Array.from({ length: 60 }, (_, at) => `很长的档次名称${at}`)),
    });
    const codes = codeChoices([factor]);
    const all = factor.levels.map(({ id }) => codes.shorten(factor, id));
    expect(new Set(all).size).toBe(60);
    expect(all.every((code) => code.length <= 2)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { indicatorsOfFigure } from '../../../../../shared/domain/opinion/figure-basis.ts';
import { aMixedEvaluation } from '../../../../support/papers/a-mixed-evaluation.ts';
import { computeCase } from '../../../../support/papers/a-panel-case.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { aBonus, aGroup, anIndicator, aScheme } from '../../../../support/builders/a-scheme.ts';

const scheme = aScheme({
  groups: [
    aGroup({ id: 'outer', part: 'p', indicators: [], maxPoints: asPoints(2000) }),
    aGroup({ id: 'inner', parent: 'outer', part: 'p', indicators: [anIndicator({ id: 'a' })] }),
    aGroup({ id: 'beside', indicators: [anIndicator({ id: 'b' })] }),
    aGroup({ id: 'extra', bonus: true, indicators: [aBonus({ id: 'c' })] }),
  ],
});

describe('what a figure is made from', () => {
  it.each([
    ['total', ['a', 'b', 'c']],
    ['untrimmed', ['a', 'b', 'c']],
    ['grade', ['a', 'b', 'c']],
    ['base', ['a', 'b']],
    ['bonus', ['c']],
    ['part:p', ['a']],
    ['group:outer', ['a']],
    ['group:inner', ['a']],
    ['group:beside', ['b']],
    ['mean:b', ['b']],
    ['claim:a', ['a']],
    ['verified:a:area', ['a']],
    ['sheets', []],
    ['decision:no-indicator', []],
    ['', []],
  ])('%s', (key, expected) => {
    expect(indicatorsOfFigure(scheme, key)).toEqual(expected);
  });

  it('is known of every figure that says anything about a row', () => {
    const from = aMixedEvaluation();
    const { scheme: whole } = from.review;
    const keys = [...computeCase(from).figures.keys()];
    expect(keys.length).toBeGreaterThan(10);
    for (const key of keys.filter((each) => /^(mean|tally|claim|group|part|total|base)/.test(each)))
      expect(indicatorsOfFigure(whole, key), key).not.toEqual([]);
  });
});

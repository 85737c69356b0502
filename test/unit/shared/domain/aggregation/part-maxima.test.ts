import { expect, it } from 'vitest';
import { partMaxima } from '../../../../../shared/domain/aggregation/part-maxima.ts';
import { aGroup, anIndicator, aScheme } from '../../../../support/builders/a-scheme.ts';
import { aMixedEvaluation } from '../../../../support/papers/a-mixed-evaluation.ts';

it('adds a part’s outermost groups, base and bonus apart', () => {
  const { scheme } = aMixedEvaluation().review;
  expect(partMaxima(scheme, 'common')).toEqual({ base: 3000, bonus: 0 });
  expect(partMaxima(scheme, 'own')).toEqual({ base: 2000, bonus: 500 });
  expect(partMaxima(scheme, 'unknown')).toEqual({ base: 0, bonus: 0 });
});

it('counts what stands below a heading of several parts', () => {
  const scheme = aScheme({
    groups: [
      aGroup({ id: 'whole', indicators: [] }),
      aGroup({ id: 'one', parent: 'whole', part: 'a', indicators: [anIndicator()] }),
      aGroup({ id: 'two', parent: 'whole', part: 'b', indicators: [anIndicator({ id: 'other' })] }),
    ],
  });
  expect(partMaxima(scheme, 'a').base).toBe(1000);
});

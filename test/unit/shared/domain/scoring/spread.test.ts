import { describe, expect, it } from 'vitest';
import { asMemberId } from '../../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { rational } from '../../../../../shared/domain/rational.ts';
import { flagSpread, measureSpread } from '../../../../../shared/domain/scoring/spread.ts';
import {
  aCondition,
  aFactor,
  aGroup,
  aLevelsIndicator,
  aScheme,
} from '../../../../support/builders/a-scheme.ts';
import { aSheet, anEntry } from '../../../../support/builders/a-sheet.ts';

const flagsOf = (...quality: readonly (number | null)[]) =>
  flagSpread(
    aScheme(),
    quality.map((points, at) =>
      aSheet({ member: `expert-0${at + 1}`, points: { quality: points, service: 5 } }),
    ),
  );

describe('flagSpread', () => {
  it('says nothing at exactly 30 % of the maximum, and speaks above it', () => {
    expect(flagsOf(5, 8)).toEqual([]);
    expect(flagsOf(5, 8.5)).toEqual([{ indicator: 'quality', range: 350, outlier: undefined }]);
  });

  it('names the member farthest from the mean', () => {
    expect(flagsOf(9, 9, 8.5, 2)[0]?.outlier).toBe('expert-04');
    expect(flagsOf(1, 9, 8.5, 9)[0]?.outlier).toBe('expert-01');
  });

  it('names nobody where two are equally far', () => {
    expect(flagsOf(2, 5, 8)[0]).toMatchObject({ range: 600, outlier: undefined });
    expect(flagsOf(1, 1, 9, 9)[0]?.outlier).toBeUndefined();
  });

  it('leaves out what is not given: a gap is no zero', () => {
    expect(flagsOf(9, 9, null)).toEqual([]);
    expect(flagsOf(9, null)).toEqual([]);
    expect(flagSpread(aScheme(), [])).toEqual([]);
  });

  it('looks at points only: choices have a tally', () => {
    const scheme = aScheme({
      groups: [
        aGroup({ id: 'factors', indicators: [aFactor({ id: 'frontier' }), aCondition({ id: 'site' })] }),
        aGroup({ id: 'levels', indicators: [aLevelsIndicator({ id: 'rules' })] }),
      ],
    });
    const sheet = (member: string, frontier: string, site: string, rules: string, points: number) =>
      aSheet({
        member,
        entries: [
          anEntry({ indicator: 'frontier', choice: frontier }),
          anEntry({ indicator: 'site', choice: site }),
          anEntry({ indicator: 'rules', choice: rules, points }),
        ],
      });
    const flags = flagSpread(scheme, [
      sheet('expert-01', 'good', 'met', 'excellent', 10),
      sheet('expert-02', 'poor', 'not-met', 'poor', 0),
    ]);
    expect(flags).toEqual([{ indicator: 'rules', range: 1000, outlier: undefined }]);
  });
});

describe('measureSpread', () => {
  const given = (...points: readonly number[]) =>
    points.map((each, at) => ({ member: asMemberId(`m-${at}`), points: asPoints(each * 100) }));

  it('says how far apart members are, and who is farthest', () => {
    expect(measureSpread(given(7, 6, 1))).toEqual({
      range: 600,
      variance: rational(620_000n, 9n),
      outlier: 'm-2',
    });
    expect(measureSpread(given(5, 5))).toEqual({ range: 0, variance: rational(0n), outlier: undefined });
  });

  it('has nothing to say of fewer than two', () => {
    expect(measureSpread(given(5))).toBeUndefined();
    expect(measureSpread([])).toBeUndefined();
  });
});

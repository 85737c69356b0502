import { describe, expect, it } from 'vitest';
import { explainFlag, listFlaggedMembers } from '../../../../renderer/features/deliberation/flag-words.ts';
import { asMemberId } from '../../../../shared/domain/ids.ts';
import { anIndicator, MEMBERS } from './a-matrix.ts';

const outlying = anIndicator('landed', 2000, [1500, 900, 1550], {
  mean: '13.17',
  flag: { outlier: asMemberId('e2'), explained: false },
});
const split = anIndicator('split', 1000, [200, 800, 500], { mean: '5.00', flag: { explained: true } });

describe('explainFlag', () => {
  it('gives range, share of the maximum and who is how far from the mean', () => {
    expect(explainFlag(outlying, MEMBERS)).toEqual({
      range: 650,
      maxPoints: 2000,
      mean: '13.17',
      percent: 32,
      explained: false,
      outlier: { name: '乙', points: 900, distance: 417 },
    });
  });

  it('names nobody where two are equally far', () => {
    expect(explainFlag(split, MEMBERS)?.outlier).toBeUndefined();
  });

  it('knows whether somebody explained it', () => {
    expect(explainFlag(split, MEMBERS)?.explained).toBe(true);
  });

  it('says nothing about an indicator without a flag', () => {
    expect(explainFlag(anIndicator('calm', 500, [450, 450, 400]), MEMBERS)).toBeUndefined();
  });
});

describe('listFlaggedMembers', () => {
  it('is the outlier alone, else the highest and the lowest', () => {
    expect([...listFlaggedMembers(outlying, MEMBERS)]).toEqual(['e2']);
    expect([...listFlaggedMembers(split, MEMBERS)]).toEqual(['e1', 'e2']);
    expect(listFlaggedMembers(anIndicator('calm', 500, [450, 450, 400]), MEMBERS).size).toBe(0);
  });
});

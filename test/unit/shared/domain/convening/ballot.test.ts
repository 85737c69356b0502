import { describe, expect, it } from 'vitest';
import { countBallot, mayCount } from '../../../../../shared/domain/convening/ballot.ts';
import { asMemberId } from '../../../../../shared/domain/ids.ts';

const count = (...votes: readonly number[]) =>
  countBallot(votes.map((each, at) => ({ candidate: asMemberId('abcdef'.charAt(at)), votes: each })));

describe('countBallot', () => {
  it('elects with more than half of the votes cast', () => {
    expect(count(3, 2)).toEqual({ elected: 'a', runOff: [] });
    expect(count(0, 1, 0)).toEqual({ elected: 'b', runOff: [] });
    expect(count(2, 2)).toEqual({ elected: null, runOff: ['a', 'b'] });
  });

  it('lets those who share the first place stand again', () => {
    expect(count(2, 1, 2)).toEqual({ elected: null, runOff: ['a', 'c'] });
    expect(count(1, 1, 1)).toEqual({ elected: null, runOff: ['a', 'b', 'c'] });
  });

  it('lets the one ahead stand again with all who share the second place', () => {
    expect(count(1, 3, 2, 0)).toEqual({ elected: null, runOff: ['b', 'c'] });
    expect(count(2, 1, 1, 0)).toEqual({ elected: null, runOff: ['a', 'b', 'c'] });
  });

  it('invents nobody where no vote was cast', () => {
    expect(count(0, 0)).toEqual({ elected: null, runOff: ['a', 'b'] });
  });
});

describe('mayCount', () => {
  it('wants more than half to have voted', () => {
    expect([0, 1, 2, 3].map((voted) => mayCount(3, voted))).toEqual([false, false, true, true]);
    expect(mayCount(4, 2)).toBe(false);
  });
});

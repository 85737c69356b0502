import { describe, expect, it } from 'vitest';
import { countOf, markOf, shareOf } from '../../../../renderer/ui/stage-view.ts';
import { deriveStages, type ReviewFacts, type StageStatus } from '../../../../shared/domain/review/stage.ts';

const aStatus = (rest: Partial<StageStatus>): StageStatus => ({
  stage: 'scoring',
  state: 'in-progress',
  done: 7,
  total: 11,
  ...rest,
});

const FACTS: ReviewFacts = {
  bureauTrusted: true,
  scoringMembers: 5,
  signedIn: 5,
  ready: 5,
  hasChair: true,
  chairSignedIn: true,
  sheetsSubmitted: 7,
  sheetsExpected: 15,
  visits: 0,
  visitsDone: 0,
  roundClosed: false,
  decisionsMade: 0,
  decisionsTotal: 0,
  opinionsDrafted: 0,
  opinionsTotal: 3,
  frozen: false,
  signed: 0,
  signers: 5,
  returned: false,
};

describe('the rail', () => {
  it('marks each state with its own drawing', () => {
    const states = ['done', 'in-progress', 'not-yet', 'blocked'] as const;
    expect(states.map((state) => markOf(aStatus({ state })))).toEqual(['full', 'half', 'empty', 'locked']);
  });

  it('counts where there is something to count', () => {
    expect(countOf(aStatus({}))).toEqual({ done: 7, total: 11 });
    expect(countOf(aStatus({ state: 'done', done: 11 }))).toEqual({ done: 11, total: 11 });
    expect(countOf(aStatus({ done: 0, total: 1 }))).toBeNull();
    expect(countOf(aStatus({ state: 'not-yet', done: 0 }))).toBeNull();
    expect(countOf(aStatus({ state: 'blocked', done: 0 }))).toBeNull();
  });

  it('shows a review in its scoring as two full stages, one half, the visit empty and four locked', () => {
    expect(deriveStages(FACTS).map(markOf)).toEqual([
      'full',
      'full',
      'half',
      'empty',
      'locked',
      'locked',
      'locked',
      'locked',
    ]);
  });
});

describe('a piece of the stage bar', () => {
  it('is full when done, and filled by its share in between', () => {
    expect(shareOf(aStatus({ state: 'done', done: 0, total: 0 }))).toBe(1);
    expect(shareOf(aStatus({ done: 3, total: 12 }))).toBe(0.25);
    expect(shareOf(aStatus({ done: 13, total: 12 }))).toBe(1);
    expect(shareOf(aStatus({ done: 0, total: 0 }))).toBe(0);
    expect(shareOf(aStatus({ state: 'blocked' }))).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import {
  deriveStages,
  isOver,
  nextStage,
  STAGES,
  type ReviewFacts,
  type Stage,
} from '../../../../../shared/domain/review/stage.ts';

/** A package that was just opened: five members, three submissions. */
const opened: ReviewFacts = {
  bureauTrusted: false,
  scoringMembers: 5,
  signedIn: 0,
  ready: 0,
  hasChair: true,
  chairSignedIn: false,
  sheetsSubmitted: 0,
  sheetsExpected: 15,
  visits: 0,
  visitsDone: 0,
  roundClosed: false,
  decisionsMade: 0,
  decisionsTotal: 9,
  opinionsDrafted: 0,
  opinionsTotal: 3,
  frozen: false,
  signed: 0,
  signers: 5,
  returned: false,
};
const trusted: ReviewFacts = { ...opened, bureauTrusted: true };
const convened: ReviewFacts = { ...trusted, signedIn: 5, ready: 5, chairSignedIn: true };
const closed: ReviewFacts = { ...convened, sheetsSubmitted: 15, roundClosed: true };
const decided: ReviewFacts = { ...closed, decisionsMade: 9 };
const frozen: ReviewFacts = { ...decided, opinionsDrafted: 3, frozen: true };
const signed: ReviewFacts = { ...frozen, signed: 5 };

const stageOf = (facts: ReviewFacts, stage: Stage) =>
  deriveStages(facts).find((each) => each.stage === stage);
const waitOf = (facts: ReviewFacts, stage: Stage) => stageOf(facts, stage)?.waitsFor;

describe('deriveStages', () => {
  it('goes through the stages in their order', () => {
    expect(deriveStages(opened).map((each) => each.stage)).toEqual([...STAGES]);
  });

  it('waits for the bureau’s key before anybody sits down', () => {
    expect(waitOf(opened, 'panel')).toEqual({ reason: 'bureau-not-trusted', stage: 'intake' });
    expect(waitOf(opened, 'scoring')).toEqual({ reason: 'bureau-not-trusted', stage: 'intake' });
    expect(stageOf(opened, 'intake')).toMatchObject({ state: 'in-progress', done: 0 });
    expect(stageOf(trusted, 'intake')).toMatchObject({ state: 'done', done: 1 });
  });

  it('waits for somebody, and then for the chair, before scoring', () => {
    expect(waitOf(trusted, 'scoring')).toEqual({ reason: 'nobody-signed-in', stage: 'panel' });
    const withoutChair = { ...trusted, signedIn: 4, ready: 4 };
    expect(waitOf(withoutChair, 'scoring')).toEqual({ reason: 'chair-not-signed-in', stage: 'panel' });
    expect(stageOf(withoutChair, 'panel')?.state).toBe('in-progress');
    expect(waitOf({ ...withoutChair, chairSignedIn: true }, 'scoring')).toBeUndefined();
    expect(stageOf(convened, 'panel')?.state).toBe('done');
    expect(stageOf(convened, 'scoring')?.state).toBe('in-progress');
  });

  it('waits for a chair where nobody chairs yet, and calls no such panel done', () => {
    const unled = { ...convened, hasChair: false, chairSignedIn: false };
    expect(waitOf(unled, 'scoring')).toEqual({ reason: 'chair-missing', stage: 'panel' });
    expect(stageOf(unled, 'panel')?.state).toBe('in-progress');
  });

  it('counts those for whom material is open, not those who came', () => {
    const seated = { ...convened, ready: 0 };
    expect(waitOf(seated, 'scoring')).toEqual({ reason: 'nobody-ready', stage: 'panel' });
    expect(stageOf(seated, 'panel')).toMatchObject({ state: 'in-progress', done: 0, total: 5 });
    expect(waitOf({ ...seated, ready: 1 }, 'scoring')).toBeUndefined();
    expect(stageOf({ ...seated, ready: 4 }, 'panel')).toMatchObject({ state: 'in-progress', done: 4 });
  });

  it('does not call an empty panel done', () => {
    expect(stageOf({ ...trusted, scoringMembers: 0 }, 'panel')?.state).toBe('not-yet');
  });

  it('waits for the round’s end before deliberation and opinion, however many sheets are in', () => {
    const allIn = { ...convened, sheetsSubmitted: 15 };
    for (const stage of ['deliberation', 'opinion'] as const)
      expect(waitOf(allIn, stage)).toEqual({ reason: 'round-open', stage: 'scoring' });
    expect(stageOf(closed, 'scoring')).toMatchObject({ state: 'done', done: 15, total: 15 });
    expect(stageOf(closed, 'deliberation')?.state).toBe('in-progress');
  });

  it('waits for the panel’s last decision before the opinion', () => {
    expect(stageOf({ ...closed, decisionsMade: 8 }, 'deliberation')).toMatchObject({ done: 8, total: 9 });
    expect(waitOf({ ...closed, decisionsMade: 8 }, 'opinion')).toEqual({
      reason: 'decisions-missing',
      stage: 'deliberation',
    });
    expect(stageOf(decided, 'deliberation')?.state).toBe('done');
    expect(stageOf(decided, 'opinion')?.state).toBe('not-yet');
    expect(stageOf({ ...decided, opinionsDrafted: 1 }, 'opinion')?.state).toBe('in-progress');
  });

  it('lets a scheme with nothing to decide go on to the opinion', () => {
    const open = { ...closed, decisionsTotal: 0 };
    expect(stageOf(open, 'deliberation')?.state).toBe('in-progress');
    expect(stageOf(open, 'opinion')?.state).toBe('not-yet');
  });

  it('waits for the freeze before signing', () => {
    expect(waitOf(closed, 'signing')).toEqual({ reason: 'opinions-not-frozen', stage: 'opinion' });
    expect(stageOf(frozen, 'signing')).toMatchObject({ state: 'in-progress', done: 0, total: 5 });
    expect(stageOf(frozen, 'opinion')?.state).toBe('done');
  });

  it('waits for the last signature before the return', () => {
    expect(waitOf({ ...frozen, signed: 4 }, 'return')).toEqual({
      reason: 'signatures-missing',
      stage: 'signing',
    });
    expect(stageOf(signed, 'signing')?.state).toBe('done');
    expect(stageOf(signed, 'return')).toMatchObject({ state: 'in-progress', done: 0 });
    expect(stageOf({ ...signed, returned: true }, 'return')).toMatchObject({ state: 'done', done: 1 });
  });

  it('does not call a panel without signers signed', () => {
    expect(stageOf({ ...frozen, signers: 0 }, 'signing')?.state).toBe('in-progress');
    expect(waitOf({ ...frozen, signers: 0 }, 'return')?.reason).toBe('signatures-missing');
  });

  it('forgets the signatures of an opinion that was opened again', () => {
    expect(waitOf({ ...signed, frozen: false }, 'return')?.reason).toBe('signatures-missing');
  });

  it('gives no wait for what is done', () => {
    for (const each of deriveStages({ ...signed, visits: 2, visitsDone: 2, returned: true })) {
      expect(each.state).toBe('done');
      expect(each.waitsFor).toBeUndefined();
    }
  });
});

describe('the visit on the spot', () => {
  it('is owed by nobody: a review without one is over all the same', () => {
    const finished = deriveStages({ ...signed, returned: true });
    expect(finished.find(({ stage }) => stage === 'site-visit')).toMatchObject({
      state: 'not-yet',
      total: 0,
      optional: true,
    });
    expect(isOver(finished)).toBe(true);
    expect(isOver(deriveStages(signed))).toBe(false);
    expect(isOver(deriveStages({ ...signed, visits: 1, returned: true }))).toBe(false);
  });

  it('waits for the same as scoring, and is done when every one that was begun is closed', () => {
    expect(waitOf(trusted, 'site-visit')).toEqual(waitOf(trusted, 'scoring'));
    expect(stageOf({ ...convened, visits: 2, visitsDone: 1 }, 'site-visit')).toMatchObject({
      state: 'in-progress',
      done: 1,
      total: 2,
    });
    expect(stageOf({ ...convened, visits: 2, visitsDone: 2 }, 'site-visit')?.state).toBe('done');
  });

  it('is never where a returning user is sent', () => {
    expect(nextStage(deriveStages({ ...convened, visits: 2, visitsDone: 1 }))).toBe('scoring');
  });
});

describe('nextStage', () => {
  it.each([
    ['intake', opened],
    ['panel', trusted],
    ['panel', { ...trusted, signedIn: 2 }],
    ['scoring', { ...trusted, signedIn: 2, ready: 2, chairSignedIn: true, sheetsSubmitted: 1 }],
    ['scoring', convened],
    ['deliberation', closed],
    ['deliberation', { ...closed, signedIn: 4 }],
    ['opinion', decided],
    ['opinion', { ...decided, opinionsDrafted: 3 }],
    ['signing', frozen],
    ['return', signed],
    ['return', { ...signed, returned: true }],
  ] as const)('goes on with %s', (stage, facts) => {
    expect(nextStage(deriveStages(facts))).toBe(stage);
  });
});

import { describe, expect, it } from 'vitest';
import type { EditionHead } from '../../../../../shared/domain/merging/edition.ts';
import { judgeArrival, type ArrivalFacts } from '../../../../../shared/domain/merging/judge-arrival.ts';
import { aHead } from './a-head.ts';

const judge = (head: EditionHead, facts: Partial<ArrivalFacts>) =>
  judgeArrival(head, {
    known: [],
    granted: 0,
    sitsHere: true,
    recused: false,
    roundClosed: false,
    ...facts,
  });

const here = aHead({ a: 2 }, { says: 'x' });
const known = [here];

describe('a version that comes back', () => {
  it('is taken where it is new or follows what is here', () => {
    expect(judge(here, {})).toBe('taken');
    expect(judge(aHead({ a: 3 }), { known })).toBe('taken');
  });

  it('is the same where it is known, or says what counts here', () => {
    expect(judge(here, { known })).toBe('same');
    expect(judge(aHead({ b: 1 }, { says: 'x' }), { known })).toBe('same');
    // It knows of what is here: the member looked at it again and left it so.
    expect(judge(aHead({ a: 3 }, { says: 'x' }), { known })).toBe('taken');
  });

  it('is older where a later one is here', () => {
    expect(judge(aHead({ a: 1 }), { known })).toBe('older');
  });

  it('is beside where neither knows of the other, whichever counts meanwhile', () => {
    expect(judge(aHead({ b: 1 }), { known })).toBe('beside');
    expect(judge(aHead({ b: 9 }), { known })).toBe('beside');
    expect(judge(aHead({ b: 9 }), { known: [aHead({ a: 1 }, { submitted: true })] })).toBe('beside');
  });

  it('is taken where it is handed in and a draft is here', () => {
    expect(judge(aHead({ b: 1 }, { submitted: true }), { known })).toBe('taken');
  });

  it('comes too late after the round was closed, unless it is known', () => {
    expect(judge(aHead({ a: 3 }), { known, roundClosed: true })).toBe('after-closing');
    expect(judge(here, { known, roundClosed: true })).toBe('same');
    expect(judge(aHead({ a: 1 }), { known, roundClosed: true })).toBe('older');
  });

  it('changed what had been handed in, or claims an unlock that nobody granted', () => {
    const handedIn = aHead({ a: 2 }, { submitted: true });
    expect(judge(aHead({ a: 3 }), { known: [handedIn] })).toBe('changed-after-submission');
    const claimed = aHead({ a: 3 }, { unlocks: 1 });
    expect(judge(claimed, { known: [handedIn] })).toBe('changed-after-submission');
    expect(judge(claimed, { known: [handedIn], granted: 1 })).toBe('taken');
  });

  it('is of a member who is recused or sits here no longer', () => {
    expect(judge(aHead({ a: 3 }), { known, recused: true })).toBe('recused');
    expect(judge(aHead({ a: 3 }), { known, sitsHere: false })).toBe('replaced');
  });
});

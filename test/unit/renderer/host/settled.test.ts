import { describe, expect, it } from 'vitest';
import { isSettled } from '../../../../renderer/host/settled.ts';
import { aChoice, aRecorded, aSubject } from '../deliberation/decisions/a-subject.ts';

describe('isSettled', () => {
  it('is not the case before a decision', () => {
    expect(isSettled(aSubject('place'))).toBe(false);
    expect(isSettled(aSubject('place', { decision: aRecorded('met') }))).toBe(true);
  });

  it('ends when an obstacle comes up after a favourable conclusion', () => {
    const recommended = (blockedBy: { id: string; title: { zh: string } }[]) =>
      aSubject('recommendation', {
        kind: 'conclusion',
        choices: [aChoice('yes', { favourable: true, blockedBy }), aChoice('no')],
        decision: aRecorded('yes'),
      });
    expect(isSettled(recommended([]))).toBe(true);
    expect(isSettled(recommended([{ id: 'place', title: { zh: '场地' } }]))).toBe(false);
  });

  it('ends when words come to be owed that were not given', () => {
    const choices = [aChoice('met', { reasonNeeded: 'against-members' })];
    const decided = (reason: string) =>
      aSubject('place', { choices, decision: aRecorded('met', { reason }) });
    expect(isSettled(decided(' '))).toBe(false);
    expect(isSettled(decided('经查阅租赁合同'))).toBe(true);
  });

  it('asks for the target of a merger, and for a choice that is still offered', () => {
    const merge = aChoice('merge', { targetRequired: true });
    const subject = aSubject('way', { kind: 'disposition', choices: [merge] });
    expect(isSettled({ ...subject, decision: aRecorded('merge') })).toBe(false);
    expect(isSettled({ ...subject, decision: aRecorded('merge', { target: '某基地' }) })).toBe(true);
    expect(isSettled({ ...subject, decision: aRecorded('keep') })).toBe(false);
  });
});

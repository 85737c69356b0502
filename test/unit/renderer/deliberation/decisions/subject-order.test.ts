import { describe, expect, it } from 'vitest';
import {
  groupSubjects,
  nextUnsettled,
  stepSubject,
} from '../../../../../renderer/features/deliberation/decisions/subject-order.ts';
import { aRecorded, aSubject, aVeto } from './a-subject.ts';

const decided = { decision: aRecorded('met') };
const subjects = [
  aSubject('person', decided),
  aSubject('staff'),
  aSubject('place', decided),
  aVeto('accident'),
];

describe('groupSubjects', () => {
  it('counts what is decided under each kind, in the order of the panel', () => {
    expect(
      groupSubjects(subjects).map(({ kind, subjects: own, settled }) => [kind, own.length, settled]),
    ).toEqual([
      ['condition', 3, 2],
      ['veto', 1, 0],
    ]);
  });
});

describe('nextUnsettled', () => {
  it('goes on from the open subject, then round, and never back to it', () => {
    expect(nextUnsettled(subjects, undefined)?.id).toBe('staff');
    expect(nextUnsettled(subjects, 'staff')?.id).toBe('accident');
    expect(nextUnsettled(subjects, 'accident')?.id).toBe('staff');
    expect(nextUnsettled([aSubject('staff')], 'staff')).toBeUndefined();
    expect(nextUnsettled([aSubject('person', decided)], undefined)).toBeUndefined();
  });
});

describe('stepSubject', () => {
  it('moves by one and stays at the ends', () => {
    expect(stepSubject(subjects, 'staff', 1)?.id).toBe('place');
    expect(stepSubject(subjects, 'person', -1)?.id).toBe('person');
    expect(stepSubject(subjects, 'accident', 1)?.id).toBe('accident');
  });
});

import { describe, expect, it } from 'vitest';
import { findReminder } from '../../../../renderer/features/laptops/find-reminder.ts';
import { handBackStatusOf } from '../../../../renderer/features/laptops/hand-back-status.ts';
import { asMemberId, asSubmissionId } from '../../../../shared/domain/ids.ts';
import { aLaptop } from './a-laptop.ts';

const ME = asMemberId('me');
const IN = { submittedAt: '2026-05-06T02:00:00.000Z' };
const OPEN = { submittedAt: null };
const conflictOf = (member: string) => ({
  member: asMemberId(member),
  memberName: member,
  submissionId: asSubmissionId('s1'),
  baseName: 's1',
  submitted: true,
});

describe('findReminder', () => {
  const own = aLaptop({ kind: 'seat', changedSince: true });

  it('asks to hand back once all own sheets are submitted and the host does not have them', () => {
    expect(findReminder(own, ME, [IN, IN])).toBe('handBack');
  });

  it('keeps quiet while a sheet is open, after handing back, and on the host', () => {
    expect(findReminder(own, ME, [IN, OPEN])).toBeNull();
    expect(findReminder({ ...own, changedSince: false }, ME, [IN])).toBeNull();
    expect(findReminder({ ...own, kind: 'host' }, ME, [IN])).toBeNull();
  });

  it('keeps quiet while the sheets are not known', () => {
    expect(findReminder(own, ME, [])).toBeNull();
  });

  it('puts the own choice between versions first, on either laptop, and nobody else’s', () => {
    expect(findReminder({ ...own, conflicts: [conflictOf('me')] }, ME, [IN])).toBe('conflict');
    expect(findReminder(aLaptop({ conflicts: [conflictOf('me')] }), ME, [])).toBe('conflict');
    expect(findReminder(aLaptop({ conflicts: [conflictOf('other')] }), ME, [])).toBeNull();
  });
});

describe('handBackStatusOf', () => {
  const handedBack = [{ file: 'a.sheet.zip', at: '2026-05-06T02:00:00.000Z', place: '文档' }];

  it('tells never, changed since and up to date apart', () => {
    expect(handBackStatusOf({ handedBack: [], changedSince: true })).toBe('never');
    expect(handBackStatusOf({ handedBack, changedSince: true })).toBe('changed');
    expect(handBackStatusOf({ handedBack, changedSince: false })).toBe('up-to-date');
  });
});

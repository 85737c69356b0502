import { describe, expect, it } from 'vitest';
import {
  listActingCandidates,
  refusalToAdd,
  refusalToAppoint,
  refusalToAppointActing,
  refusalToCount,
  refusalToDismiss,
  refusalToLift,
  refusalToOpenBallot,
  refusalToOverride,
  refusalToRecuse,
  refusalToReplace,
} from '../../../../renderer/features/panel/acts.ts';
import { asSubmissionId } from '../../../../shared/domain/ids.ts';
import { aMember, aPanel } from './a-panel.ts';

const chair = aMember('chair', { role: 'chair' });
const absentChair = aMember('chair', { role: 'chair', signedInAt: null, standing: 'absent' });
const secretary = aMember('sec', { role: 'secretary' });
const li = aMember('li');
const wang = aMember('wang');
const A = asSubmissionId('a');
const full = aPanel([chair, li, wang, secretary], {
  submissions: [{ id: A, baseName: '甲', judges: 3, covered: true, leader: chair.id }],
});

describe('adding somebody', () => {
  it('is open to the desk only while nobody has a seat', () => {
    expect(refusalToAdd(aPanel([aMember('x', { hasSeat: false })]), null)).toBeNull();
    expect(refusalToAdd(full, null)).toBe('no-seat');
  });

  it('is for chair and secretary, until the round is closed', () => {
    expect(refusalToAdd(full, chair)).toBeNull();
    expect(refusalToAdd(full, { ...secretary, standing: 'to-undertake' })).toBeNull();
    expect(refusalToAdd(full, li)).toBe('not-leading');
    expect(refusalToAdd({ ...full, roundClosed: true }, chair)).toBe('round-closed');
  });
});

describe('replacing somebody', () => {
  it('is for those who settle, never in the own cause, until the round is closed', () => {
    expect(refusalToReplace(full, chair, li)).toBeNull();
    expect(refusalToReplace(full, chair, chair)).toBe('own-cause');
    expect(refusalToReplace(full, li, wang)).toBe('not-leading');
    expect(refusalToReplace({ ...full, roundClosed: true }, chair, li)).toBe('round-closed');
    expect(refusalToReplace(full, { ...chair, standing: 'to-declare' }, li)).toBe('not-ready');
  });
});

describe('going past a rule', () => {
  it('is for chair and secretary once they are ready', () => {
    expect(refusalToOverride(chair)).toBeNull();
    expect(refusalToOverride({ ...chair, standing: 'to-undertake' })).toBe('not-ready');
    expect(refusalToOverride(li)).toBe('not-leading');
    expect(refusalToOverride(null)).toBe('no-seat');
  });
});

describe('a chair', () => {
  it('is appointed by the secretary or the one who hands over', () => {
    expect(refusalToAppoint(full, secretary, li)).toBeNull();
    expect(refusalToAppoint(full, chair, li)).toBeNull();
    expect(refusalToAppoint(full, wang, li)).toBe('not-leading');
  });

  it('is appointed by any member where no secretary has come', () => {
    const late = { ...secretary, signedInAt: null, standing: 'absent' as const };
    expect(refusalToAppoint(aPanel([li, wang, late]), wang, li)).toBeNull();
  });

  it('is somebody who is here and judges', () => {
    expect(refusalToAppoint(full, secretary, secretary)).toBe('secretary');
    expect(refusalToAppoint(full, secretary, chair)).toBe('is-chair');
    expect(refusalToAppoint(full, secretary, aMember('late', { signedInAt: null }))).toBe('not-signed-in');
  });

  it('is elected at the wish of those who lead, or of anybody while none has come', () => {
    expect(refusalToOpenBallot(full, secretary)).toBeNull();
    expect(refusalToOpenBallot(full, li)).toBe('not-leading');
    expect(refusalToOpenBallot(aPanel([absentChair, li, secretary]), li)).toBeNull();
    expect(refusalToOpenBallot(full, null)).toBe('no-seat');
    expect(refusalToCount(li)).toBeNull();
    expect(refusalToCount({ ...li, standing: 'to-declare' })).toBe('not-ready');
  });
});

describe('a recusal', () => {
  it('is an own right, and ordered by those who settle', () => {
    expect(refusalToRecuse(full, li, li)).toBeNull();
    expect(refusalToRecuse(full, li, wang)).toBe('not-leading');
    expect(refusalToRecuse(full, chair, wang)).toBeNull();
    expect(refusalToRecuse(full, null, wang)).toBe('no-seat');
    expect(refusalToRecuse(full, chair, aMember('li', { recusedFrom: [A] }))).toBe('recused-from-all');
  });

  it('is lifted by somebody else, while the round is open', () => {
    expect(refusalToLift(full, chair, chair)).toBe('own-cause');
    expect(refusalToLift(full, secretary, chair)).toBeNull();
    expect(refusalToLift({ ...full, roundClosed: true }, secretary, chair)).toBe('round-closed');
  });
});

describe('a hint', () => {
  it('is dismissed by whom the host lets', () => {
    expect(refusalToDismiss(full, chair, { mayDismiss: true }, li)).toBeNull();
    expect(refusalToDismiss(full, chair, { mayDismiss: false }, li)).toBe('not-leading');
    expect(refusalToDismiss(full, li, { mayDismiss: false }, li)).toBe('own-cause');
  });
});

describe('an acting chair', () => {
  const recusedChair = { ...chair, recusedFrom: [A] };

  it('is somebody who is here and judges that submission', () => {
    const panel = aPanel([
      recusedChair,
      aMember('recused', { recusedFrom: [A] }),
      aMember('late', { signedInAt: null }),
      secretary,
      li,
    ]);
    expect(listActingCandidates(panel, A).map(({ id }) => id)).toEqual(['li']);
  });

  it('is named by the secretary, or where none has come by who judges it; never by the chair', () => {
    const panel = aPanel([recusedChair, li, secretary]);
    expect(refusalToAppointActing(panel, secretary, A)).toBeNull();
    expect(refusalToAppointActing(panel, li, A)).toBe('not-judging');
    expect(refusalToAppointActing(aPanel([recusedChair, li]), li, A)).toBeNull();
    expect(refusalToAppointActing(panel, recusedChair, A)).toBe('not-judging');
  });
});

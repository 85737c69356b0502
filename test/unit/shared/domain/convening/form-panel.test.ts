import { describe, expect, it } from 'vitest';
import { NOTHING_CONVENED, type Convening } from '../../../../../shared/domain/convening/convening.ts';
import {
  findLeader,
  formPanel,
  listFormerMembers,
  listJudges,
} from '../../../../../shared/domain/convening/form-panel.ts';
import { asMemberId, asSubmissionId } from '../../../../../shared/domain/ids.ts';
import { aMember, aPanel } from '../../../../support/builders/a-review.ts';

const given = aPanel(3, true);
const [E1, E2, E3] = ['expert-01', 'expert-02', 'expert-03'].map(asMemberId) as [
  ReturnType<typeof asMemberId>,
  ReturnType<typeof asMemberId>,
  ReturnType<typeof asMemberId>,
];
const NEW = asMemberId('added-01');
const S1 = asSubmissionId('s1');
const S2 = asSubmissionId('s2');

const convened = (change: Partial<Convening>): Convening => ({ ...NOTHING_CONVENED, ...change });
const rolesOf = (change: Partial<Convening>) =>
  formPanel(given, convened(change)).map(({ id, role }) => `${id} ${role}`);

describe('formPanel', () => {
  it('is the bureau’s list while nothing was changed', () => {
    expect(formPanel(given, NOTHING_CONVENED)).toEqual(given);
  });

  it('adds at the end and takes away those who were replaced', () => {
    const change = {
      added: [{ member: aMember({ id: NEW }), reason: '增补' }],
      replaced: [{ member: E2, successor: NEW, reason: '生病' }],
    };
    expect(rolesOf(change)).toEqual([
      'expert-01 chair',
      'expert-03 member',
      'secretary-01 secretary',
      'added-01 member',
    ]);
    expect(listFormerMembers(given, convened(change)).map(({ id }) => id)).toEqual([E2]);
  });

  it('moves the chair, and leaves the place empty when the appointed one has gone', () => {
    const chair = { member: E3, how: 'appointed' as const, reason: '组长未到' };
    expect(rolesOf({ chair })).toEqual([
      'expert-01 member',
      'expert-02 member',
      'expert-03 chair',
      'secretary-01 secretary',
    ]);
    expect(rolesOf({ chair, replaced: [{ member: E3, reason: '生病' }] })).toEqual([
      'expert-01 member',
      'expert-02 member',
      'secretary-01 secretary',
    ]);
    expect(rolesOf({ replaced: [{ member: E1, reason: '生病' }] })[0]).toBe('expert-02 member');
  });
});

describe('who judges and who leads', () => {
  const recusals = [{ member: E1, submission: S1, cause: 'declared' as const, reason: '曾任职' }];

  it('leaves out the recused, for that submission only, and the secretary always', () => {
    expect(listJudges(given, { recusals }, S1).map(({ id }) => id)).toEqual([E2, E3]);
    expect(listJudges(given, { recusals }, S2).map(({ id }) => id)).toEqual([E1, E2, E3]);
  });

  it('is led by the chair, or by the acting chair where the chair is recused', () => {
    const leader = (change: Partial<Convening>, submission = S1) =>
      findLeader(given, convened({ recusals, ...change }), submission)?.id;
    const actingChairs = [{ submission: S1, member: E2, reason: '组长回避' }];
    expect(leader({}, S2)).toBe(E1);
    expect(leader({})).toBeUndefined();
    expect(leader({ actingChairs })).toBe(E2);
    // An acting chair who is recused as well leads nothing.
    const both = [...recusals, { member: E2, submission: S1, cause: 'ordered' as const, reason: '亲属' }];
    expect(leader({ actingChairs, recusals: both })).toBeUndefined();
    // Where the chair is not recused, an earlier appointment means nothing.
    expect(leader({ actingChairs, recusals: [] })).toBe(E1);
  });
});

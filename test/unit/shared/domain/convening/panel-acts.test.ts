import { describe, expect, it } from 'vitest';
import {
  mayAppointActingChair,
  mayAppointChair,
  mayOpenBallot,
} from '../../../../../shared/domain/convening/appointing.ts';
import { nextMemberId, requireKnownMember } from '../../../../../shared/domain/convening/new-member.ts';
import { maySettle } from '../../../../../shared/domain/convening/settling.ts';
import { standingOf } from '../../../../../shared/domain/convening/standing.ts';
import { aMember, aPanel } from '../../../../support/builders/a-review.ts';

const withSecretary = aPanel(3, true);
const without = aPanel(3);
const [chair, second, third] = without as [
  ReturnType<typeof aMember>,
  ReturnType<typeof aMember>,
  ReturnType<typeof aMember>,
];
const secretary = aMember({ id: 'secretary-01', role: 'secretary' });

describe('standingOf', () => {
  it('goes step by step: what is done out of order does not count', () => {
    expect(standingOf({ signedIn: false, undertaken: true, declared: true })).toBe('absent');
    expect(standingOf({ signedIn: true, undertaken: false, declared: true })).toBe('to-undertake');
    expect(standingOf({ signedIn: true, undertaken: true, declared: false })).toBe('to-declare');
    expect(standingOf({ signedIn: true, undertaken: true, declared: true })).toBe('ready');
  });
});

describe('maySettle', () => {
  it('is for chair and secretary, never in the own cause', () => {
    expect(maySettle(withSecretary, chair, second.id)).toBe(true);
    expect(maySettle(withSecretary, secretary, second.id)).toBe(true);
    expect(maySettle(withSecretary, secretary, chair.id)).toBe(true);
    expect(maySettle(withSecretary, chair, chair.id)).toBe(false);
    expect(maySettle(withSecretary, second, third.id)).toBe(false);
  });

  it('is for any other member about the chair where no secretary sits', () => {
    expect(maySettle(without, second, chair.id)).toBe(true);
    expect(maySettle(withSecretary, second, chair.id)).toBe(false);
    expect(maySettle(without, second, third.id)).toBe(false);
  });
});

describe('appointing', () => {
  it('is for the secretary and the chair who hands over; for any member only without a secretary', () => {
    expect([secretary, chair, second].map((each) => mayAppointChair(withSecretary, each))).toEqual([
      true,
      true,
      false,
    ]);
    expect(mayAppointChair(without, second)).toBe(true);
  });

  it('of an acting chair is never for the recused chair', () => {
    const judges = [second, third];
    expect(mayAppointActingChair(withSecretary, judges, secretary)).toBe(true);
    expect(mayAppointActingChair(withSecretary, judges, second)).toBe(false);
    expect(mayAppointActingChair(without, judges, second)).toBe(true);
    expect(mayAppointActingChair(without, judges, chair)).toBe(false);
  });

  it('by ballot may be asked for by any member while no chair has come', () => {
    expect(mayOpenBallot(without, second)).toBe(false);
    expect(mayOpenBallot([second, third], second)).toBe(true);
    expect([chair, secretary].every((each) => mayOpenBallot(without, each))).toBe(true);
  });
});

describe('a new member', () => {
  it('gets the next free number', () => {
    expect(nextMemberId(['expert-01'], 0)).toBe('added-01');
    expect(nextMemberId(['expert-01', 'added-01'], 1)).toBe('added-02');
    // A bureau may have called somebody so already.
    expect(nextMemberId(['added-01', 'added-02'], 0)).toBe('added-03');
  });

  it('sits in a capacity and in parts that the scheme knows', () => {
    const source = { article: '第九条', quote: '应有财务专家' };
    const finance = { id: 'finance', title: { zh: '财务专家' } };
    const scheme = {
      panelRules: [{ kind: 'capacities', hardness: 'hard', capacities: [finance], source }],
      parts: [{ id: 'research', title: { zh: '科研评审' }, source }],
    } as const;
    const check = (change: Parameters<typeof aMember>[0]) => () =>
      requireKnownMember(scheme, aMember(change));
    expect(check({ capacity: 'finance', parts: ['research'] })).not.toThrow();
    expect(check({ capacity: 'law' })).toThrow('"field":"capacity"');
    expect(check({ parts: ['research', 'money'] })).toThrow('"field":"parts"');
    expect(check({ name: ' ' })).toThrow('"field":"name"');
  });
});

import type { AggregationPlan } from './aggregation-plan.ts';
import type { ReadSheet } from './aggregation-sheets.ts';
import type { MemberId } from '../ids.ts';
import { asPoints, type Points } from '../points.ts';

export interface MemberTotal {
  readonly member: MemberId;
  readonly base: Points;
  readonly bonus: Points;
  readonly total: Points;
}

/** With how often it counts. */
export interface CountedTotal extends MemberTotal {
  readonly weight: number;
}

/** A member's rows of one part; throws RangeError where they leave the range of points. */
export const totalMember = (plan: AggregationPlan, part: number, sheet: ReadSheet): CountedTotal => {
  let [base, bonus] = [0, 0];
  plan.scored.forEach((row, at) => {
    if (row.part !== part) return;
    const points = sheet.points[at] ?? 0;
    if (row.bonus) bonus += points;
    else base += points;
  });
  return {
    member: sheet.member,
    base: asPoints(base),
    bonus: asPoints(bonus),
    total: asPoints(base + bonus),
    weight: sheet.weight,
  };
};

/**
 * Exactly one highest and one lowest sheet by total leave. Among equal totals the base decides and never a member's id,
 * for the means of base and bonus may not depend on what somebody is called.
 */
export const dropExtremes = (totals: readonly CountedTotal[]): readonly CountedTotal[] =>
  [...totals].sort((a, b) => a.total - b.total || a.base - b.base).slice(1, -1);

/** What a member gave in all parts together, by member id. */
export const addUpMembers = (parts: readonly (readonly MemberTotal[])[]): readonly MemberTotal[] => {
  const sums = new Map<MemberId, MemberTotal>();
  for (const { member, base, bonus, total } of parts.flat()) {
    const before = sums.get(member);
    sums.set(member, {
      member,
      base: asPoints(base + (before?.base ?? 0)),
      bonus: asPoints(bonus + (before?.bonus ?? 0)),
      total: asPoints(total + (before?.total ?? 0)),
    });
  }
  return [...sums.values()].sort((a, b) => (a.member < b.member ? -1 : 1));
};

import { describe, expect, it } from 'vitest';
import {
  filterSubmissions,
  neighboursOf,
  orderSubmissions,
} from '../../../../renderer/features/deliberation/submissions/submission-order.ts';
import {
  showsBonus,
  totalsSpan,
} from '../../../../renderer/features/deliberation/submissions/submission-facts.ts';
import type { OverviewSubmission } from '../../../../shared/contract/deliberation.ts';
import { asMemberId, asSubmissionId } from '../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../shared/domain/points.ts';
import { aSubmission, someScores } from './a-matrix.ts';

const totals = (...values: readonly number[]) =>
  values.map((total, at) => ({
    member: asMemberId(`e${at + 1}`),
    total: asPoints(total),
    base: asPoints(total),
    bonus: asPoints(0),
  }));

const of = (id: string, rank: number, ...values: readonly number[]): OverviewSubmission =>
  aSubmission([], {
    id: asSubmissionId(id),
    baseName: `${id}中试基地`,
    applicant: `${id}运营公司`,
    scores: someScores({ rank, memberTotals: totals(...values) }),
  });

const ALL = [of('甲', 2, 7000, 7100), of('乙', 1, 9000, 6000), of('丙', 2, 7050, 7050)];
const idsOf = (submissions: readonly OverviewSubmission[]) => submissions.map(({ id }) => id);

describe('orderSubmissions', () => {
  it('puts ranks in order and leaves a tie in the order of the package', () => {
    expect(idsOf(orderSubmissions(ALL, 'rank'))).toEqual(['乙', '甲', '丙']);
  });

  it('keeps the order of the package', () => {
    expect(idsOf(orderSubmissions(ALL, 'package'))).toEqual(['甲', '乙', '丙']);
  });

  it('puts the most divided first, those without a spread last', () => {
    const alone = of('丁', 4, 8000);
    expect(idsOf(orderSubmissions([alone, ...ALL], 'spread'))).toEqual(['乙', '甲', '丙', '丁']);
  });
});

describe('filterSubmissions', () => {
  it('finds every word typed, in the base or the applicant, whatever the width of the letters', () => {
    expect(idsOf(filterSubmissions(ALL, '乙'))).toEqual(['乙']);
    expect(idsOf(filterSubmissions(ALL, '运营 丙'))).toEqual(['丙']);
    expect(idsOf(filterSubmissions([of('Ａ1', 1, 1)], 'a1'))).toEqual(['Ａ1']);
    expect(filterSubmissions(ALL, '戊')).toEqual([]);
  });

  it('shows all before anything is typed', () => {
    expect(filterSubmissions(ALL, '  ')).toEqual(ALL);
  });
});

describe('neighboursOf', () => {
  it('is what lies before and after; one side at the ends, none for a stranger', () => {
    const [first, second] = ALL;
    expect(neighboursOf(ALL, second ?? of('x', 1))).toEqual(['甲', '丙']);
    expect(neighboursOf(ALL, first ?? of('x', 1))).toEqual(['乙']);
    expect(neighboursOf(ALL, of('x', 1))).toEqual([]);
  });
});

describe('figures of a submission', () => {
  it('spans the members totals, and nothing with fewer than two', () => {
    expect(totalsSpan(someScores({ memberTotals: totals(7000, 6500, 7200) }))).toEqual({
      least: 6500,
      most: 7200,
    });
    expect(totalsSpan(someScores({ memberTotals: totals(7000) }))).toBeNull();
  });

  it('shows a bonus where anybody gave one', () => {
    expect(showsBonus(someScores({ bonus: '0.00', memberTotals: totals(7000) }))).toBe(false);
    expect(showsBonus(someScores({ bonus: '0.50' }))).toBe(true);
    const [given] = totals(7000);
    const memberTotals = given ? [{ ...given, bonus: asPoints(50) }] : [];
    expect(showsBonus(someScores({ bonus: '0.00', memberTotals }))).toBe(true);
  });
});

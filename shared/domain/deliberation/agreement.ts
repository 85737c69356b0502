import type { MemberId, SubmissionId } from '../ids.ts';
import type { Points } from '../points.ts';
import { formatHundredths, rational, type Rational } from '../rational.ts';

export interface JudgedTotal {
  readonly member: MemberId;
  readonly total: Points;
}

/** 评价一致性 of a panel: 0 where members' orders have nothing in common, 1 where they are the same. */
export interface Agreement {
  /** Kendall's W, corrected for ties, exact. */
  readonly coefficient: Rational;
  readonly members: number;
  readonly submissions: number;
}

/** Below this an order is too short to agree about. */
const FEWEST_SUBMISSIONS = 3;

interface Ranking {
  /** Twice the rank, so that the mean rank of a tie stays whole. */
  readonly doubled: readonly number[];
  /** Sum of t³ − t over the ties. */
  readonly ties: number;
}

const rankTotals = (totals: readonly number[]): Ranking => {
  const counts = new Map<number, number>();
  for (const total of totals) counts.set(total, (counts.get(total) ?? 0) + 1);
  const places = new Map<number, number>();
  let before = 0;
  for (const [total, count] of [...counts].sort(([a], [b]) => b - a)) {
    places.set(total, 2 * before + count + 1);
    before += count;
  }
  return {
    doubled: totals.map((total) => places.get(total) ?? 0),
    ties: [...counts.values()].reduce((sum, count) => sum + count ** 3 - count, 0),
  };
};

/** Totals of each member who judged every submission, in one order of submissions. */
const listFullRows = (
  totals: ReadonlyMap<SubmissionId, readonly JudgedTotal[]>,
): readonly (readonly number[])[] => {
  const rows = new Map<MemberId, number[]>();
  for (const { member, total } of [...totals.values()].flat()) {
    const row = rows.get(member);
    if (row) row.push(total);
    else rows.set(member, [total]);
  }
  return [...rows.values()].filter((row) => row.length === totals.size);
};

/**
 * Kendall's coefficient of concordance over the members who judged every submission: with m members, n submissions, R the
 * rank sums and T = Σ(t³ − t) over each member's ties, W = 12·Σ(R − m(n+1)/2)² / (m²(n³ − n) − m·ΣT). Advisory: it enters no
 * result. Undefined below three submissions or two such members, and where everybody holds everything equal.
 */
export const measureAgreement = (
  totals: ReadonlyMap<SubmissionId, readonly JudgedTotal[]>,
): Agreement | undefined => {
  const rankings = listFullRows(totals).map(rankTotals);
  const [n, m] = [totals.size, rankings.length];
  if (n < FEWEST_SUBMISSIONS || m < 2) return undefined;
  const sums = Array.from({ length: n }, (_, at) =>
    rankings.reduce((sum, { doubled }) => sum + (doubled[at] ?? 0), 0),
  );
  // Ranks are doubled, so squares are four times what they should be: 12 becomes 3.
  const squares = sums.reduce((total, sum) => total + BigInt(sum - m * (n + 1)) ** 2n, 0n);
  const ties = rankings.reduce((sum, ranking) => sum + ranking.ties, 0);
  const most = BigInt(m) * (BigInt(m) * BigInt(n ** 3 - n) - BigInt(ties));
  return most === 0n ? undefined : { coefficient: rational(3n * squares, most), members: m, submissions: n };
};

/** Two decimals, rounded once. */
export const formatAgreement = ({ coefficient }: Agreement): string =>
  formatHundredths(rational(coefficient.numerator * 100n, coefficient.denominator), 2);

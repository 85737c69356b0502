import type { Rational } from '../../shared/domain/rational.ts';
import type { ScoreSheet } from '../../shared/domain/scoring/sheet.ts';
import { PARTS, type Case } from './aggregation-cases.ts';

/** An oracle of its own: fractions as pairs of BigInt, never in lowest terms, sums written out part by part. */
export type Fraction = readonly [top: bigint, bottom: bigint];

export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
export const isEqual = ({ numerator, denominator }: Rational, [top, bottom]: Fraction): boolean =>
  numerator * bottom === top * denominator;
export const sum = (values: readonly bigint[]): bigint => values.reduce((total, value) => total + value, 0n);
export const bySize = (a: bigint, b: bigint): number => (a < b ? -1 : a > b ? 1 : 0);
export const dropEnds = (values: readonly bigint[]): readonly bigint[] =>
  [...values].sort(bySize).slice(1, -1);
export const meanOf = (values: readonly bigint[]): Fraction => [sum(values), BigInt(values.length)];

export const pointsOf = (sheet: ScoreSheet, indicator: string): bigint =>
  BigInt(sheet.entries.find((entry) => entry.indicator === indicator)?.points ?? -1_000_000);

export interface OraclePart {
  readonly total: Fraction;
  readonly untrimmed: Fraction;
  readonly trimmed: boolean;
  readonly sheets: number;
}

const addUpPart = ({ scheme, sheets, members }: Case, part: string | undefined): OraclePart => {
  const rows = scheme.groups
    .filter((group) => group.part === part)
    .flatMap((group) => group.indicators.map(({ id }) => id));
  const judging = members.filter(({ parts }) => part === undefined || !parts || parts.includes(part));
  const own = judging.flatMap((member) => sheets.filter((sheet) => sheet.member === member.id));
  const totals = own.map((sheet) => sum(rows.map((row) => pointsOf(sheet, row))));
  const { method, per, weights } = scheme.aggregation;
  const plain = meanOf(totals);
  const base = { untrimmed: plain, trimmed: false, sheets: own.length };
  if (method === 'weighted-by-role') {
    const often = judging.map(({ role }) =>
      BigInt((role === 'chair' ? weights?.chair : weights?.member) ?? 0),
    );
    const mean: Fraction = [sum(totals.map((total, at) => total * (often[at] ?? 0n))), sum(often)];
    return { ...base, total: mean, untrimmed: mean };
  }
  if (method === 'mean' || own.length < 5) return { ...base, total: plain };
  if (per === 'total') return { ...base, total: meanOf(dropEnds(totals)), trimmed: true };
  const means = rows.map((row) => meanOf(dropEnds(own.map((sheet) => pointsOf(sheet, row)))));
  return { ...base, total: means.reduce(plus, [0n, 1n]), trimmed: true };
};

/** The figures of each part that has rows. */
export const addUp = (given: Case): readonly OraclePart[] =>
  [undefined, ...PARTS]
    .filter((part) => given.scheme.groups.some((group) => group.part === part))
    .map((part) => addUpPart(given, part));

import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { QuotaLine } from '../../../shared/domain/aggregation/grade-allocation.ts';
import {
  countsAllAssessed,
  listCumulativeGrades,
  listReadings,
  type Reading,
} from '../../../shared/domain/aggregation/quota-readings.ts';
import { rankByTotal } from '../../../shared/domain/aggregation/ranking.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import { readCollatedResult, type CollatedResult, type CollatedRow } from './collated-row.ts';
import { readSharedScheme } from './collated-scheme.ts';
import { describeRow } from './describe-row.ts';
import { suggestGrades } from './suggest-grades.ts';

export interface Collation {
  /** Absent where nothing was collated. */
  readonly scheme?: Scheme | undefined;
  /** With points by rank, without by id. */
  readonly rows: readonly CollatedRow[];
  /** Shares of the scheme; empty where their base is not known. */
  readonly quotas: readonly QuotaLine<string>[];
  /** Whether grades have shares of a base that only the bureau knows, and none was given. */
  readonly baseMissing: boolean;
  readonly readings: readonly Reading[];
}

export interface CollateOptions {
  /** What shares are shares of, where it is not all that were assessed. */
  readonly base?: number | undefined;
}

const listResults = (scheme: Scheme, all: readonly ResultsFile[]): readonly CollatedResult[] => {
  const seen = new Set<string>();
  return all.flatMap(({ review, submissions }) =>
    submissions.map((result) => {
      if (seen.has(result.submission))
        throw new PanelDeskError('package-id-taken', { id: result.submission });
      seen.add(result.submission);
      return readCollatedResult(scheme, review.panel, result);
    }),
  );
};

/**
 * 汇总: the results of many panels together. With points one ranking by exact totals, ties sharing a rank; without, the
 * panels' decisions side by side. Grades are suggestions as far as shares and cut-offs determine them; no tie is broken and
 * no share exceeded. Results of different schemes, or of one filled differently: `scheme-invalid`. One submission in two
 * results: `package-id-taken`.
 */
export const collateResults = (all: readonly ResultsFile[], options: CollateOptions = {}): Collation => {
  const [first] = all;
  if (!first) return { rows: [], quotas: [], baseMissing: false, readings: [] };
  const scheme = readSharedScheme(first, all);
  const results = listResults(scheme, all);
  const readings = listReadings(scheme, first.slots);
  const base = options.base ?? (countsAllAssessed(readings) ? results.length : undefined);
  const baseMissing = base === undefined && scheme.grades.some(({ share }) => share);
  const { suggestions, lines } = suggestGrades({
    // Without the base nobody knows who misses a share, so nobody's grade is known either.
    scheme: baseMissing ? { ...scheme, grades: [] } : scheme,
    results,
    base: base ?? 0,
    cumulative: listCumulativeGrades(scheme, readings),
  });
  const places = rankByTotal(
    new Map(results.flatMap(({ result, total }) => (total ? [[result.submission, total] as const] : []))),
  );
  const rows = results.map((each) => {
    const id = each.result.submission;
    return describeRow(scheme, each, places.get(id), suggestions.get(id));
  });
  const rankOf = ({ rank = Infinity }: CollatedRow): number => rank;
  return {
    scheme,
    rows: rows.sort((a, b) =>
      rankOf(a) === rankOf(b) ? (a.submission < b.submission ? -1 : 1) : rankOf(a) - rankOf(b),
    ),
    quotas: lines,
    baseMissing,
    readings,
  };
};

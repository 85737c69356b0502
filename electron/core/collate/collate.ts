import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { compareRational, rational, type Rational } from '../../../shared/domain/rational.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';

export interface CollatedRow {
  readonly rank: number;
  readonly tied: boolean;
  readonly submission: string;
  readonly baseName: string;
  readonly applicant: string;
  readonly panel: string;
  readonly base: string;
  readonly bonus: string;
  readonly total: string;
  readonly sheets: number;
}

const readExact = (exact: string): Rational => {
  const [numerator = '0', denominator = '1'] = exact.split('/');
  return rational(BigInt(numerator), BigInt(denominator));
};

/**
 * 汇总: one ranking over the results of many panels, by exact totals; ties share a rank. Results of different schemes are
 * not comparable: `scheme-invalid`. One submission in two results: `package-id-taken`.
 */
export const collateResults = (all: readonly ResultsFile[]): readonly CollatedRow[] => {
  const [first] = all;
  const stranger = all.find((results) => results.scheme.sha256 !== first?.scheme.sha256);
  if (stranger)
    throw new PanelDeskError('scheme-invalid', { rule: 'schemes-differ', place: stranger.scheme.id });
  const rows = all.flatMap((results) =>
    results.submissions.map((submission) => ({
      results,
      submission,
      exact: readExact(submission.computed.total.exact),
    })),
  );
  const seen = new Set<string>();
  for (const { submission } of rows) {
    if (seen.has(submission.submission))
      throw new PanelDeskError('package-id-taken', { id: submission.submission });
    seen.add(submission.submission);
  }
  return rows
    .map(({ results, submission, exact }) => ({
      rank: 1 + rows.filter((other) => compareRational(other.exact, exact) > 0).length,
      tied: rows.filter((other) => compareRational(other.exact, exact) === 0).length > 1,
      submission: submission.submission,
      baseName: submission.baseName,
      applicant: submission.applicant,
      panel: results.review.panel,
      base: submission.computed.base.rounded,
      bonus: submission.computed.bonus.rounded,
      total: submission.computed.total.rounded,
      sheets: submission.computed.sheets,
    }))
    .sort((a, b) => a.rank - b.rank || (a.submission < b.submission ? -1 : 1));
};

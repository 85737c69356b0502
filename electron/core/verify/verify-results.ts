import { computeResults } from '../../../shared/domain/results.ts';
import type { ScoreSheet } from '../../../shared/domain/sheet.ts';
import { asClaimedTime } from '../../../shared/domain/ids.ts';
import { isFailure } from '../../../shared/domain/failure.ts';
import { SCHEME_FORMAT, schemeFileSchema } from '../../../shared/formats/scheme-file.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';
import { readFormat } from '../formats/read-format.ts';
import { failed, passed, type Check } from './verification.ts';

const listSheets = (results: ResultsFile): readonly ScoreSheet[] =>
  results.submissions.flatMap((submission) =>
    submission.sheets.map((sheet) => ({
      member: sheet.member,
      submission: submission.submission,
      entries: sheet.entries,
      // Only submitted sheets are in the results; their claimed times are in the sheet files.
      submittedAt: asClaimedTime(''),
    })),
  );

/** Recomputes one file's totals, means, ranks from its entries by its own scheme and compares every figure. */
export const recomputeResults = (results: ResultsFile, file: string): readonly Check[] => {
  const schemeDigest = digestOf(toCanonicalJson(results.schemeFile));
  const digestCheck =
    schemeDigest === results.scheme.sha256
      ? passed('scheme-digest', file)
      : failed('scheme-digest', file, 'digest-differs', {
          expected: results.scheme.sha256,
          found: schemeDigest,
        });
  try {
    const scheme = readFormat(schemeFileSchema, SCHEME_FORMAT, file, results.schemeFile);
    const isSameScheme =
      scheme.id === results.scheme.id &&
      scheme.version === results.scheme.version &&
      toCanonicalJson(scheme.aggregation) === toCanonicalJson(results.recipe);
    if (!isSameScheme) return [digestCheck, failed('recomputation', file, 'recipe-differs')];
    const computed = computeResults(
      scheme,
      listSheets(results),
      results.submissions.map((each) => each.submission),
    );
    const comparisons = results.submissions.map((submission) => {
      const same =
        toCanonicalJson(computed.get(submission.submission)) === toCanonicalJson(submission.computed);
      const params = { total: submission.computed.total.rounded };
      return same
        ? passed('recomputation', submission.submission, params)
        : failed('recomputation', submission.submission, 'figures-differ', params);
    });
    return [digestCheck, ...comparisons];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [digestCheck, failed('recomputation', file, error.code, error.params)];
  }
};

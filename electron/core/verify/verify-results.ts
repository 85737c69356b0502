import { ZERO_POINTS } from '../../../shared/domain/points.ts';
import { computeResults } from '../../../shared/domain/results.ts';
import { isScoring } from '../../../shared/domain/review.ts';
import { checkScheme } from '../../../shared/domain/scheme-check.ts';
import { findIndicator } from '../../../shared/domain/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme.ts';
import { listMissingParts, requireLawfulPoints } from '../../../shared/domain/sheet-rules.ts';
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

/** A figure can add up and still rest on points that the scheme does not allow. Throws the rule's own failure for such points. */
const findLawlessInput = (scheme: Scheme, results: ResultsFile, file: string): Check | undefined => {
  const [fault] = checkScheme(scheme);
  if (fault) return failed('recomputation', file, 'scheme-invalid', { rule: fault.rule, place: fault.path });
  const members = new Set(results.members.filter(isScoring).map((member) => member.id));
  for (const { submission, sheets } of results.submissions) {
    for (const { member, entries } of sheets) {
      if (!members.has(member)) return failed('recomputation', submission, 'member-unknown', { member });
      for (const { indicator, points } of entries)
        requireLawfulPoints(findIndicator(scheme, indicator), points ?? ZERO_POINTS);
      const [gap] = listMissingParts(scheme, entries);
      if (gap)
        return failed('recomputation', submission, 'sheet-incomplete', { member, indicator: gap.indicator });
    }
  }
  return undefined;
};

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
    const lawless = findLawlessInput(scheme, results, file);
    if (lawless) return [digestCheck, lawless];
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

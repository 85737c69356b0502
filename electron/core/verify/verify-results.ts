import { isFailure, PanelDeskError, type FailureParams } from '../../../shared/domain/failure.ts';
import { fillScheme } from '../../../shared/domain/scheme/fill-scheme.ts';
import { computeResults } from '../../../shared/domain/aggregation/results.ts';
import { findHindrance } from '../../../shared/domain/scheme-check/find-hindrance.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import { SCHEME_FORMAT, schemeFileSchema } from '../../../shared/formats/scheme-file.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';
import { readFormat } from '../formats/read-format.ts';
import { listUnlawfulInputs, sheetsOf, submissionOf } from './lawful-inputs.ts';
import { failed, passed, type Check } from './verification.ts';

/** What the panel worked by: the published scheme with the bureau's fillings. Throws `format-…`, `scheme-invalid`. */
export const readFilledScheme = ({ schemeFile, slots }: ResultsFile, file: string): Scheme => {
  const published = readFormat(schemeFileSchema, SCHEME_FORMAT, file, schemeFile);
  const fault = findHindrance(published, slots);
  if (fault) throw new PanelDeskError('scheme-invalid', { rule: fault.rule, place: fault.path });
  return fillScheme(published, slots);
};

const isSameScheme = (scheme: Scheme, { scheme: stated, recipe }: ResultsFile): boolean =>
  scheme.id === stated.id &&
  scheme.version === stated.version &&
  scheme.policy.status === stated.policyStatus &&
  toCanonicalJson(scheme.aggregation) === toCanonicalJson(recipe);

/** What was compared: the total, or how many sheets where nothing has points. */
const describe = ({ computed }: ResultsFile['submissions'][number]): FailureParams =>
  computed.scores ? { total: computed.scores.total.rounded } : { sheets: computed.sheets };

const recompute = (results: ResultsFile, file: string): readonly Check[] => {
  const scheme = readFilledScheme(results, file);
  if (!isSameScheme(scheme, results)) return [failed('recomputation', file, 'recipe-differs')];
  const unlawful = listUnlawfulInputs(scheme, results, file);
  if (unlawful.length > 0) return unlawful;
  const computed = computeResults(
    scheme,
    results.submissions.map(submissionOf),
    results.submissions.flatMap(sheetsOf),
    results.members,
  );
  return results.submissions.map((result) => {
    const isSame = toCanonicalJson(computed.get(result.submission)) === toCanonicalJson(result.computed);
    return isSame
      ? passed('recomputation', result.submission, describe(result))
      : failed('recomputation', result.submission, 'figures-differ', describe(result));
  });
};

/**
 * Recomputes one file's totals, means, ranks and tallies from its entries by its own scheme and slots, and compares every
 * figure; before that, that entries and decisions are ones that the scheme allows.
 */
export const recomputeResults = (results: ResultsFile, file: string): readonly Check[] => {
  const found = digestOf(toCanonicalJson(results.schemeFile));
  const digest =
    found === results.scheme.sha256
      ? passed('scheme-digest', file)
      : failed('scheme-digest', file, 'digest-differs', { expected: results.scheme.sha256, found });
  try {
    return [digest, ...recompute(results, file)];
  } catch (error) {
    if (!isFailure(error)) throw error;
    return [digest, failed('recomputation', file, error.code, error.params)];
  }
};

import { sameInputs, supplementInputs } from './review-inputs.ts';
import type { FileFinding } from './verify-file.ts';
import { concludeVerdict, failed, passed, undecided, type Check } from './verification.ts';

const documentDigest = (finding: FileFinding): string =>
  String(finding.checks.find((check) => check.name === 'documents')?.params['sha256'] ?? '');

type ReturnFinding = FileFinding & { readonly results: NonNullable<FileFinding['results']> };

const matchReturn = (
  { inputs, results }: ReturnFinding,
  answered: FileFinding | undefined,
  supplements: ReadonlyMap<string, FileFinding>,
): Check => {
  const { id, title: review } = results.review;
  if (!answered) return failed('answers-package', id, 'return-of-other-review', { review });
  const found = results.supplements.map(({ sha256 }) => supplements.get(sha256)?.supplement);
  const missing = results.supplements.find((_, at) => !found[at]);
  if (missing) return undecided('answers-package', id, 'supplement-missing', { supplement: missing.id });
  // A recomputed total proves nothing if the cut-offs, the claims or the panel behind it are not those that were given.
  const given =
    answered.inputs &&
    supplementInputs(
      answered.inputs,
      found.flatMap((each) => each ?? []),
    );
  return given && inputs && sameInputs(given, inputs)
    ? passed('answers-package', answered.file)
    : failed('answers-package', id, 'inputs-differ', { review });
};

const matchSupplement = (
  { supplement }: FileFinding,
  packages: ReadonlyMap<string, FileFinding>,
): Check | undefined => {
  if (!supplement) return undefined;
  const supplemented = packages.get(supplement.supplements);
  return supplemented
    ? passed('answers-package', supplemented.file)
    : failed('answers-package', supplement.id, 'supplement-of-other-package', {
        review: supplement.review,
      });
};

/**
 * Where submission packages are verified together with returns, each return must answer one of them: its results name
 * the package by the SHA-256 of its tag manifest, and repeat its scheme, slots, claims and members unchanged, but for what the
 * supplements say that they name. `return-of-other-review` for a return of another review, or of another issue of the same
 * package; `inputs-differ`; `supplement-missing` where one that is named is not beside it. Supplements must belong to one of the packages.
 * Without a package beside it nothing is asked of either.
 */
export const matchToPackages = (findings: readonly FileFinding[]): readonly FileFinding[] => {
  const byDigest = (kind: FileFinding['kind']): ReadonlyMap<string, FileFinding> =>
    new Map(
      findings
        .filter((finding) => finding.kind === kind)
        .map((finding) => [documentDigest(finding), finding]),
    );
  const [packages, supplements] = [byDigest('submission-package'), byDigest('supplement')];
  if (packages.size === 0) return findings;
  return findings.map((finding) => {
    const { results } = finding;
    const check = results
      ? matchReturn({ ...finding, results }, packages.get(results.package.sha256), supplements)
      : matchSupplement(finding, packages);
    if (!check) return finding;
    const checks = [...finding.checks, check];
    return { ...finding, checks, verdict: concludeVerdict(checks) };
  });
};

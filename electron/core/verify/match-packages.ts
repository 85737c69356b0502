import { sameInputs } from './review-inputs.ts';
import type { FileFinding } from './verify-file.ts';
import { concludeVerdict, failed, passed, type Check } from './verification.ts';

const packageDigest = (finding: FileFinding): string =>
  String(finding.checks.find((check) => check.name === 'documents')?.params['sha256'] ?? '');

const matchReturn = (
  { inputs, results }: FileFinding & { readonly results: NonNullable<FileFinding['results']> },
  answered: FileFinding | undefined,
): Check => {
  const { id, title: review } = results.review;
  if (!answered) return failed('answers-package', id, 'return-of-other-review', { review });
  // A recomputed total proves nothing if the cut-offs, the claims or the panel behind it are not those that were given.
  return answered.inputs && inputs && sameInputs(answered.inputs, inputs)
    ? passed('answers-package', answered.file)
    : failed('answers-package', id, 'inputs-differ', { review });
};

/**
 * Where submission packages are verified together with returns, each return must answer one of them: its results name
 * the package by the SHA-256 of its tag manifest, and repeat its scheme, slots, claims and members unchanged.
 * `return-of-other-review` for a return of another review, or of another issue of the same package; `inputs-differ`.
 * Without a package beside it nothing is asked of a return.
 */
export const matchToPackages = (findings: readonly FileFinding[]): readonly FileFinding[] => {
  const packages = new Map(
    findings
      .filter(({ kind }) => kind === 'submission-package')
      .map((finding) => [packageDigest(finding), finding]),
  );
  if (packages.size === 0) return findings;
  return findings.map((finding) => {
    const { results } = finding;
    if (!results) return finding;
    const check = matchReturn({ ...finding, results }, packages.get(results.package.sha256));
    const checks = [...finding.checks, check];
    return { ...finding, checks, verdict: concludeVerdict(checks) };
  });
};

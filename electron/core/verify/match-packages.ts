import type { FileFinding } from './verify-file.ts';
import { concludeVerdict, failed, passed } from './verification.ts';

const packageDigest = (finding: FileFinding): string =>
  String(finding.checks.find((check) => check.name === 'documents')?.params['sha256'] ?? '');

/**
 * Where submission packages are verified together with returns, each return must answer one of them: its results name
 * the package by the SHA-256 of its tag manifest. `return-of-other-review` for a return of another review, or of another
 * issue of the same package. Without a package beside it nothing is asked of a return.
 */
export const matchToPackages = (findings: readonly FileFinding[]): readonly FileFinding[] => {
  const packages = new Map(
    findings
      .filter(({ kind }) => kind === 'submission-package')
      .map((finding) => [packageDigest(finding), finding.file]),
  );
  if (packages.size === 0) return findings;
  return findings.map((finding) => {
    if (!finding.results) return finding;
    const answered = packages.get(finding.results.package.sha256);
    const check =
      answered === undefined
        ? failed('answers-package', finding.results.review.id, 'return-of-other-review', {
            review: finding.results.review.title,
          })
        : passed('answers-package', answered);
    const checks = [...finding.checks, check];
    return { ...finding, checks, verdict: concludeVerdict(checks) };
  });
};

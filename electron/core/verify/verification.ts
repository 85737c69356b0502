import type { FailureParams } from '../../../shared/domain/failure.ts';

/** What a check was about; words for people are in the locales under `check.<name>`. */
export type CheckName =
  | 'container'
  | 'payload-digests'
  | 'signature'
  | 'trust'
  | 'documents'
  | 'results-format'
  | 'scheme-digest'
  | 'recomputation'
  | 'results-digest'
  | 'seal-format'
  | 'signers'
  | 'bag-signer'
  | 'certificates'
  | 'statements'
  | 'minutes'
  | 'evidence'
  | 'site-visits'
  | 'listed'
  | 'opinion-digest'
  | 'opinion-signatures'
  | 'sheets'
  | 'activity-log'
  | 'device-logs'
  | 'pdf-signatures'
  | 'answers-package';

export type Verdict = 'valid' | 'invalid' | 'indeterminate';

/** One line of a verification: what was looked at, the verdict, and why it is not valid. */
export interface Check {
  readonly name: CheckName;
  /** The file, member or submission that it speaks of. */
  readonly subject: string;
  readonly verdict: Verdict;
  /** Code of the reason; empty when valid. */
  readonly reason: string;
  readonly params: FailureParams;
}

export type FileKind = 'submission-package' | 'supplement' | 'return-package' | 'bag' | 'pdf' | 'unknown';

export interface Verification {
  readonly file: string;
  readonly kind: FileKind;
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  readonly signatures: readonly SignatureLine[];
}

export interface SignatureLine {
  readonly file: string;
  readonly field: string;
  readonly signer: string;
  readonly fingerprint: string;
  readonly verdict: Verdict;
  readonly trusted: boolean;
  readonly reasons: readonly string[];
}

export const passed = (name: CheckName, subject: string, params: FailureParams = {}): Check => ({
  name,
  subject,
  verdict: 'valid',
  reason: '',
  params,
});

const judgeAs =
  (verdict: Verdict) =>
  (name: CheckName, subject: string, reason: string, params: FailureParams = {}): Check => ({
    name,
    subject,
    verdict,
    reason,
    params,
  });

export const failed = judgeAs('invalid');
export const undecided = judgeAs('indeterminate');

/** One wrong thing makes the file invalid; one that cannot be told leaves it open. */
export const concludeVerdict = (checks: readonly Check[]): Verdict => {
  if (checks.some((check) => check.verdict === 'invalid')) return 'invalid';
  return checks.some((check) => check.verdict === 'indeterminate') ? 'indeterminate' : 'valid';
};

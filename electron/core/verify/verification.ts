import type { FailureCode, FailureParams } from '../../../shared/domain/failure.ts';
import type { CmsReason } from '../signing/cms-rules.ts';
import type { PDF_SIGNATURE_REASONS, PdfReason, PdfRule } from '../signing/pdf-rules.ts';

/** What a check was about; words for people are in the locales under `check.<name>`. */
export const CHECK_NAMES = [
  'container',
  'payload-digests',
  'signature',
  'trust',
  'documents',
  'results-format',
  'scheme-digest',
  'recomputation',
  'results-digest',
  'seal-format',
  'signers',
  'bag-signer',
  'certificates',
  'statements',
  'minutes',
  'evidence',
  'site-visits',
  'listed',
  'opinion-digest',
  'opinion-signatures',
  'content-code',
  'printed-figures',
  'papers',
  'paper-digest',
  'paper-signatures',
  'pen-signatures',
  'scans',
  'sheets',
  'activity-log',
  'device-logs',
  'pdf-signatures',
  'answers-package',
] as const;

/** One of ours, or a rule of PDF signatures: `pdf:byte-range`. */
export type CheckName = (typeof CHECK_NAMES)[number] | `pdf:${PdfRule}`;

/** Reasons of the checks themselves; words are in the locales under `reason.<code>`. */
export const CHECK_REASONS = [
  'unsigned',
  'not-trusted',
  'digest-differs',
  'size-differs',
  'chain-broken',
  'head-differs',
  'entries-differ',
  'evidence-missing',
  'visit-missing',
  'values-differ',
  'findings-differ',
  'file-not-named',
  'inputs-differ',
  'supplement-missing',
  'opinion-missing',
  'opinion-unexpected',
  'signer-missing',
  'signer-unexpected',
  'signer-not-chair',
  'signer-order-wrong',
  'certificate-differs',
  'statement-differs',
  'outcome-unfounded',
  'outcome-differs',
  'recusals-differ',
  'deeming-not-allowed',
  'recipe-differs',
  'figures-differ',
  'type-unknown',
  'part-unknown',
  'member-unknown',
  'submission-unknown',
  'rule-unknown',
  'convening-twice',
  'successor-unknown',
  'member-replaced',
  'chair-differs',
  'revision-without-sheet',
  'revision-chain-broken',
  'revision-without-change',
  'revision-out-of-order',
  'reconsideration-unlawful',
  'code-missing',
  'results-not-signed',
  'figure-printed-differs',
  'words-unreadable',
  'paper-misnamed',
  'report-missing',
  'report-not-signed',
  'scan-missing',
  'scan-unused',
] as const;

/** Whatever can be said against a file: a reason of a check, of a signature or a PDF, or why something could not be read. */
export type ReasonCode =
  | (typeof CHECK_REASONS)[number]
  | CmsReason
  | PdfReason
  | (typeof PDF_SIGNATURE_REASONS)[number]
  | FailureCode;

export const VERDICTS = ['valid', 'invalid', 'indeterminate'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** One line of a verification: what was looked at, the verdict, and why it is not valid. */
export interface Check {
  readonly name: CheckName;
  /** The file, member or submission that it speaks of. */
  readonly subject: string;
  readonly verdict: Verdict;
  /** Code of the reason, several with a comma between them; empty when there is nothing to say. */
  readonly reason: string;
  readonly params: FailureParams;
}

export const FILE_KINDS = [
  'submission-package',
  'supplement',
  'return-package',
  'bag',
  'pdf',
  'unknown',
] as const;
export type FileKind = (typeof FILE_KINDS)[number];

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
  /** As the signer's clock claimed. */
  readonly claimedTime?: string | undefined;
  /** Of a signature with a pen: the scan that it is on; who signed was confirmed on paper. */
  readonly scan?: string | undefined;
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
  (
    name: CheckName,
    subject: string,
    reason: ReasonCode | readonly ReasonCode[],
    params: FailureParams = {},
  ): Check => ({
    name,
    subject,
    verdict,
    reason: [reason].flat().join(', '),
    params,
  });

export const failed = judgeAs('invalid');
export const undecided = judgeAs('indeterminate');

/** One wrong thing makes the file invalid; one that cannot be told leaves it open. */
export const concludeVerdict = (checks: readonly Check[]): Verdict => {
  if (checks.some((check) => check.verdict === 'invalid')) return 'invalid';
  return checks.some((check) => check.verdict === 'indeterminate') ? 'indeterminate' : 'valid';
};

/**
 * Everything that can go wrong where a user must be told, as a closed set. The code travels over the contract
 * and the command line; the words (what happened, what was kept, what to do) are in the locales under
 * `failure.<code>`, in Chinese and English, with the params filled in.
 */
export const FAILURE_CODES = [
  // files that come in
  'file-unreadable',
  'file-not-a-container',
  'file-too-large',
  'zip-rule-broken',
  'bag-rule-broken',
  'bag-digest-wrong',
  'bag-signature-invalid',
  'bureau-key-changed',
  'format-unknown',
  'format-version-newer',
  'format-invalid',
  'scheme-invalid',
  'slot-missing',
  'package-already-open',
  'package-id-taken',
  'supplement-of-other-package',
  'supplement-already-open',
  'supplement-id-taken',
  'wrong-kind-of-file',
  'return-of-other-review',
  'sheet-of-other-review',
  'sheet-signature-invalid',
  'results-do-not-recompute',
  // files that go out
  'disk-full',
  'target-gone',
  'copy-differs',
  'name-not-portable',
  // store and keys
  'store-locked',
  'store-newer',
  'store-damaged',
  'passphrase-wrong',
  'pin-wrong',
  'pin-wait',
  'pin-too-weak',
  'pin-too-obvious',
  'key-missing',
  'attachment-damaged',
  // rules of the review
  'not-found',
  'not-allowed',
  'seat-required',
  'seat-taken',
  'not-signed-in',
  'undertaking-missing',
  'declaration-missing',
  'recused',
  'hint-open',
  'panel-rule-unmet',
  'chair-missing',
  'acting-chair-missing',
  'ballot-open',
  'ballot-closed',
  'already-voted',
  'votes-missing',
  'already-done',
  'unlock-pending',
  'sheet-not-submitted',
  'motion-closed',
  'deeming-not-allowed',
  'not-on-this-laptop',
  'seat-of-other-member',
  'sheet-versions-differ',
  'stage-not-reached',
  'points-out-of-range',
  'points-off-step',
  'choice-unlawful',
  'target-required',
  'decision-changed-elsewhere',
  'decision-missing',
  'decision-blocked',
  'reason-required',
  'evidence-required',
  'sheet-locked',
  'sheet-incomplete',
  'round-closed',
  'round-open',
  'sheets-missing',
  'entry-changed-elsewhere',
  'reconsideration-open',
  'visit-not-begun',
  'visit-closed',
  'opinion-frozen',
  'opinion-not-frozen',
  'opinion-stale',
  'opinion-incomplete',
  'chair-signs-last',
  'already-signed',
  'signatures-missing',
  'papers-changed',
  'scan-not-readable',
  'key-file-unsuitable',
  'certificate-not-issued',
  'certificate-not-for-signing',
  'certificate-other-name',
  'certificate-revoked',
  'certificate-out-of-date',
  'ink-empty',
  'text-not-printable',
  // the host
  'input-invalid',
  'version-mismatch',
  'cancelled',
  'internal',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

export type FailureParams = Readonly<Record<string, string | number>>;

/** Thrown by rules and services alike; `message` is for logs, users read the locale's words for `code`. */
export class PanelDeskError extends Error {
  readonly code: FailureCode;
  readonly params: FailureParams;

  constructor(code: FailureCode, params: FailureParams = {}, options?: { cause?: unknown }) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'PanelDeskError';
    this.code = code;
    this.params = params;
  }
}

export const isFailure = (error: unknown, code?: FailureCode): error is PanelDeskError =>
  error instanceof PanelDeskError && (code === undefined || error.code === code);

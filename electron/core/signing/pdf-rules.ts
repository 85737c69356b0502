import type { FailureParams } from '../../../shared/domain/failure.ts';
import type { SignatureVerdict } from './cms-rules.ts';

/** What is checked of a PDF, one line each; `6-signing.md` says why stock tools are not enough. */
export const PDF_RULES = [
  /** The file is a PDF whose tables lead to its objects; nothing else can be said of one that is not. */
  'file-readable',
  /** The whole file is the one that the results file named: the only guard against an earlier revision. */
  'file-digest',
  /** At least one signature is in it. */
  'signed',
  /** Every signature field says what a signature has to say: how it covers what, and the signature itself. */
  'signature-present',
  /** The covered range starts at the first byte and leaves out this very signature and nothing else. */
  'byte-range',
  /** The covered range ends where a revision ends. */
  'revision-end',
  /** The covered bytes have the digest that was signed. */
  'digest',
  /** The signature is that of the certificate's key. */
  'signature',
  /** The signature names its certificate (signing-certificate-v2), so that none can be put in its place. */
  'signing-certificate',
  /** The certificate was in force at the claimed time. */
  'certificate-validity',
  /** The certificate is meant for signing. */
  'certificate-usage',
  /** No list of its issuer takes the certificate back. */
  'revocation',
  /** The certificate's issuers lead to a root that is trusted. */
  'chain',
  /** A later revision is one signature and changes nothing but its own field. */
  'revision',
  /** What earlier signatures look like is unchanged, and none was taken away. */
  'appearances',
  /** What the first signer permitted later (DocMDP), and which fields a signer locked (FieldMDP). */
  'permissions',
  /** Nothing stands behind the last signature. */
  'last-signature',
  /** Exactly those people signed who had to. */
  'signers',
  /** They signed in the order that the results file names. */
  'signer-order',
  /** A time stamp proves that the signature existed at a time. */
  'time-stamp',
  /** Data for a later check: certificates and revocation lists that were added. */
  'long-term-data',
  /** Rights that a product's maker granted (UR3): no signature of a person. */
  'usage-rights',
] as const;
export type PdfRule = (typeof PDF_RULES)[number];

/** Why the document as a whole is not simply valid. */
export const PDF_REASONS = [
  'pdf-unreadable',
  'pdf-encrypted',
  'pdf-too-large',
  'unsigned',
  'signature-invalid',
  'signature-indeterminate',
  'signer-missing',
  'signer-unexpected',
  'signer-order-wrong',
  'digest-differs',
  'bytes-after-last-signature',
  'revision-without-signature',
  'revision-table-lies',
  'revision-not-understood',
  'revision-changes-other-objects',
  'signed-appearance-changed',
  'signature-removed',
  'field-changed',
  'field-added',
  'field-locked',
  'form-filled-after',
  'annotation-added',
  'annotations-changed-after',
  'page-added',
  'page-changed',
  'catalog-replaced',
  'catalog-changed',
  'metadata-changed-after',
  'no-changes-permitted',
] as const;
export type PdfReason = (typeof PDF_REASONS)[number];

/** Reasons that leave the question open; all others answer it with no. */
export const OPEN_REASONS: ReadonlySet<PdfReason> = new Set([
  'pdf-unreadable',
  'pdf-encrypted',
  'pdf-too-large',
  'unsigned',
  'signature-indeterminate',
  'revision-not-understood',
  'field-added',
  'form-filled-after',
  'annotations-changed-after',
  'metadata-changed-after',
]);

/** Why one signature is not simply valid, beside the reasons of its CMS. */
export const PDF_SIGNATURE_REASONS = [
  /** No covered range, or not two parts around the signature's own `Contents`, from the first byte. */
  'byte-range-wrong',
  /** Something stands in the padding behind the signature, which nobody signs. */
  'padding-used',
  /** The covered range does not end where a revision ends. */
  'revision-end-wrong',
  /** The field says that it is signed, but there is no signature in it. */
  'contents-missing',
  /** Another kind of signature (`SubFilter`); not judged. */
  'format-unsupported',
  /** The time stamp speaks of other bytes. */
  'time-stamp-mismatch',
  /** No time stamp can be read. */
  'time-stamp-unreadable',
  /** The key behind the time stamp is not one for time stamps. */
  'time-stamp-key-wrong',
] as const;

/** One rule's line. */
export type PdfCheck = {
  readonly rule: PdfRule;
  /** The signature field; empty where the whole file is meant. */
  readonly subject: string;
  readonly verdict: SignatureVerdict;
  /** Code; empty when there is nothing to say. */
  readonly reason: string;
  readonly params?: FailureParams;
};

const line =
  (verdict: SignatureVerdict) =>
  (rule: PdfRule, subject: string, reason: string, params?: FailureParams): PdfCheck => ({
    rule,
    subject,
    verdict,
    reason,
    ...(params ? { params } : {}),
  });

export const ruleHolds = (rule: PdfRule, subject: string, params?: FailureParams): PdfCheck =>
  line('valid')(rule, subject, '', params);
export const ruleBroken = line('invalid');
export const ruleOpen = line('indeterminate');

/** One broken rule answers with no; one that cannot be told leaves the question open. */
export const concludeRules = (
  checks: readonly { readonly verdict: SignatureVerdict }[],
): SignatureVerdict => {
  if (checks.some((check) => check.verdict === 'invalid')) return 'invalid';
  return checks.some((check) => check.verdict === 'indeterminate') ? 'indeterminate' : 'valid';
};

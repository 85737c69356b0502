import type { FailureParams } from '../../../shared/domain/failure.ts';

export const SIGNATURE_VERDICTS = ['valid', 'invalid', 'indeterminate'] as const;
export type SignatureVerdict = (typeof SIGNATURE_VERDICTS)[number];

/** What is checked of a CMS signature, in this order; each is described in `pdf-rules.ts`. */
export type CmsRule =
  | 'digest'
  | 'signature'
  | 'signing-certificate'
  | 'certificate-validity'
  | 'certificate-usage'
  | 'revocation'
  | 'chain';

/** Why a CMS signature is not simply valid; the words are in the locales. */
export const CMS_REASONS = [
  'cms-unreadable',
  'cms-signer-missing',
  'certificate-missing',
  'certificate-mismatch',
  'certificate-unnamed',
  'algorithm-unsupported',
  'digest-wrong',
  'signature-wrong',
  'outside-validity',
  'certificate-usage-wrong',
  'certificate-revoked',
  'certificate-revoked-since',
] as const;
export type CmsReason = (typeof CMS_REASONS)[number];

export type CmsCheck = {
  readonly rule: CmsRule;
  readonly verdict: SignatureVerdict;
  readonly reason: CmsReason | '';
  readonly params?: FailureParams;
};

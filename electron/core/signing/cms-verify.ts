import type { SignerInfo } from 'pkijs';
import { findChain } from './certificate-chain.ts';
import { findSignerCertificate, readCms } from './cms-content.ts';
import type { CmsContent } from './cms-content.ts';
import { OID } from './cms-detached.ts';
import { checkRevocation } from './cms-revocation.ts';
import type { CmsCheck, CmsReason, CmsRule, SignatureVerdict } from './cms-rules.ts';
import { checkSigner } from './cms-signer.ts';
import type { SignedBytes } from './cms-signer.ts';
import { readCertificate } from './signer.ts';

export type CmsFinding = {
  readonly verdict: SignatureVerdict;
  /** Absent when the verdict is `valid`. */
  readonly reason?: CmsReason;
  /** One line per rule. */
  readonly checks: readonly CmsCheck[];
  /** The signer's certificate, DER, when it could be read. */
  readonly certificate?: Uint8Array;
  /** Issuer first, without the leaf. */
  readonly chain: readonly Uint8Array[];
  /** The chain ends in one of the given roots. A valid signature without that is "identity confirmed on paper". */
  readonly trusted: boolean;
};

export type CmsTrust = {
  /** DER. */
  readonly trustedRoots?: readonly Uint8Array[];
  /** When it was signed, as proven or claimed: certificates must be in force then. ISO 8601. */
  readonly claimedTime?: string;
  /** CAdES demands signing-certificate-v2; plain CMS of others may lack it. True when absent. */
  readonly isCades?: boolean;
  /** Lists of revoked certificates, DER, beside those that the signature carries. */
  readonly crls?: readonly Uint8Array[];
  /** Certificates beside those that the signature carries, DER. */
  readonly certificates?: readonly Uint8Array[];
};

const conclude = (
  checks: readonly CmsCheck[],
  facts: Partial<Pick<CmsFinding, 'certificate' | 'chain' | 'trusted'>> = {},
): CmsFinding => {
  const worst =
    checks.find((check) => check.verdict === 'invalid') ??
    checks.find((check) => check.verdict === 'indeterminate');
  const reason = worst?.reason ?? '';
  return {
    verdict: worst?.verdict ?? 'valid',
    ...(reason === '' ? {} : { reason }),
    checks,
    chain: [],
    ...facts,
    trusted: worst === undefined && facts.trusted === true,
  };
};

const refuse = (rule: CmsRule, verdict: SignatureVerdict, reason: CmsReason): CmsFinding =>
  conclude([{ rule, verdict, reason }]);

const judge = (cms: CmsContent, signer: SignerInfo, content: SignedBytes, trust: CmsTrust): CmsFinding => {
  const certificate = findSignerCertificate(signer, cms.certificates);
  if (!certificate) return refuse('signature', 'indeterminate', 'certificate-missing');
  const time = trust.claimedTime;
  const pool = [...cms.certificates.map(({ der }) => der), ...(trust.certificates ?? [])];
  const { chain, trusted } = findChain(certificate.der, pool, trust.trustedRoots ?? [], time);
  const top = chain.at(-1) ?? certificate.der;
  const checks: CmsCheck[] = [
    ...checkSigner(signer, certificate, content, { time, isNameDemanded: trust.isCades ?? true }),
    ...checkRevocation([certificate.der, ...chain], [...cms.crls, ...(trust.crls ?? [])], time),
    {
      rule: 'chain',
      verdict: 'valid',
      reason: '',
      params: { root: readCertificate(top).commonName, trusted: trusted ? 'yes' : 'no' },
    },
  ];
  return conclude(checks, { certificate: certificate.der, chain, trusted });
};

/** A signature that carries what it signs, of the given kind; detached where `content` is given. */
export const verifySignedData = (cms: CmsContent, content: SignedBytes, trust: CmsTrust): CmsFinding => {
  const [signer, ...others] = cms.signers;
  if (!signer || others.length > 0) return refuse('signature', 'invalid', 'cms-signer-missing');
  return judge(cms, signer, content, trust);
};

/**
 * Checks a detached CMS signature over `bytes`. Never throws: whatever the bytes are, there is a verdict.
 * `valid` speaks of the mathematics and the certificate's dates; whether anybody vouches for the certificate is
 * `trusted`.
 */
export const verifyDetached = (p7s: Uint8Array, bytes: Uint8Array, trust: CmsTrust = {}): CmsFinding => {
  try {
    const cms = readCms(p7s);
    // A signature that carries other content could be shown with that by other software.
    if (cms.content) return refuse('digest', 'invalid', 'cms-unreadable');
    return verifySignedData(cms, { bytes, contentType: OID.data }, trust);
  } catch {
    return refuse('signature', 'invalid', 'cms-unreadable');
  }
};

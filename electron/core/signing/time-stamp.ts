import { TSTInfo } from 'pkijs';
import { DIGEST_METHODS } from './cms-algorithms.ts';
import { mayStampTime, readCertificateBytes } from './certificate-facts.ts';
import { derOfValue, findAttribute, octetsOf, readCms } from './cms-content.ts';
import type { CmsContent } from './cms-content.ts';
import type { SignatureVerdict } from './cms-rules.ts';
import { isSameBytes } from './cms-signing-certificate.ts';
import { verifySignedData } from './cms-verify.ts';
import type { CmsTrust } from './cms-verify.ts';

const TST_INFO = '1.2.840.113549.1.9.16.1.4';
const SIGNATURE_TIME_STAMP = '1.2.840.113549.1.9.16.2.14';

/** What a time stamp (RFC 3161) proves about some bytes. */
export type TimeStampFinding = {
  readonly verdict: SignatureVerdict;
  /** Code; empty when valid. */
  readonly reason: string;
  /** When the bytes existed at the latest, ISO 8601 UTC; proven only by a valid stamp. */
  readonly time?: string;
  readonly certificate?: Uint8Array;
  readonly trusted: boolean;
};

const refuse = (reason: string, verdict: SignatureVerdict = 'invalid'): TimeStampFinding => ({
  verdict,
  reason,
  trusted: false,
});

/** Says whether `token` is a time stamp over `bytes`, and of when. Never throws. */
export const verifyTimeStamp = (
  token: Uint8Array,
  bytes: Uint8Array,
  trust: Pick<CmsTrust, 'trustedRoots' | 'crls' | 'certificates'>,
): TimeStampFinding => {
  try {
    const cms = readCms(token);
    if (!cms.content || cms.contentType !== TST_INFO) return refuse('time-stamp-unreadable');
    const info = TSTInfo.fromBER(new Uint8Array(cms.content).buffer);
    const { hashAlgorithm, hashedMessage } = info.messageImprint;
    const method = DIGEST_METHODS[hashAlgorithm.algorithmId];
    if (!method) return refuse('algorithm-unsupported', 'indeterminate');
    if (!isSameBytes(method(bytes), octetsOf(hashedMessage) ?? new Uint8Array()))
      return refuse('time-stamp-mismatch');
    const time = info.genTime.toISOString();
    const content = { bytes: cms.content, contentType: cms.contentType };
    const found = verifySignedData(cms, content, { ...trust, claimedTime: time });
    const parsed = found.certificate && readCertificateBytes(found.certificate)?.parsed;
    const isForTime = parsed === undefined || mayStampTime(parsed);
    const facts = {
      time,
      trusted: found.trusted,
      ...(found.certificate ? { certificate: found.certificate } : {}),
    };
    if (found.verdict === 'valid' && !isForTime)
      return { ...facts, verdict: 'invalid', reason: 'time-stamp-key-wrong', trusted: false };
    return { ...facts, verdict: found.verdict, reason: found.reason ?? '' };
  } catch {
    return refuse('time-stamp-unreadable');
  }
};

/** The time stamp over a signature's value, which the signer's software asked for while signing; nothing without one. */
export const verifySignatureTimeStamp = (
  cms: CmsContent,
  trust: Pick<CmsTrust, 'trustedRoots' | 'crls' | 'certificates'>,
): TimeStampFinding | undefined => {
  const [signer] = cms.signers;
  const attributes = signer?.unsignedAttrs?.attributes ?? [];
  if (!signer || !attributes.some((each) => each.type === SIGNATURE_TIME_STAMP)) return undefined;
  const token = derOfValue(findAttribute(attributes, SIGNATURE_TIME_STAMP));
  return verifyTimeStamp(token, new Uint8Array(signer.signature.getValue()), trust);
};

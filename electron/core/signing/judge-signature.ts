import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import { readCms } from './cms-content.ts';
import { verifyDetached } from './cms-verify.ts';
import type { CmsFinding } from './cms-verify.ts';
import type { SignatureVerdict } from './cms-rules.ts';
import { endsRevision, readCoveredRange } from './pdf-byte-range.ts';
import type { CoveredRange } from './pdf-byte-range.ts';
import type { LongTermData } from './pdf-long-term.ts';
import type { PdfFile, PdfView } from './pdf-objects.ts';
import { concludeRules, ruleBroken, ruleHolds, ruleOpen } from './pdf-rules.ts';
import type { PdfCheck } from './pdf-rules.ts';
import { standsAt } from './pdf-signature-values.ts';
import type { SignatureValue } from './pdf-signature-values.ts';
import { fromPdfDate } from './pdf-time.ts';
import { fingerprintOf, readCertificate } from './signer.ts';
import { verifySignatureTimeStamp, verifyTimeStamp } from './time-stamp.ts';
import type { TimeStampFinding } from './time-stamp.ts';

export type PdfSignatureFinding = {
  readonly fieldName: string;
  /** A person's signature, or a document time stamp (RFC 3161), which does not count as a signer. */
  readonly kind: 'signature' | 'time-stamp';
  /** The certificate's common name; the name stated in the signature when there is no certificate to read. */
  readonly signerName: string;
  readonly verdict: SignatureVerdict;
  /** Codes; empty when valid. */
  readonly reasons: readonly string[];
  readonly checks: readonly PdfCheck[];
  /** The covered range starts at the file's first byte, leaves out nothing but the signature, and ends a revision. */
  readonly coversWholeRevision: boolean;
  /** SHA-256, `AB:CD:…`. */
  readonly certificateFingerprint?: string;
  readonly claimedTime?: ClaimedTime;
  /** A time stamp proves that it existed then; `trusted` when the stamp's chain ends in a trusted root. */
  readonly provenTime?: { readonly time: string; readonly trusted: boolean };
  /** The certificate's chain ends in a trusted root. */
  readonly trusted: boolean;
};

export type JudgedSignature = {
  readonly finding: PdfSignatureFinding;
  /** Where its revision ends; nothing when that cannot be told. */
  readonly end?: number;
};

export type SignatureTrust = {
  readonly trustedRoots: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly longTerm: LongTermData;
};

const DETACHED_CADES = 'ETSI.CAdES.detached';
const DETACHED_CMS = 'adbe.pkcs7.detached';
const TIME_STAMP = 'ETSI.RFC3161';

type Facts = Partial<PdfSignatureFinding>;

const conclude = (value: SignatureValue, checks: readonly PdfCheck[], facts: Facts): PdfSignatureFinding => ({
  fieldName: value.fieldName,
  kind: value.subFilter === TIME_STAMP ? 'time-stamp' : 'signature',
  signerName: value.statedName,
  verdict: concludeRules(checks),
  reasons: [...new Set(checks.flatMap(({ verdict, reason }) => (verdict === 'valid' ? [] : [reason])))],
  checks,
  coversWholeRevision: false,
  trusted: false,
  ...facts,
});

const identify = (certificate: Uint8Array | undefined): Facts =>
  certificate
    ? {
        signerName: readCertificate(certificate).commonName,
        certificateFingerprint: fingerprintOf(certificate),
      }
    : {};

const checkRange = (
  file: PdfFile,
  view: PdfView,
  value: SignatureValue,
): { readonly checks: PdfCheck[]; readonly range?: CoveredRange } => {
  const field = value.fieldName;
  const range = readCoveredRange(file.bytes, value.byteRange, value.contents);
  if (typeof range === 'string') {
    const rule = range === 'contents-missing' ? 'signature-present' : 'byte-range';
    return { checks: [ruleBroken(rule, field, range)] };
  }
  const present = ruleHolds('signature-present', field);
  if (!standsAt(file.text, view, value))
    return { checks: [present, ruleBroken('byte-range', field, 'byte-range-wrong')] };
  const found = [present, ruleHolds('byte-range', field, { bytes: range.end })];
  if (!endsRevision(file.bytes, range.end))
    return { checks: [...found, ruleBroken('revision-end', field, 'revision-end-wrong')] };
  return { checks: [...found, ruleHolds('revision-end', field)], range };
};

const stampLine = (field: string, stamp: TimeStampFinding): PdfCheck => {
  const params = {
    ...(stamp.time === undefined ? {} : { time: stamp.time }),
    trusted: stamp.trusted ? 'yes' : 'no',
  };
  if (stamp.verdict === 'valid') return ruleHolds('time-stamp', field, params);
  return (stamp.verdict === 'invalid' ? ruleBroken : ruleOpen)('time-stamp', field, stamp.reason, params);
};

const provenBy = (stamp: TimeStampFinding | undefined): Facts =>
  stamp?.verdict === 'valid' && stamp.time !== undefined
    ? { provenTime: { time: stamp.time, trusted: stamp.trusted } }
    : {};

const judgeStamp = (
  value: SignatureValue,
  range: CoveredRange,
  checks: PdfCheck[],
  trust: SignatureTrust,
) => {
  const stamp = verifyTimeStamp(range.cms, range.covered, trustOf(trust));
  return conclude(value, [...checks, stampLine(value.fieldName, stamp)], {
    ...identify(stamp.certificate),
    ...provenBy(stamp),
    coversWholeRevision: true,
    trusted: stamp.trusted,
  });
};

const trustOf = ({ trustedRoots, crls, longTerm }: SignatureTrust) => ({
  trustedRoots,
  crls: [...crls, ...longTerm.crls],
  certificates: longTerm.certificates,
});

const readStamp = (range: CoveredRange, trust: SignatureTrust): TimeStampFinding | undefined => {
  try {
    return verifySignatureTimeStamp(readCms(range.cms), trustOf(trust));
  } catch {
    // The signature's own lines say that it cannot be read.
    return undefined;
  }
};

const judgeCms = (value: SignatureValue, range: CoveredRange, checks: PdfCheck[], trust: SignatureTrust) => {
  const field = value.fieldName;
  const claimedTime = fromPdfDate(value.time);
  const stamp = readStamp(range, trust);
  // A trusted proof outweighs what the signature claims about itself.
  const isProven = stamp?.verdict === 'valid' && stamp.trusted;
  const time = isProven ? stamp.time : claimedTime;
  const cms: CmsFinding = verifyDetached(range.cms, range.covered, {
    ...trustOf(trust),
    isCades: value.subFilter === DETACHED_CADES,
    ...(time === undefined ? {} : { claimedTime: time }),
  });
  const lines = cms.checks.map((check): PdfCheck => ({ ...check, subject: field }));
  return conclude(value, [...checks, ...lines, ...(stamp ? [stampLine(field, stamp)] : [])], {
    ...identify(cms.certificate),
    ...provenBy(stamp),
    ...(claimedTime === undefined ? {} : { claimedTime }),
    coversWholeRevision: true,
    trusted: cms.trusted,
  });
};

/** Judges one signature by itself, whatever came later. */
export const judgeSignature = (
  file: PdfFile,
  view: PdfView,
  value: SignatureValue,
  trust: SignatureTrust,
): JudgedSignature => {
  const { checks, range } = checkRange(file, view, value);
  const claimedTime = fromPdfDate(value.time);
  const claimed: Facts = claimedTime === undefined ? {} : { claimedTime };
  if (!range) return { finding: conclude(value, checks, claimed) };
  const { end } = range;
  if (value.subFilter === TIME_STAMP) return { finding: judgeStamp(value, range, checks, trust), end };
  if (value.subFilter === DETACHED_CADES || value.subFilter === DETACHED_CMS)
    return { finding: judgeCms(value, range, checks, trust), end };
  const open = ruleOpen('signature', value.fieldName, 'format-unsupported', { format: value.subFilter });
  return { finding: conclude(value, [...checks, open], { ...claimed, coversWholeRevision: true }), end };
};

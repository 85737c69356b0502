import { createHash } from 'node:crypto';
import { EncryptedPDFError, PDFDocument } from 'pdf-lib';
import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import { verifyDetached } from './cms-verify.ts';
import type { CmsReason, SignatureVerdict } from './cms-verify.ts';
import { endsRevision, readCoveredRange } from './pdf-byte-range.ts';
import { checkRevisions } from './pdf-revisions.ts';
import type { RevisionReason } from './pdf-revisions.ts';
import { listSignatureValues } from './pdf-signature-values.ts';
import type { SignatureValue } from './pdf-signature-values.ts';
import { fromPdfDate } from './pdf-time.ts';
import { fingerprintOf, readCertificate } from './signer.ts';

export type PdfSignatureReason =
  | CmsReason
  /** The covered range is not two parts around the signature's own `Contents`, or does not end a revision. */
  | 'byte-range-wrong'
  /** Another kind of signature (`SubFilter`); not judged. */
  | 'format-unsupported'
  /** A document time stamp (RFC 3161); listed, not judged. */
  | 'time-stamp-not-checked';

export type PdfSignatureFinding = {
  readonly fieldName: string;
  /** The certificate's common name; the name stated in the signature when there is no certificate to read. */
  readonly signerName: string;
  readonly verdict: SignatureVerdict;
  readonly reasons: readonly PdfSignatureReason[];
  /** The covered range starts at the file's first byte, leaves out nothing but the signature, and ends a revision. */
  readonly coversWholeRevision: boolean;
  /** SHA-256, `AB:CD:…`. */
  readonly certificateFingerprint?: string;
  readonly claimedTime?: ClaimedTime;
  /** The certificate's chain ends in a trusted root. */
  readonly trusted: boolean;
};

export type PdfReason =
  | RevisionReason
  | 'pdf-unreadable'
  | 'pdf-encrypted'
  | 'pdf-too-large'
  | 'unsigned'
  | 'signature-invalid'
  | 'signature-indeterminate'
  | 'signer-missing'
  | 'signer-unexpected'
  | 'signer-order-wrong'
  | 'digest-differs';

export type PdfFinding = {
  readonly verdict: SignatureVerdict;
  readonly reasons: readonly PdfReason[];
  /** In the order of the revisions. */
  readonly signatures: readonly PdfSignatureFinding[];
  /** Of the whole file, lower-case hexadecimal. */
  readonly sha256: string;
};

export type PdfExpectation = {
  /** DER. */
  readonly trustedRoots?: readonly Uint8Array[];
  /** Exactly these must have signed; a time stamp of the bureau does not count. */
  readonly signers?: readonly { readonly fieldName: string; readonly certificateFingerprint?: string }[];
  /** The signers above are in the order of signing. */
  readonly isOrdered?: boolean;
  /** From the results file: the only guard against a file cut back to an earlier revision. */
  readonly sha256?: string;
};

/** Signed papers are below a megabyte; parsing is bounded by refusing what cannot be one. */
const LARGEST_PDF = 64 * 1024 * 1024;

const DETACHED_CADES = 'ETSI.CAdES.detached';
const DETACHED_CMS = 'adbe.pkcs7.detached';
const TIME_STAMP = 'ETSI.RFC3161';

/** Reasons that leave the question open; all others answer it with no. */
const OPEN_REASONS: ReadonlySet<PdfReason> = new Set([
  'pdf-unreadable',
  'pdf-encrypted',
  'pdf-too-large',
  'unsigned',
  'signature-indeterminate',
  'revision-not-understood',
]);

type Judged = { readonly finding: PdfSignatureFinding; readonly end: number; readonly isSound: boolean };

const judgeSignature = (pdf: Uint8Array, value: SignatureValue, expected: PdfExpectation): Judged => {
  const claimedTime = fromPdfDate(value.time);
  const common = {
    fieldName: value.fieldName,
    signerName: value.statedName,
    trusted: false,
    ...(claimedTime === undefined ? {} : { claimedTime }),
  };
  const range = readCoveredRange(pdf, value.byteRange, value.contents);
  if (!range || !endsRevision(pdf, range.end)) {
    return {
      finding: { ...common, verdict: 'invalid', reasons: ['byte-range-wrong'], coversWholeRevision: false },
      end: range?.end ?? pdf.length,
      isSound: false,
    };
  }
  const place = { end: range.end, isSound: true };
  const isTimeStamp = value.subFilter === TIME_STAMP;
  if (isTimeStamp || (value.subFilter !== DETACHED_CADES && value.subFilter !== DETACHED_CMS)) {
    const reason = isTimeStamp ? 'time-stamp-not-checked' : 'format-unsupported';
    return {
      ...place,
      finding: { ...common, verdict: 'indeterminate', reasons: [reason], coversWholeRevision: true },
    };
  }
  const cms = verifyDetached(range.cms, range.covered, {
    trustedRoots: expected.trustedRoots ?? [],
    isCades: value.subFilter === DETACHED_CADES,
    ...(claimedTime === undefined ? {} : { claimedTime }),
  });
  return {
    ...place,
    finding: {
      ...common,
      verdict: cms.verdict,
      reasons: cms.reason === undefined ? [] : [cms.reason],
      coversWholeRevision: true,
      trusted: cms.trusted,
      ...(cms.certificate
        ? {
            signerName: readCertificate(cms.certificate).commonName,
            certificateFingerprint: fingerprintOf(cms.certificate),
          }
        : {}),
    },
  };
};

const isTimeStampFinding = (finding: PdfSignatureFinding): boolean =>
  finding.reasons.includes('time-stamp-not-checked');

const judgeSigners = (found: readonly PdfSignatureFinding[], expected: PdfExpectation): PdfReason[] => {
  const { signers } = expected;
  if (!signers) return [];
  const reasons: PdfReason[] = [];
  const signed = found.filter((finding) => !isTimeStampFinding(finding));
  for (const { fieldName, certificateFingerprint } of signers) {
    const match = signed.find((finding) => finding.fieldName === fieldName);
    if (!match) reasons.push('signer-missing');
    else if (certificateFingerprint !== undefined && match.certificateFingerprint !== certificateFingerprint)
      reasons.push('signer-unexpected');
  }
  const names = signers.map((signer) => signer.fieldName);
  if (signed.some((finding) => !names.includes(finding.fieldName))) reasons.push('signer-unexpected');
  const order = signed.map((finding) => finding.fieldName);
  if (expected.isOrdered === true && reasons.length === 0 && order.join(' ') !== names.join(' '))
    reasons.push('signer-order-wrong');
  return reasons;
};

const verdictOf = (reasons: readonly PdfReason[]): SignatureVerdict => {
  if (reasons.length === 0) return 'valid';
  return reasons.every((reason) => OPEN_REASONS.has(reason)) ? 'indeterminate' : 'invalid';
};

const judgeDocument = async (
  pdf: Uint8Array,
  expected: PdfExpectation,
): Promise<{ reasons: PdfReason[]; signatures: PdfSignatureFinding[] }> => {
  if (pdf.length > LARGEST_PDF) return { reasons: ['pdf-too-large'], signatures: [] };
  const doc = await PDFDocument.load(pdf.slice(), { updateMetadata: false });
  const judged = listSignatureValues(doc)
    .map((value) => judgeSignature(pdf, value, expected))
    .sort((a, b) => a.end - b.end);
  const signatures = judged.map(({ finding }) => finding);
  const verdicts = signatures.filter((finding) => !isTimeStampFinding(finding)).map(({ verdict }) => verdict);
  const ends = judged
    .filter(({ isSound }) => isSound)
    .map(({ finding, end }) => ({ fieldName: finding.fieldName, end }));
  const reasons: PdfReason[] = [
    ...(verdicts.length === 0 ? (['unsigned'] as const) : []),
    ...(verdicts.includes('invalid') ? (['signature-invalid'] as const) : []),
    ...(verdicts.includes('indeterminate') ? (['signature-indeterminate'] as const) : []),
    ...(await checkRevisions(pdf, ends)),
  ];
  return { reasons, signatures };
};

/**
 * Checks every signature of any PDF, and what ordinary viewers do not: that each revision after the first signature
 * is one signature and nothing else, that nothing follows the last, and that exactly the expected people signed.
 * Never throws: a file that cannot be read has the verdict `indeterminate`, or `invalid` where a digest was given.
 */
export const verifyPdf = async (pdf: Uint8Array, expected: PdfExpectation = {}): Promise<PdfFinding> => {
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const ofDigest: PdfReason[] =
    expected.sha256 !== undefined && expected.sha256 !== sha256 ? ['digest-differs'] : [];
  try {
    const { reasons, signatures } = await judgeDocument(pdf, expected);
    const all = [...new Set([...reasons, ...judgeSigners(signatures, expected), ...ofDigest])];
    return { verdict: verdictOf(all), reasons: all, signatures, sha256 };
  } catch (error) {
    const missing: PdfReason[] = (expected.signers?.length ?? 0) > 0 ? ['signer-missing'] : [];
    const reasons: PdfReason[] = [
      error instanceof EncryptedPDFError ? 'pdf-encrypted' : 'pdf-unreadable',
      ...missing,
      ...ofDigest,
    ];
    return { verdict: verdictOf(reasons), reasons, signatures: [], sha256 };
  }
};

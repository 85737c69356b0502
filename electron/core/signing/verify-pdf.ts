import { createHash } from 'node:crypto';
import type { SignatureVerdict } from './cms-rules.ts';
import { judgeSignature } from './judge-signature.ts';
import type { PdfSignatureFinding, SignatureTrust } from './judge-signature.ts';
import { PDF_BOUNDS, PdfFault } from './pdf-bounds.ts';
import { readLongTermData } from './pdf-long-term.ts';
import { listRemoved } from './pdf-removed.ts';
import { openPdf } from './pdf-objects.ts';
import type { PdfFile, PdfView } from './pdf-objects.ts';
import { checkRevisions } from './pdf-revisions.ts';
import type { RevisionEnd } from './pdf-revisions.ts';
import { concludeRules, PDF_REASONS, ruleBroken, ruleHolds, ruleOpen } from './pdf-rules.ts';
import type { PdfCheck, PdfReason } from './pdf-rules.ts';
import { hasUsageRights, listSignatureValues } from './pdf-signature-values.ts';
import { checkSigners } from './pdf-signers.ts';
import type { ExpectedSigners } from './pdf-signers.ts';

export type PdfFinding = {
  readonly verdict: SignatureVerdict;
  /** Of the document as a whole, each once. */
  readonly reasons: readonly PdfReason[];
  /** In the order of the revisions. */
  readonly signatures: readonly PdfSignatureFinding[];
  /** One line per rule and signature. */
  readonly checks: readonly PdfCheck[];
  /** Of the whole file, lower-case hexadecimal. */
  readonly sha256: string;
};

export type PdfExpectation = ExpectedSigners & {
  /** DER. */
  readonly trustedRoots?: readonly Uint8Array[];
  /** Lists of revoked certificates, DER, beside those that the file carries. */
  readonly crls?: readonly Uint8Array[];
  /** From the results file: the only guard against a file cut back to an earlier revision. */
  readonly sha256?: string;
};

type Judged = {
  readonly signatures: readonly PdfSignatureFinding[];
  readonly checks: readonly PdfCheck[];
};

const REASONS: ReadonlySet<string> = new Set(PDF_REASONS);
const isPdfReason = (reason: string): reason is PdfReason => REASONS.has(reason);

/** What the lines say of the document, in the codes of the document; those of a signature are summed up in one. */
const summarise = (checks: readonly PdfCheck[], signatures: readonly PdfSignatureFinding[]): PdfReason[] => {
  const verdicts = signatures.map(({ verdict }) => verdict);
  const own = checks.flatMap(({ verdict, reason }) =>
    verdict !== 'valid' && isPdfReason(reason) ? [reason] : [],
  );
  const ofSignatures: PdfReason[] = [
    ...(verdicts.includes('invalid') ? (['signature-invalid'] as const) : []),
    ...(verdicts.includes('indeterminate') ? (['signature-indeterminate'] as const) : []),
  ];
  return [...new Set([...ofSignatures, ...own])];
};

const judgeSignatures = (file: PdfFile, view: PdfView, trust: SignatureTrust): Judged => {
  const judged = listSignatureValues(view)
    .map((value) => ({ value, ...judgeSignature(file, view, value, trust) }))
    .sort((a, b) => (a.end ?? file.bytes.length) - (b.end ?? file.bytes.length));
  const signatures = judged.map(({ finding }) => finding);
  const ends = judged.flatMap(({ value, finding, end }): RevisionEnd[] => {
    const isTimeStamp = finding.kind === 'time-stamp';
    return end === undefined
      ? []
      : [{ fieldName: finding.fieldName, end, permissions: value.permissions, isTimeStamp }];
  });
  const isSigned = signatures.some(({ kind }) => kind === 'signature');
  const { longTerm } = trust;
  const carried = longTerm.certificates.length + longTerm.crls.length + longTerm.answers;
  const checks = [
    isSigned ? ruleHolds('signed', '', { count: signatures.length }) : ruleOpen('signed', '', 'unsigned'),
    ...signatures.flatMap((finding) => finding.checks),
    ...ends.flatMap(({ fieldName, permissions: { level } }) =>
      level === undefined ? [] : [ruleHolds('permissions', fieldName, { level })],
    ),
    ...listRemoved(file, view).map((name) => ruleBroken('appearances', name, 'signature-removed')),
    ...checkRevisions(file, ends).checks,
    ...(carried > 0 ? [ruleHolds('long-term-data', '', countOf(longTerm))] : []),
    ...(hasUsageRights(view) ? [ruleHolds('usage-rights', '')] : []),
  ];
  return { signatures, checks };
};

const countOf = ({ certificates, crls, answers }: SignatureTrust['longTerm']) => ({
  certificates: certificates.length,
  crls: crls.length,
  answers,
});

const judgeDocument = (pdf: Uint8Array, expected: PdfExpectation): Judged => {
  try {
    const file = openPdf(pdf);
    const view = file.viewAt();
    const found = judgeSignatures(file, view, {
      trustedRoots: expected.trustedRoots ?? [],
      crls: expected.crls ?? [],
      longTerm: readLongTermData(file, view),
    });
    return { ...found, checks: [ruleHolds('file-readable', ''), ...found.checks] };
  } catch (error) {
    const code = error instanceof PdfFault ? error.code : 'pdf-unreadable';
    const params = { bytes: pdf.length, most: PDF_BOUNDS.bytes };
    return { signatures: [], checks: [ruleOpen('file-readable', '', code, params)] };
  }
};

/**
 * Checks every signature of any PDF, and what ordinary viewers do not: that each revision after the first signature
 * is one signature and nothing else, that nothing follows the last, and that exactly the expected people signed.
 * Never throws: a file that cannot be read has the verdict `indeterminate`, or `invalid` where a digest was given.
 */
export const verifyPdf = async (pdf: Uint8Array, expected: PdfExpectation = {}): Promise<PdfFinding> => {
  const sha256 = createHash('sha256').update(pdf).digest('hex');
  const { signatures, checks } = judgeDocument(pdf, expected);
  const isWanted = expected.sha256 === undefined || expected.sha256 === sha256;
  const all = [
    ...checks,
    ...checkSigners(signatures, expected),
    ...(isWanted ? [] : [ruleBroken('file-digest', '', 'digest-differs')]),
    ...(isWanted && expected.sha256 !== undefined ? [ruleHolds('file-digest', '')] : []),
  ];
  return {
    verdict: concludeRules(all),
    reasons: summarise(all, signatures),
    signatures,
    checks: all,
    sha256,
  };
};

import type { Bag } from '../bag/read-bag.ts';
import { verifyPdf } from '../signing/verify-pdf.ts';
import { listRuleLines, listSignatureLines } from './pdf-lines.ts';
import { failed, passed, undecided, type Check, type SignatureLine } from './verification.ts';

export const MAX_PDF_BYTES = 64 * 1024 * 1024;

/** Whom a reader trusts, and whose certificates were taken back; DER. */
export interface SignatureTrust {
  readonly trustedRoots: readonly Uint8Array[];
  readonly crls?: readonly Uint8Array[] | undefined;
}

export interface SealedPdf {
  /** Below `data/`. */
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Those who signed by key, and nobody else. */
  readonly signers: readonly { readonly fieldName: string; readonly certificateFingerprint: string }[];
  /** They signed in this order. */
  readonly isOrdered: boolean;
}

export interface PdfLines {
  readonly checks: readonly Check[];
  readonly signatures: readonly SignatureLine[];
}

/**
 * One PDF of a return: that it is the one that was sealed, and that exactly those signed it who are sealed as having signed by key;
 * nobody at all may have. `names` are those of the two lines, before which every rule has one.
 */
export const verifySealedPdf = async (
  bag: Bag,
  sealed: SealedPdf,
  names: {
    readonly digest: 'opinion-digest' | 'paper-digest';
    readonly signed: 'opinion-signatures' | 'paper-signatures';
  },
  { trustedRoots, crls }: SignatureTrust,
): Promise<PdfLines> => {
  const { file, sha256, signers, isOrdered } = sealed;
  const pdf = await bag.read(`data/${file}`, MAX_PDF_BYTES);
  const found = await verifyPdf(pdf, { trustedRoots, ...(crls ? { crls } : {}), isOrdered, signers, sha256 });
  const signatures = listSignatureLines(file, found.signatures);
  const isSame = found.sha256 === sha256 && pdf.length === sealed.bytes;
  const digest = isSame
    ? passed(names.digest, file)
    : failed(names.digest, file, found.sha256 === sha256 ? 'size-differs' : 'digest-differs');
  const isUnsigned = signers.length === 0 && found.reasons.every((reason) => reason === 'unsigned');
  if (found.verdict === 'valid' || isUnsigned)
    return {
      checks: [
        digest,
        passed(names.signed, file, { count: signatures.length }),
        ...(isUnsigned ? [] : listRuleLines(file, found)),
      ],
      signatures,
    };
  const judge = found.verdict === 'invalid' ? failed : undecided;
  return {
    checks: [digest, judge(names.signed, file, found.reasons), ...listRuleLines(file, found)],
    signatures,
  };
};

import type { SealFile } from '../../../shared/formats/results-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import { verifySealedPdf, type PdfLines, type SignatureTrust } from './verify-sealed-pdf.ts';

/**
 * One sealed opinion: its digest, and that exactly those signed it who are sealed as having signed by key, in the sealed order; who
 * refused, or signed a print-out, is not in it.
 */
export const checkOpinion = async (
  bag: Bag,
  { file, sha256, bytes, signers }: SealFile['opinions'][number],
  trust: SignatureTrust,
): Promise<PdfLines> => {
  const inked = signers.flatMap(({ field, certificateSha256 }) =>
    field === undefined ? [] : [{ fieldName: field, certificateFingerprint: certificateSha256 }],
  );
  return verifySealedPdf(
    bag,
    { file, sha256, bytes, signers: inked, isOrdered: true },
    { digest: 'opinion-digest', signed: 'opinion-signatures' },
    trust,
  );
};

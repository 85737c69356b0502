import type { SealFile } from '../../../shared/formats/results-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import { verifyPdf } from '../signing/verify-pdf.ts';
import { failed, passed, undecided, type Check, type SignatureLine } from './verification.ts';

const MAX_OPINION_BYTES = 64 * 1024 * 1024;

/**
 * One sealed PDF: its digest, and that exactly those signed it who are sealed as having signed, in the sealed order; who
 * refused is not in it. A paper that everybody refused has no signature at all.
 */
export const checkOpinion = async (
  bag: Bag,
  opinion: SealFile['opinions'][number],
  trustedRoots: readonly Uint8Array[],
): Promise<{ readonly checks: readonly Check[]; readonly signatures: readonly SignatureLine[] }> => {
  const pdf = await bag.read(`data/${opinion.file}`, MAX_OPINION_BYTES);
  const inked = opinion.signers.flatMap(({ field, certificateSha256 }) =>
    field === undefined ? [] : [{ fieldName: field, certificateFingerprint: certificateSha256 }],
  );
  const found = await verifyPdf(pdf, {
    trustedRoots,
    isOrdered: true,
    signers: inked,
    sha256: opinion.sha256,
  });
  const signatures = found.signatures.map((signature) => ({
    file: opinion.file,
    field: signature.fieldName,
    signer: signature.signerName,
    fingerprint: signature.certificateFingerprint ?? '',
    verdict: signature.verdict,
    trusted: signature.trusted,
    reasons: signature.reasons,
  }));
  const digest =
    found.sha256 === opinion.sha256
      ? passed('opinion-digest', opinion.file)
      : failed('opinion-digest', opinion.file, 'digest-differs');
  const isRefusedByAll = inked.length === 0 && found.reasons.every((reason) => reason === 'unsigned');
  const reason = found.reasons.join(', ');
  const signed =
    found.verdict === 'valid' || isRefusedByAll
      ? passed('opinion-signatures', opinion.file, { count: signatures.length })
      : (found.verdict === 'invalid' ? failed : undecided)('opinion-signatures', opinion.file, reason);
  return { checks: [digest, signed], signatures };
};

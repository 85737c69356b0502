import type { SealFile } from '../../../shared/formats/results-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import { verifyPdf } from '../signing/verify-pdf.ts';
import { failed, passed, undecided, type Check, type SignatureLine } from './verification.ts';

const MAX_OPINION_BYTES = 64 * 1024 * 1024;

/** One sealed PDF: its digest, and that exactly the sealed signers signed it, in the sealed order. */
export const checkOpinion = async (
  bag: Bag,
  opinion: SealFile['opinions'][number],
  trustedRoots: readonly Uint8Array[],
): Promise<{ readonly checks: readonly Check[]; readonly signatures: readonly SignatureLine[] }> => {
  const pdf = await bag.read(`data/${opinion.file}`, MAX_OPINION_BYTES);
  const found = await verifyPdf(pdf, {
    trustedRoots,
    isOrdered: true,
    signers: opinion.signers.map((signer) => ({
      fieldName: signer.field,
      certificateFingerprint: signer.certificateSha256,
    })),
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
  const reason = found.reasons.join(', ');
  const signed =
    found.verdict === 'valid'
      ? passed('opinion-signatures', opinion.file, { count: signatures.length })
      : (found.verdict === 'invalid' ? failed : undecided)('opinion-signatures', opinion.file, reason);
  return { checks: [digest, signed], signatures };
};

import { X509Certificate } from 'node:crypto';
import type { ResultsFile, SealFile } from '../../../shared/formats/results-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import { fingerprintOf } from '../signing/signer.ts';
import { failed, passed, type Check } from './verification.ts';
import { checkSigners } from './verify-signers.ts';

const SIGNATURE = 'signature.p7s';
const MAX_CERTIFICATE_BYTES = 64 * 1024;

/** The return is the chair's to sign: somebody else's sound signature proves nothing about the panel. */
const checkBagSigner = (results: ResultsFile, seal: SealFile, fingerprint: string): Check => {
  const chair = results.members.find(({ role }) => role === 'chair');
  const { member, certificateSha256: expected } = seal.returnedBy;
  const signatures = seal.opinions.flatMap(({ signers }) => signers.filter((each) => each.member === member));
  const isChair =
    member === chair?.id &&
    expected === fingerprint &&
    signatures.every(({ certificateSha256 }) => certificateSha256 === fingerprint);
  return isChair
    ? passed('bag-signer', SIGNATURE, { name: chair.name })
    : failed('bag-signer', SIGNATURE, 'signer-not-chair', { expected, found: fingerprint });
};

/** What is sealed, about which review, and by whom it had to be; `bagSigner` undefined where the bag is not signed. */
export const checkSeal = (
  results: ResultsFile,
  seal: SealFile,
  sealPath: string,
  bagSigner: string | undefined,
): readonly Check[] => {
  const isSealed = (id: string): boolean => seal.opinions.some((opinion) => opinion.submission === id);
  const missing = results.submissions.filter((each) => !isSealed(each.submission));
  const known = new Set<string>(results.submissions.map((each) => each.submission));
  const strangers = seal.opinions.filter((opinion) => !known.has(opinion.submission));
  return [
    seal.review === results.review.id
      ? passed('seal-format', sealPath)
      : failed('seal-format', sealPath, 'return-of-other-review', {
          expected: results.review.id,
          found: seal.review,
        }),
    ...missing.map((each) => failed('opinion-digest', each.submission, 'opinion-missing')),
    ...strangers.map((each) => failed('opinion-digest', each.submission, 'opinion-unexpected')),
    ...seal.opinions.map((opinion) => checkSigners(results, opinion)),
    ...(bagSigner === undefined ? [] : [checkBagSigner(results, seal, bagSigner)]),
  ];
};

const fingerprintOfPem = (pem: Uint8Array): string => {
  try {
    return fingerprintOf(new Uint8Array(new X509Certificate(pem).raw));
  } catch {
    return '';
  }
};

/** `data/certificates/<member>.pem` is what people give to other tools, so it has to be the certificate that signed. */
export const checkCertificates = async (bag: Bag, seal: SealFile): Promise<readonly Check[]> => {
  const hands = [seal.returnedBy, ...[...seal.opinions, ...seal.papers].flatMap(({ signers }) => signers)];
  const sealed = Map.groupBy(
    hands.filter(({ certificateSha256 }) => certificateSha256 !== undefined),
    ({ member }) => member,
  );
  const checks: Check[] = [];
  for (const [member, signatures] of sealed) {
    const path = `data/certificates/${member}.pem`;
    const found = fingerprintOfPem(await bag.read(path, MAX_CERTIFICATE_BYTES));
    const other = signatures.find(({ certificateSha256 }) => certificateSha256 !== found);
    const expected = other?.certificateSha256 ?? '';
    if (other) checks.push(failed('certificates', path, 'certificate-differs', { expected, found }));
  }
  return checks.length > 0 ? checks : [passed('certificates', 'data/certificates', { count: sealed.size })];
};

import { open, readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { isFailure } from '../../../shared/domain/failure.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import { openBag, type Bag } from '../bag/read-bag.ts';
import { verifyBag } from '../bag/verify-bag.ts';
import { nameReadFailure } from '../files/disk-failure.ts';
import { digestOf } from '../formats/canonical-json.ts';
import { readPackageDocuments, REVIEW_PATH } from '../services/package-documents.ts';
import { isSupplementBag } from '../services/supplement-documents.ts';
import { verifyDetached } from '../signing/cms-verify.ts';
import { readCertificate } from '../signing/signer.ts';
import { verifyPdf } from '../signing/verify-pdf.ts';
import { openPaperReader, type ReadWords } from './paper-words.ts';
import { listRuleLines, listSignatureLines } from './pdf-lines.ts';
import { inputsOfPackage, inputsOfResults, type ReviewInputs } from './review-inputs.ts';
import {
  concludeVerdict,
  failed,
  passed,
  undecided,
  type Check,
  type CheckName,
  type FileKind,
  type SignatureLine,
  type Verification,
} from './verification.ts';
import { RESULTS_PATH, verifyReturn } from './verify-return.ts';
import { verifySupplement, type SupplementFinding } from './verify-supplement.ts';

const MAX_PDF_BYTES = 512 * 1024 * 1024;
const ZIP_MARK = Buffer.from('PK\x03\x04', 'latin1');

export interface VerifyOptions {
  /** DER certificates that the caller trusts; without any, signatures are checked and the signer is left to paper. */
  readonly trustedRoots: readonly Uint8Array[];
  /** False where a signer whom these roots do not know is told apart and no fault; true when absent. */
  readonly demandsTrust?: boolean;
  /** What the file is called, where it lies under another name. */
  readonly name?: string;
  /** DER lists of certificates that their issuers took back. */
  readonly crls?: readonly Uint8Array[];
  /** Reads the words of papers; without it a process is started for this file alone. */
  readonly readWords?: ReadWords;
  readonly progress?: ReportProgress;
  readonly signal?: AbortSignal;
}

export interface FileFinding extends Verification {
  readonly results: ResultsFile | null;
  /** What the bureau gave, of a package or as a return repeats it; null for anything else. */
  readonly inputs: ReviewInputs | null;
  readonly supplement?: SupplementFinding | undefined;
}

const conclude = (
  file: string,
  kind: FileKind,
  checks: readonly Check[],
  signatures: readonly SignatureLine[] = [],
  results: ResultsFile | null = null,
  inputs: ReviewInputs | null = results ? inputsOfResults(results) : null,
): FileFinding => ({
  file,
  kind,
  verdict: concludeVerdict(checks),
  checks,
  signatures,
  results,
  inputs,
});

const checkBagSignature = (
  bag: Bag,
  { trustedRoots, crls, demandsTrust = true }: VerifyOptions,
): { readonly checks: readonly Check[]; readonly signatures: readonly SignatureLine[] } => {
  if (!bag.signature || !bag.tagManifest)
    return { checks: [undecided('signature', 'signature.p7s', 'unsigned')], signatures: [] };
  const found = verifyDetached(bag.signature, bag.tagManifest, { trustedRoots, ...(crls ? { crls } : {}) });
  const facts = found.certificate ? readCertificate(found.certificate) : null;
  const line: SignatureLine = {
    file: 'signature.p7s',
    field: '',
    signer: facts?.commonName ?? '',
    fingerprint: facts?.fingerprint ?? '',
    verdict: found.verdict,
    trusted: found.trusted,
    reasons: found.reason ? [found.reason] : [],
  };
  const params = { signer: line.signer, fingerprint: line.fingerprint };
  if (found.verdict === 'invalid')
    return {
      checks: [failed('signature', 'signature.p7s', found.reason ?? 'bag-signature-invalid', params)],
      signatures: [line],
    };
  if (found.verdict === 'indeterminate')
    return {
      checks: [undecided('signature', 'signature.p7s', found.reason ?? 'signature-indeterminate', params)],
      signatures: [line],
    };
  const trust =
    trustedRoots.length === 0 || (!found.trusted && !demandsTrust)
      ? []
      : [
          found.trusted
            ? passed('trust', 'signature.p7s', params)
            : failed('trust', 'signature.p7s', 'not-trusted', params),
        ];
  return { checks: [passed('signature', 'signature.p7s', params), ...trust], signatures: [line] };
};

const kindOf = (bag: Bag): FileKind => {
  const paths = new Set(bag.payload.map((file) => file.path));
  if (paths.has(RESULTS_PATH)) return 'return-package';
  if (paths.has(REVIEW_PATH)) return 'submission-package';
  return isSupplementBag(bag) ? 'supplement' : 'bag';
};

const verifyContent = async (
  bag: Bag,
  options: VerifyOptions,
  readWords: ReadWords,
  bagSigner: string | undefined,
): Promise<{
  kind: FileKind;
  checks: readonly Check[];
  signatures: readonly SignatureLine[];
  results: ResultsFile | null;
  inputs?: ReviewInputs;
  supplement?: SupplementFinding;
}> => {
  const kind = kindOf(bag);
  if (kind === 'return-package')
    return {
      kind,
      ...(await verifyReturn(bag, { ...options, readWords, bagSigner })),
    };
  if (kind === 'bag') return { kind, checks: [], signatures: [], results: null };
  if (kind === 'supplement')
    return { kind, signatures: [], results: null, ...(await verifySupplement(bag, options.signal)) };
  const { review, schemeDigest } = await readPackageDocuments(bag, options.signal);
  const sha256 = bag.tagManifest ? digestOf(bag.tagManifest) : '';
  const params = { title: review.title, submissions: review.submissions.length, sha256 };
  return {
    kind,
    checks: [passed('documents', REVIEW_PATH, params)],
    signatures: [],
    results: null,
    inputs: inputsOfPackage(review, schemeDigest),
  };
};

const verifyContainer = async (
  path: string,
  options: VerifyOptions,
  readWords: ReadWords,
): Promise<FileFinding> => {
  const file = options.name ?? basename(path);
  const checks: Check[] = [];
  const signatures: SignatureLine[] = [];
  let kind: FileKind = 'unknown';
  // What a failure on the way is about.
  let step: CheckName = 'container';
  let bag: Bag | undefined;
  try {
    bag = await openBag(path, { signal: options.signal });
    kind = kindOf(bag);
    step = 'payload-digests';
    checks.push(passed('container', file, { version: bag.version }));
    const verified = await verifyBag(bag, { progress: options.progress, signal: options.signal });
    checks.push(passed('payload-digests', file, { files: verified.files, bytes: verified.bytes }));
    const signature = checkBagSignature(bag, options);
    // A bag that nobody signed is a plain BagIt bag; packages and returns are expected to be signed.
    const isPlainBag = kind === 'bag' && !bag.signature;
    checks.push(...(isPlainBag ? [] : signature.checks));
    signatures.push(...signature.signatures);
    step = 'documents';
    const content = await verifyContent(bag, options, readWords, signature.signatures[0]?.fingerprint);
    checks.push(...content.checks);
    signatures.push(...content.signatures);
    const concluded = conclude(file, content.kind, checks, signatures, content.results, content.inputs);
    return { ...concluded, ...(content.supplement ? { supplement: content.supplement } : {}) };
  } catch (error) {
    if (!isFailure(error) || error.code === 'cancelled' || error.code === 'file-unreadable') throw error;
    return conclude(file, kind, [...checks, failed(step, file, error.code, error.params)], signatures);
  } finally {
    await bag?.close();
  }
};

const verifyPdfFile = async (path: string, options: VerifyOptions): Promise<FileFinding> => {
  const file = options.name ?? basename(path);
  const { trustedRoots, crls } = options;
  const found = await verifyPdf(await readFile(path), { trustedRoots, ...(crls ? { crls } : {}) });
  const signatures = listSignatureLines(file, found.signatures);
  const params = { count: signatures.length };
  const judge = {
    valid: () => passed('pdf-signatures', file, params),
    invalid: () => failed('pdf-signatures', file, found.reasons, params),
    indeterminate: () => undecided('pdf-signatures', file, found.reasons, params),
  };
  return conclude(file, 'pdf', [judge[found.verdict](), ...listRuleLines(file, found)], signatures);
};

const isPdf = async (path: string): Promise<boolean> => {
  const facts = await stat(path).catch((error: unknown) => {
    throw nameReadFailure(error, path);
  });
  if (facts.isDirectory() || facts.size > MAX_PDF_BYTES) return false;
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1024), 0, 1024, 0);
    const head = buffer.subarray(0, bytesRead);
    // A container whose first file is a PDF that it does not compress has those words near its beginning, too.
    return head.includes('%PDF-') && !head.subarray(0, ZIP_MARK.length).equals(ZIP_MARK);
  } finally {
    await file.close();
  }
};

/**
 * Verifies any file or folder that travels: bag (ZIP or folder), submission package, supplement, return package, signed PDF. Whatever
 * is in it there is a verdict; throws only `file-unreadable` and `cancelled`.
 */
export const verifyFile = async (path: string, options: VerifyOptions): Promise<FileFinding> => {
  if (await isPdf(path)) return verifyPdfFile(path, options);
  if (options.readWords) return verifyContainer(path, options, options.readWords);
  const { readWords, close } = openPaperReader();
  try {
    return await verifyContainer(path, options, readWords);
  } finally {
    await close();
  }
};

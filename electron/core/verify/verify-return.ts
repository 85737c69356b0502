import { isFailure } from '../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import {
  activityLineSchema,
  RESULTS_FORMAT,
  resultsFileSchema,
  SEAL_FORMAT,
  sealFileSchema,
  SHEET_FORMAT,
  sheetFileSchema,
  type ResultsFile,
  type SealFile,
} from '../../../shared/formats/results-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';
import { parseJsonFile, readFormat } from '../formats/read-format.ts';
import { verifyPdf } from '../signing/verify-pdf.ts';
import { verifyActivityChain, type ActivityRow } from '../store/activity-chain.ts';
import { failed, passed, undecided, type Check, type SignatureLine } from './verification.ts';
import { recomputeResults } from './verify-results.ts';

const MAX_JSON_BYTES = 64 * 1024 * 1024;
const MAX_OPINION_BYTES = 64 * 1024 * 1024;

export const RESULTS_PATH = 'data/results.json';
const SEAL_PATH = 'data/seal.json';
const LOG_PATH = 'data/activity-log.jsonl';

export interface ReturnFinding {
  readonly checks: readonly Check[];
  readonly signatures: readonly SignatureLine[];
  /** Present when it could be read, whatever the verdict. */
  readonly results: ResultsFile | null;
}

const checkOpinion = async (
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

/** Each sheet file must say what the results say, and there must be one for each sheet. */
const checkSheets = async (bag: Bag, results: ResultsFile): Promise<readonly Check[]> => {
  const checks: Check[] = [];
  for (const submission of results.submissions) {
    for (const sheet of submission.sheets) {
      const path = `data/sheets/${submission.submission}/${sheet.member}.json`;
      const read = readFormat(
        sheetFileSchema,
        SHEET_FORMAT,
        path,
        parseJsonFile(await bag.read(path, MAX_JSON_BYTES), path),
      );
      const stripIds = (entries: typeof read.entries): string =>
        toCanonicalJson(
          entries.map((entry) => ({
            ...entry,
            evidence: entry.evidence.map(({ id: _id, ...link }) => link),
          })),
        );
      const isSame =
        stripIds(read.entries) === stripIds(sheet.entries) &&
        read.member === sheet.member &&
        read.submission === submission.submission;
      if (!isSame) checks.push(failed('sheets', path, 'entries-differ'));
    }
  }
  return checks.length > 0
    ? checks
    : [
        passed('sheets', 'data/sheets', {
          count: results.submissions.reduce((sum, each) => sum + each.sheets.length, 0),
        }),
      ];
};

const checkLog = async (bag: Bag, seal: SealFile): Promise<Check> => {
  const text = new TextDecoder().decode(await bag.read(LOG_PATH, MAX_JSON_BYTES));
  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => activityLineSchema.parse(JSON.parse(line)) as ActivityRow);
  const verdict = verifyActivityChain(rows);
  if (!verdict.ok) return failed('activity-log', LOG_PATH, 'chain-broken', { seq: verdict.seq });
  const isWhole = verdict.head === seal.activityLog.head && verdict.count === seal.activityLog.rows;
  return isWhole
    ? passed('activity-log', LOG_PATH, { rows: verdict.count })
    : failed('activity-log', LOG_PATH, 'head-differs');
};

const attempt = async (
  check: () => Promise<readonly Check[]>,
  name: Check['name'],
  subject: string,
): Promise<readonly Check[]> => {
  try {
    return await check();
  } catch (error) {
    if (isFailure(error)) return [failed(name, subject, error.code, error.params)];
    if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError'))
      return [failed(name, subject, 'format-invalid')];
    throw error;
  }
};

/** All checks of a return package's content; the bag itself, and its signature, are checked by the caller. */
export const verifyReturn = async (bag: Bag, trustedRoots: readonly Uint8Array[]): Promise<ReturnFinding> => {
  const resultsBytes = await bag.read(RESULTS_PATH, MAX_JSON_BYTES);
  let results: ResultsFile;
  let seal: SealFile;
  try {
    results = readFormat(
      resultsFileSchema,
      RESULTS_FORMAT,
      RESULTS_PATH,
      parseJsonFile(resultsBytes, RESULTS_PATH),
    );
    seal = readFormat(
      sealFileSchema,
      SEAL_FORMAT,
      SEAL_PATH,
      parseJsonFile(await bag.read(SEAL_PATH, MAX_JSON_BYTES), SEAL_PATH),
    );
  } catch (error) {
    if (!isFailure(error)) throw error;
    return {
      checks: [failed('results-format', RESULTS_PATH, error.code, error.params)],
      signatures: [],
      results: null,
    };
  }
  const resultsDigest: Sha256 = digestOf(resultsBytes);
  const checks: Check[] = [
    passed('results-format', RESULTS_PATH),
    ...recomputeResults(results, RESULTS_PATH),
  ];
  checks.push(
    resultsDigest === seal.resultsSha256
      ? passed('results-digest', RESULTS_PATH)
      : failed('results-digest', RESULTS_PATH, 'digest-differs'),
  );
  const signatures: SignatureLine[] = [];
  for (const opinion of seal.opinions) {
    checks.push(
      ...(await attempt(
        async () => {
          const found = await checkOpinion(bag, opinion, trustedRoots);
          signatures.push(...found.signatures);
          return found.checks;
        },
        'opinion-signatures',
        opinion.file,
      )),
    );
  }
  checks.push(...(await attempt(() => checkSheets(bag, results), 'sheets', 'data/sheets')));
  checks.push(...(await attempt(async () => [await checkLog(bag, seal)], 'activity-log', LOG_PATH)));
  const missing = results.submissions.find(
    (each) => !seal.opinions.some((opinion) => opinion.submission === each.submission),
  );
  if (missing) checks.push(failed('opinion-digest', missing.submission, 'opinion-missing'));
  return { checks, signatures, results };
};

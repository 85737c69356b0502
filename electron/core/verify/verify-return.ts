import { isFailure } from '../../../shared/domain/failure.ts';
import {
  RESULTS_FORMAT,
  resultsFileSchema,
  SEAL_FORMAT,
  sealFileSchema,
  type ResultsFile,
  type SealFile,
} from '../../../shared/formats/results-file.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import type { Bag } from '../bag/read-bag.ts';
import { throwIfCancelled } from '../files/cancel.ts';
import { digestOf } from '../formats/canonical-json.ts';
import { parseJsonFile, readFormat } from '../formats/read-format.ts';
import type { ReadWords } from './paper-words.ts';
import { failed, passed, type Check, type SignatureLine } from './verification.ts';
import { checkDeviceLog } from './verify-device-logs.ts';
import { checkEvidence, checkListed, checkLog, checkSheets } from './verify-inputs.ts';
import { checkMinutes, MINUTES_PATH, readPeople } from './verify-minutes.ts';
import { checkOpinion } from './verify-opinion.ts';
import { checkPaper, checkPapers } from './verify-papers.ts';
import { checkPrinted } from './verify-printed.ts';
import { recomputeResults } from './verify-results.ts';
import { checkScans, listPenned } from './verify-scans.ts';
import { checkCertificates, checkSeal } from './verify-seal.ts';
import type { PdfLines, SignatureTrust } from './verify-sealed-pdf.ts';
import { checkStatements } from './verify-statements.ts';
import { checkVisits, VISITS_PATH } from './verify-visits.ts';

const MAX_JSON_BYTES = 64 * 1024 * 1024;

export const RESULTS_PATH = 'data/results.json';
const SEAL_PATH = 'data/seal.json';
const LOG_PATH = 'data/activity-log.jsonl';

export interface ReturnFinding {
  readonly checks: readonly Check[];
  readonly signatures: readonly SignatureLine[];
  /** Present when it could be read, whatever the verdict. */
  readonly results: ResultsFile | null;
}

export interface ReturnExpectation extends SignatureTrust {
  /** Fingerprint of the certificate that signed the bag; undefined where nobody did, which the caller reports. */
  readonly bagSigner?: string | undefined;
  readonly readWords: ReadWords;
  readonly signal?: AbortSignal | undefined;
}

/** A check that cannot be made is a check that failed: by the failure's own code. */
const attempt = async (
  check: () => Promise<readonly Check[]>,
  name: Check['name'],
  subject: string,
): Promise<readonly Check[]> => {
  try {
    return await check();
  } catch (error) {
    if (isFailure(error) && error.code !== 'cancelled')
      return [failed(name, subject, error.code, error.params)];
    throw error;
  }
};

const verifySealed = async (
  bag: Bag,
  results: ResultsFile,
  seal: SealFile,
  expected: ReturnExpectation,
): Promise<{ readonly checks: readonly Check[]; readonly signatures: readonly SignatureLine[] }> => {
  const signatures: SignatureLine[] = [];
  const checks: Check[] = [...checkSeal(results, seal, SEAL_PATH, expected.bagSigner)];
  const add = async (check: () => Promise<PdfLines>, name: Check['name'], file: string): Promise<void> => {
    throwIfCancelled(expected.signal);
    const look = async (): Promise<readonly Check[]> => {
      const found = await check();
      signatures.push(...found.signatures);
      return found.checks;
    };
    checks.push(...(await attempt(look, name, file)));
  };
  for (const opinion of seal.opinions)
    await add(() => checkOpinion(bag, opinion, expected), 'opinion-signatures', opinion.file);
  const penned = listPenned(seal);
  checks.push(...penned.checks, ...checkPapers(results, seal, await readPeople(bag, results)));
  signatures.push(...penned.signatures);
  for (const paper of seal.papers)
    await add(() => checkPaper(bag, paper, seal.resultsSha256, expected), 'paper-signatures', paper.file);
  checks.push(...checkScans(bag, seal));
  checks.push(...(await attempt(() => checkCertificates(bag, seal), 'certificates', 'data/certificates')));
  checks.push(...(await attempt(() => checkStatements(bag, seal), 'statements', 'data/statements')));
  checks.push(...checkListed(bag, results, seal));
  checks.push(...(await attempt(() => checkLog(bag, seal, LOG_PATH), 'activity-log', LOG_PATH)));
  for (const log of seal.deviceLogs)
    checks.push(...(await attempt(() => checkDeviceLog(bag, log), 'device-logs', `data/${log.file}`)));
  return { checks, signatures };
};

/** All checks of a return package's content; the bag itself, and its signature, are checked by the caller. */
export const verifyReturn = async (bag: Bag, expected: ReturnExpectation): Promise<ReturnFinding> => {
  const read: { results?: ResultsFile; seal?: SealFile; digest?: Sha256 } = {};
  const checks: Check[] = [];
  const readResults = async (): Promise<readonly Check[]> => {
    const bytes = await bag.read(RESULTS_PATH, MAX_JSON_BYTES);
    const document = parseJsonFile(bytes, RESULTS_PATH);
    read.results = readFormat(resultsFileSchema, RESULTS_FORMAT, RESULTS_PATH, document);
    read.digest = digestOf(bytes);
    return [passed('results-format', RESULTS_PATH)];
  };
  const readSeal = async (): Promise<readonly Check[]> => {
    const document = parseJsonFile(await bag.read(SEAL_PATH, MAX_JSON_BYTES), SEAL_PATH);
    read.seal = readFormat(sealFileSchema, SEAL_FORMAT, SEAL_PATH, document);
    return [];
  };
  checks.push(...(await attempt(readResults, 'results-format', RESULTS_PATH)));
  checks.push(...(await attempt(readSeal, 'seal-format', SEAL_PATH)));
  const { results, seal } = read;
  if (!results) return { checks, signatures: [], results: null };
  checks.push(...recomputeResults(results, RESULTS_PATH));
  checks.push(...(await attempt(() => checkSheets(bag, results), 'sheets', 'data/sheets')));
  checks.push(...checkEvidence(bag, results));
  checks.push(...(await attempt(() => checkVisits(bag, results), 'site-visits', VISITS_PATH)));
  checks.push(...(await attempt(() => checkMinutes(bag, results), 'minutes', MINUTES_PATH)));
  if (!seal) return { checks, signatures: [], results };
  checks.push(
    read.digest === seal.resultsSha256
      ? passed('results-digest', RESULTS_PATH)
      : failed('results-digest', RESULTS_PATH, 'digest-differs'),
  );
  const { digest } = read;
  const { readWords, signal } = expected;
  const printed = async (): Promise<readonly Check[]> =>
    digest === undefined ? [] : checkPrinted(bag, RESULTS_PATH, { results, seal, digest, readWords, signal });
  const sealed = await verifySealed(bag, results, seal, expected);
  checks.push(...sealed.checks, ...(await attempt(printed, 'printed-figures', RESULTS_PATH)));
  return { checks, signatures: sealed.signatures, results };
};

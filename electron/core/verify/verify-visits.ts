import type { SubmissionId } from '../../../shared/domain/ids.ts';
import type { Claim } from '../../../shared/domain/review/review.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { acceptValues } from '../../../shared/domain/site-visit/accept-values.ts';
import { findingsOf, valuesOf } from '../../../shared/domain/site-visit/visit-outcome.ts';
import type { VisitRecord } from '../../../shared/domain/site-visit/visit-record.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import {
  SITE_VISIT_FORMAT,
  siteVisitFileSchema,
  type SiteVisitFile,
} from '../../../shared/formats/site-visit-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import { toCanonicalJson } from '../formats/canonical-json.ts';
import { parseJsonFile, readFormat } from '../formats/read-format.ts';
import { submissionOf } from './lawful-inputs.ts';
import { failed, passed, type Check, type ReasonCode } from './verification.ts';
import { readFilledScheme } from './verify-results.ts';

const MAX_JSON_BYTES = 64 * 1024 * 1024;

export const VISITS_PATH = 'data/site-visits';

export const visitPath = (submission: SubmissionId): string => `${VISITS_PATH}/${submission}.json`;

type Result = ResultsFile['submissions'][number];

/** A claim without what the panel found; undefined where nothing but that was in it. */
const asStated = ({ verified, accepted, ...stated }: Claim): readonly Claim[] =>
  (verified ?? accepted) !== undefined && stated.value === undefined && stated.text === undefined
    ? []
    : [stated];

/** What there is beside the acknowledgements, whose ink is not in the file. */
const recordsOf = ({ records }: SiteVisitFile): readonly VisitRecord[] =>
  records.filter((record) => record.kind !== 'acknowledgement');

/** The results' claims must be what was stated with what the records say beside it, and the findings those that stand. */
const findDifference = (
  scheme: Scheme,
  result: Result,
  records: readonly VisitRecord[],
): ReasonCode | undefined => {
  const stated = { ...submissionOf(result), claims: result.claims.flatMap(asStated) };
  const { claims } = acceptValues(scheme, stated, valuesOf(records, result.submission));
  // Compared as sets of lines: a number that nobody stated stands behind the others, wherever the panel's order put it.
  const lines = (all: readonly Claim[]): string =>
    all
      .map((claim) => toCanonicalJson(claim))
      .sort()
      .join('\n');
  if (lines(claims) !== lines(result.claims)) return 'values-differ';
  const found = JSON.parse(JSON.stringify(findingsOf(records))) as unknown;
  return toCanonicalJson(found) === toCanonicalJson(result.findings) ? undefined : 'findings-differ';
};

const missingPhotos = (bag: Bag, { photos }: SiteVisitFile): readonly Check[] => {
  const present = new Set(
    bag.payload.filter(({ path }) => path.startsWith('data/evidence/')).map((file) => file.digests.sha256),
  );
  return photos
    .filter(({ removed, sha256 }) => !removed && !present.has(sha256))
    .map(({ sha256 }) => failed('site-visits', `data/evidence/${sha256}`, 'evidence-missing'));
};

const readVisitFile = async (bag: Bag, path: string): Promise<SiteVisitFile> => {
  const document = parseJsonFile(await bag.read(path, MAX_JSON_BYTES), path);
  return readFormat(siteVisitFileSchema, SITE_VISIT_FORMAT, path, document);
};

const checkVisit = async (
  bag: Bag,
  results: ResultsFile,
  scheme: Scheme,
  result: Result,
): Promise<readonly Check[]> => {
  const path = visitPath(result.submission);
  const file = await readVisitFile(bag, path);
  if (file.review !== results.review.id || file.submission !== result.submission)
    return [failed('site-visits', path, 'return-of-other-review')];
  const difference = findDifference(scheme, result, recordsOf(file));
  return [
    ...(difference === undefined ? [] : [failed('site-visits', path, difference)]),
    ...missingPhotos(bag, file),
  ];
};

/** Values and findings that no record speaks of. */
const checkWithoutVisit = ({ submission, claims, findings }: Result): readonly Check[] =>
  findings.length > 0 || claims.some(({ verified, accepted }) => (verified ?? accepted) !== undefined)
    ? [failed('site-visits', visitPath(submission), 'visit-missing')]
    : [];

/** 现场核查: what the results count of it must follow from the records that come with them, and the photos must be there. */
export const checkVisits = async (bag: Bag, results: ResultsFile): Promise<readonly Check[]> => {
  const present = new Set(bag.payload.map(({ path }) => path));
  const faults: Check[] = [];
  let count = 0;
  for (const result of results.submissions) {
    if (!present.has(visitPath(result.submission))) {
      faults.push(...checkWithoutVisit(result));
      continue;
    }
    count += 1;
    const scheme = readFilledScheme(results, VISITS_PATH);
    faults.push(...(await checkVisit(bag, results, scheme, result)));
  }
  return faults.length > 0 ? faults : [passed('site-visits', VISITS_PATH, { count })];
};

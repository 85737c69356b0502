import {
  activityLineSchema,
  SHEET_FORMAT,
  sheetFileSchema,
  type ResultsFile,
  type SealFile,
} from '../../../shared/formats/results-file.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Bag } from '../bag/read-bag.ts';
import { toCanonicalJson } from '../formats/canonical-json.ts';
import { parseJsonFile, parseJsonText, readFormat } from '../formats/read-format.ts';
import { verifyActivityChain, type ActivityRow } from '../store/activity-chain.ts';
import { failed, passed, type Check } from './verification.ts';
import { visitPath } from './verify-visits.ts';

const MAX_JSON_BYTES = 64 * 1024 * 1024;

type Entries = ResultsFile['submissions'][number]['sheets'][number]['entries'];

/** Ids of evidence links are names inside one workspace; the results know a link by its place. */
const withoutLinkIds = (entries: Entries): string =>
  toCanonicalJson(
    entries.map((entry) => ({ ...entry, evidence: entry.evidence.map(({ id: _id, ...link }) => link) })),
  );

const sheetPath = (submission: string, member: string): string => `data/sheets/${submission}/${member}.json`;

/** Each sheet file must say what the results say, and there must be one for each sheet. */
export const checkSheets = async (bag: Bag, results: ResultsFile): Promise<readonly Check[]> => {
  const checks: Check[] = [];
  let count = 0;
  for (const { submission, sheets } of results.submissions) {
    for (const sheet of sheets) {
      count += 1;
      const path = sheetPath(submission, sheet.member);
      const document = parseJsonFile(await bag.read(path, MAX_JSON_BYTES), path);
      const read = readFormat(sheetFileSchema, SHEET_FORMAT, path, document);
      const isSame =
        withoutLinkIds(read.entries) === withoutLinkIds(sheet.entries) &&
        read.member === sheet.member &&
        read.submission === submission;
      if (read.review !== results.review.id) checks.push(failed('sheets', path, 'return-of-other-review'));
      else if (!isSame) checks.push(failed('sheets', path, 'entries-differ'));
    }
  }
  return checks.length > 0 ? checks : [passed('sheets', 'data/sheets', { count })];
};

/** Files that the panel added must be the ones that the entries speak of. */
export const checkEvidence = (bag: Bag, results: ResultsFile): readonly Check[] => {
  const entries = results.submissions.flatMap((each) => each.sheets.flatMap((sheet) => sheet.entries));
  const attached = new Set(
    entries
      .flatMap((entry) => entry.evidence)
      .flatMap((link) => (link.kind === 'attachment' ? [link.sha256] : [])),
  );
  const present = new Set(
    bag.payload.filter(({ path }) => path.startsWith('data/evidence/')).map((file) => file.digests.sha256),
  );
  const missing = [...attached].filter((sha256) => !present.has(sha256));
  return missing.length > 0
    ? missing.map((sha256) => failed('evidence', `data/evidence/${sha256}`, 'evidence-missing'))
    : [passed('evidence', 'data/evidence', { count: attached.size })];
};

/** Every file in them is named in the seal or follows from the results. */
const NAMED_FOLDERS = ['opinions', 'scans', 'sheets', 'device-logs', 'site-visits'] as const;

/** An opinion, a paper, a scan, a sheet, a visit's record or a laptop's log that no other document speaks of was slipped in. */
export const checkListed = (bag: Bag, results: ResultsFile, seal: SealFile): readonly Check[] => {
  const known = new Set([
    ...[...seal.opinions, ...seal.papers, ...seal.scans, ...seal.deviceLogs].map(
      ({ file }) => `data/${file}`,
    ),
    ...results.submissions.map(({ submission }) => visitPath(submission)),
    ...results.submissions.flatMap(({ submission, sheets }) =>
      sheets.map((sheet) => sheetPath(submission, sheet.member)),
    ),
  ]);
  // Returns from before papers were sealed have forms that nobody names.
  const folders = seal.papers.length > 0 ? [...NAMED_FOLDERS, 'forms'] : NAMED_FOLDERS;
  return bag.payload
    .filter(({ path }) => folders.some((folder) => path.startsWith(`data/${folder}/`)) && !known.has(path))
    .map(({ path }) => failed('listed', path, 'file-not-named'));
};

const readRow = (line: string, at: number, path: string): ActivityRow => {
  const read = activityLineSchema.safeParse(parseJsonText(line, path));
  if (read.success) return read.data;
  throw new PanelDeskError('format-invalid', {
    file: path,
    place: String(at + 1),
    problem: read.error.issues[0]?.message ?? '',
  });
};

/** Rows as they are written, one to a line; whether they follow each other is not asked. Throws `format-invalid`. */
export const readLogRows = (bytes: Uint8Array, path: string): readonly ActivityRow[] =>
  new TextDecoder()
    .decode(bytes)
    .split('\n')
    .filter((line) => line !== '')
    .map((line, at) => readRow(line, at, path));

/** The log's chain, and that nothing was cut off its end since the seal was made. */
export const checkLog = async (bag: Bag, seal: SealFile, path: string): Promise<readonly Check[]> => {
  const verdict = verifyActivityChain(readLogRows(await bag.read(path, MAX_JSON_BYTES), path));
  if (!verdict.ok) return [failed('activity-log', path, 'chain-broken', { seq: verdict.seq })];
  const isWhole = verdict.head === seal.activityLog.head && verdict.count === seal.activityLog.rows;
  return [
    isWhole
      ? passed('activity-log', path, { rows: verdict.count })
      : failed('activity-log', path, 'head-differs', {
          rows: verdict.count,
          expected: seal.activityLog.rows,
        }),
  ];
};

import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { activityLineSchema } from '../../../shared/formats/results-file.ts';
import {
  editionDocument,
  SHEETS_FORMAT,
  sheetsFileSchema,
  type SheetsFile,
} from '../../../shared/formats/sheets-file.ts';
import type { PayloadItem } from '../bag/bag-payload.ts';
import type { Bag } from '../bag/read-bag.ts';
import { verifyBag } from '../bag/verify-bag.ts';
import { toCanonicalJson } from '../formats/canonical-json.ts';
import { decodeUtf8, parseJsonFile, parseJsonText, readFormat } from '../formats/read-format.ts';
import { verifyDetached } from '../signing/cms-verify.ts';
import { verifyActivityChain, type ActivityRow } from '../store/activity-chain.ts';
import { iterateActivity } from '../store/rows/activity-rows.ts';
import type { ReceivedFile } from '../store/rows/laptop-rows.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { SHEETS_PATH } from './accept-sheets.ts';
import { evidencePath, listAttachments, type Attachment } from './lawful-edition.ts';

const MAX_JSON_BYTES = 64 * 1024 * 1024;
const LOG_PATH = 'data/activity-log.jsonl';

/** As large as the window takes them (`evidence-service`). */
const MAX_ATTACHMENT_BYTES = 64 * 1024 * 1024;

/** Once each, by content. */
const attachmentsOf = ({ editions }: SheetsFile): readonly Attachment[] => {
  const links = editions.flatMap(listAttachments).map((link) => [evidencePath(link), link] as const);
  return [...new Map(links).values()];
};

export const readSheetsDocument = async (bag: Bag, signal?: AbortSignal): Promise<SheetsFile> => {
  if (!bag.payload.some(({ path }) => path === SHEETS_PATH))
    throw new PanelDeskError('wrong-kind-of-file', { name: bag.name, wanted: '*.sheet.zip' });
  const document = parseJsonFile(await bag.read(SHEETS_PATH, MAX_JSON_BYTES, signal), SHEETS_PATH);
  return readFormat(sheetsFileSchema, SHEETS_FORMAT, SHEETS_PATH, document);
};

/** Throws `sheet-signature-invalid` unless the very seat whose sheets these are has signed them. */
export const requireSeatSignature = (workspace: Workspace, bag: Bag, sender: RosterMember): void => {
  const seat = findSeat(workspace.reads, sender.id);
  const finding = bag.signature && bag.tagManifest && verifyDetached(bag.signature, bag.tagManifest);
  const isOwn =
    seat !== null &&
    finding?.certificate !== undefined &&
    Buffer.compare(seat.certificate, finding.certificate) === 0;
  if (!isOwn || finding.verdict !== 'valid')
    throw new PanelDeskError('sheet-signature-invalid', { name: sender.name });
};

const refuseLog = (problem: string): PanelDeskError =>
  new PanelDeskError('format-invalid', { file: LOG_PATH, place: '', problem });

/** Checks the log's chain and keeps its bytes; nobody reads it here before the return is written. */
const keepLog = async (workspace: Workspace, bytes: Uint8Array): Promise<ReceivedFile['log']> => {
  const rows = decodeUtf8(bytes, LOG_PATH)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => activityLineSchema.safeParse(parseJsonText(line, LOG_PATH)));
  const read = rows.flatMap(({ data }) => (data ? [data as ActivityRow] : []));
  const verdict = verifyActivityChain(read);
  if (read.length < rows.length || !verdict.ok) throw refuseLog('chain');
  const { sha256 } = await workspace.blobs.putBlob(bytes, { name: LOG_PATH });
  return { sha256, rows: read.length };
};

/**
 * Checks every byte of a sheet file and puts its attachments and its log into the workspace's store. Throws
 * `bag-digest-wrong`, `bag-rule-broken` for a file that nobody names, `format-invalid`, `file-too-large`, `disk-full`.
 */
export const takeSheetsPayload = async (
  workspace: Workspace,
  bag: Bag,
  sheets: SheetsFile,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<ReceivedFile['log']> => {
  const named = new Map<string, Sha256>(
    attachmentsOf(sheets).map((link) => [`data/${evidencePath(link)}`, link.sha256]),
  );
  const stranger = bag.payload.find(
    ({ path }) => path !== SHEETS_PATH && path !== LOG_PATH && !named.has(path),
  );
  if (stranger)
    throw new PanelDeskError('bag-rule-broken', { rule: 'material-not-named', file: stranger.path });
  const log = await bag.read(LOG_PATH, MAX_JSON_BYTES, signal);
  await verifyBag(bag, {
    progress,
    ...(signal ? { signal } : {}),
    onFile: async (file, chunks) => {
      const expectedSha256 = named.get(file.path);
      if (!expectedSha256) return;
      await workspace.blobs.putBlob(chunks, {
        expectedSha256,
        name: file.path,
        maximumBytes: MAX_ATTACHMENT_BYTES,
        ...(signal ? { signal } : {}),
      });
    },
  });
  return keepLog(workspace, log);
};

/** What lies in `data/` of a sheet file. */
export const listSheetsPayload = (workspace: Workspace, sheets: SheetsFile): readonly PayloadItem[] => [
  {
    name: 'sheets.json',
    source: Buffer.from(
      toCanonicalJson({ ...sheets, editions: sheets.editions.map(editionDocument) }),
      'utf8',
    ),
  },
  ...attachmentsOf(sheets).map((link): PayloadItem => {
    const blob = workspace.blobs.openBlob(link.sha256);
    return { name: evidencePath(link), source: () => blob.stream({}), size: blob.bytes };
  }),
  {
    name: 'activity-log.jsonl',
    source: Buffer.from(
      [...iterateActivity(workspace.reads)].map((row) => `${toCanonicalJson(row)}\n`).join(''),
      'utf8',
    ),
  },
];

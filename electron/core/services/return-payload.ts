import { X509Certificate } from 'node:crypto';
import type { SealedDeviceLog } from '../../../shared/formats/device-log.ts';
import { SHEET_FORMAT } from '../../../shared/formats/results-file.ts';
import type { PayloadItem } from '../bag/bag-payload.ts';
import { toCanonicalJson } from '../formats/canonical-json.ts';
import { extensionOf } from '../files/media-types.ts';
import { iterateActivity } from '../store/rows/activity-rows.ts';
import { listDocuments, type Freeze } from '../store/rows/freeze-rows.ts';
import { listOutcomes } from '../store/rows/outcome-rows.ts';
import { listStoredPapers } from '../store/rows/paper-rows.ts';
import { listScans } from '../store/rows/scan-rows.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import { listVisitPhotos } from '../store/rows/visit-photo-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { writeMinutes } from './return-minutes.ts';
import { scanFileOf, sealOf, type SealedReport } from './return-seal.ts';
import { writeVisitFile } from './return-visits.ts';
import { listCountedSheets } from './revealed-sheets.ts';

const jsonItem = (name: string, value: unknown): PayloadItem => ({
  name,
  source: Buffer.from(toCanonicalJson(value), 'utf8'),
});

const blobItem = (
  workspace: Workspace,
  name: string,
  sha256: Parameters<Workspace['blobs']['openBlob']>[0],
): PayloadItem => {
  const blob = workspace.blobs.openBlob(sha256);
  return { name, source: () => blob.stream({}), size: blob.bytes };
};

const sheetItems = (workspace: Workspace): readonly PayloadItem[] =>
  workspace.review.submissions.flatMap((submission) =>
    listCountedSheets(workspace, submission.id).map((sheet) =>
      jsonItem(`sheets/${submission.id}/${sheet.member}.json`, {
        format: SHEET_FORMAT,
        review: workspace.review.id,
        submission: sheet.submission,
        member: sheet.member,
        submittedAt: sheet.submittedAt,
        entries: sheet.entries,
      }),
    ),
  );

/** What the panel added itself, once each; the applicants' own material stays with the bureau that sent it. */
const evidenceItems = (workspace: Workspace): readonly PayloadItem[] => {
  const { submissions } = workspace.review;
  const links = submissions
    .flatMap((submission) => listCountedSheets(workspace, submission.id))
    .flatMap((sheet) => sheet.entries.flatMap((entry) => entry.evidence))
    .filter((link) => link.kind === 'attachment');
  const photos = submissions.flatMap(({ id }) =>
    listVisitPhotos(workspace.reads, id).filter(({ removed }) => !removed),
  );
  const bySha = new Map([...photos, ...links].map((file) => [file.sha256, file]));
  return [...bySha.values()].map((link) =>
    blobItem(workspace, `evidence/${link.sha256}${extensionOf(link.name)}`, link.sha256),
  );
};

/** 现场核查: everything that was written down of each visit. */
const visitItems = (workspace: Workspace): readonly PayloadItem[] =>
  workspace.review.submissions.flatMap((submission) => {
    const written = writeVisitFile(workspace, submission);
    return written ? [jsonItem(`site-visits/${submission.id}.json`, written)] : [];
  });

const certificateItems = (workspace: Workspace): readonly PayloadItem[] =>
  workspace.review.roster.flatMap((member) => {
    const seat = findSeat(workspace.reads, member.id);
    return seat
      ? [
          {
            name: `certificates/${member.id}.pem`,
            source: Buffer.from(new X509Certificate(seat.certificate).toString(), 'utf8'),
          },
        ]
      : [];
  });

/** 书面意见 of members who dissent or refuse, each with the member's own signature where the member made it. */
const statementItems = (workspace: Workspace, freeze: Freeze): readonly PayloadItem[] =>
  listOutcomes(workspace.reads, freeze.id).flatMap(({ submission, member, statement }) => {
    if (!statement) return [];
    const path = `statements/${submission}/${member}`;
    return [
      blobItem(workspace, `${path}.json`, statement.document),
      ...(statement.signature ? [blobItem(workspace, `${path}.p7s`, statement.signature)] : []),
    ];
  });

/** Everything that goes back to the bureau, in `data/`. Shapes: `shared/formats/results-file.ts`. */
export const listReturnPayload = (
  workspace: Workspace,
  freeze: Freeze,
  deviceLogs: readonly SealedDeviceLog[],
  report: SealedReport,
): readonly PayloadItem[] => [
  { name: 'results.json', source: Buffer.from(freeze.results, 'utf8') },
  jsonItem('seal.json', sealOf(workspace, freeze, deviceLogs, report)),
  ...listDocuments(workspace.reads, freeze.id).map((document) =>
    blobItem(workspace, `opinions/${document.file}`, document.sha256),
  ),
  ...listStoredPapers(workspace.reads, freeze.id)
    .filter(({ kind }) => kind !== 'report')
    .map(({ file, sha256 }) => blobItem(workspace, file, sha256)),
  { name: report.paper.file, source: report.pdf },
  ...listScans(workspace.reads, freeze.id).map(({ sha256, name }) =>
    blobItem(workspace, scanFileOf(sha256, name), sha256),
  ),
  ...statementItems(workspace, freeze),
  ...sheetItems(workspace),
  ...evidenceItems(workspace),
  ...visitItems(workspace),
  jsonItem('minutes.json', writeMinutes(workspace)),
  ...certificateItems(workspace),
  {
    name: 'activity-log.jsonl',
    source: Buffer.from(
      [...iterateActivity(workspace.reads)].map((row) => `${toCanonicalJson(row)}\n`).join(''),
      'utf8',
    ),
  },
  ...deviceLogs.map(({ file, sha256 }) => blobItem(workspace, file, sha256)),
];

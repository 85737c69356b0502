import type { SealedDeviceLog } from '../../../shared/formats/device-log.ts';
import type { ClaimedTime, MemberId, Sha256 } from '../../../shared/domain/ids.ts';
import { extensionOf } from '../files/media-types.ts';
import { CHAIR_FIELD } from '../signing/pades-fields.ts';
import { SEAL_FORMAT } from '../../../shared/formats/results-file.ts';
import { shortCode } from '../store/activity-chain.ts';
import { readActivityHead } from '../store/rows/activity-rows.ts';
import { listDocuments, type Freeze } from '../store/rows/freeze-rows.ts';
import { listOutcomes, type RecordedOutcome } from '../store/rows/outcome-rows.ts';
import {
  listPaperSignatures,
  listStoredPapers,
  type PaperSignature,
  type StoredPaper,
} from '../store/rows/paper-rows.ts';
import { listScans } from '../store/rows/scan-rows.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** 评审报告, made and signed when the return is made. */
export interface SealedReport {
  readonly paper: StoredPaper;
  readonly pdf: Uint8Array;
  readonly signedBy: MemberId;
  readonly at: ClaimedTime;
  /** It was handed over before, with an earlier return of the same freeze. */
  readonly isFiled: boolean;
}

/** Below `data/`; what an ending does not say, the bytes do. */
export const scanFileOf = (sha256: Sha256, name: string): string => `scans/${sha256}${extensionOf(name)}`;

const sealSigner = (workspace: Workspace, outcome: RecordedOutcome) => {
  const member = workspace.review.roster.find(({ id }) => id === outcome.member);
  return {
    member: outcome.member,
    name: member?.name ?? '',
    role: member?.role ?? '',
    outcome: outcome.state,
    ...(outcome.field === undefined ? {} : { field: outcome.field }),
    ...(outcome.scan === undefined ? {} : { scanSha256: outcome.scan }),
    certificateSha256: findSeat(workspace.reads, outcome.member)?.fingerprint ?? '',
    signedAt: outcome.at,
    ...(outcome.statement ? { statementSha256: outcome.statement.document } : {}),
    ...(outcome.recordedBy === undefined ? {} : { recordedBy: outcome.recordedBy }),
  };
};

const returnedBy = (workspace: Workspace) => {
  const chair = workspace.review.roster.find(({ role }) => role === 'chair');
  const fingerprint = chair ? findSeat(workspace.reads, chair.id)?.fingerprint : undefined;
  return { member: chair?.id ?? '', certificateSha256: fingerprint ?? '' };
};

const sealHand = (workspace: Workspace, { member, field, scan, recordedBy, at }: PaperSignature) => ({
  member,
  name: workspace.review.roster.find(({ id }) => id === member)?.name ?? '',
  ...(field === undefined
    ? {}
    : { field, certificateSha256: findSeat(workspace.reads, member)?.fingerprint ?? '' }),
  ...(scan === undefined ? {} : { scanSha256: scan }),
  ...(recordedBy === undefined ? {} : { recordedBy }),
  signedAt: at,
});

/** Every paper beside the opinions as it goes back, with those who signed it. */
const sealPapers = (workspace: Workspace, freeze: Freeze, report: SealedReport) => {
  const signatures = listPaperSignatures(workspace.reads, freeze.id);
  const others = listStoredPapers(workspace.reads, freeze.id).filter(({ kind }) => kind !== 'report');
  const { paper: bound, signedBy, at } = report;
  const handOver: PaperSignature = { paper: bound.id, member: signedBy, field: CHAIR_FIELD, at };
  return [...others, bound].map(({ pages: _pages, ...paper }) => ({
    ...paper,
    signers: (paper.id === bound.id ? [handOver] : signatures.filter((each) => each.paper === paper.id)).map(
      (signature) => sealHand(workspace, signature),
    ),
  }));
};

/** `data/seal.json`: `sealFileSchema`. Everybody who judged is in it, in the order in which they spoke. */
export const sealOf = (
  workspace: Workspace,
  freeze: Freeze,
  deviceLogs: readonly SealedDeviceLog[],
  report: SealedReport,
): unknown => {
  const outcomes = listOutcomes(workspace.reads, freeze.id);
  const head = readActivityHead(workspace.reads);
  return {
    format: SEAL_FORMAT,
    review: workspace.review.id,
    resultsSha256: freeze.resultsDigest,
    frozenAt: freeze.frozenAt,
    shortCode: shortCode(freeze.resultsDigest),
    returnedBy: returnedBy(workspace),
    opinions: listDocuments(workspace.reads, freeze.id).map(({ submission, file, sha256, bytes }) => ({
      submission,
      file: `opinions/${file}`,
      sha256,
      bytes,
      signers: outcomes
        .filter((outcome) => outcome.submission === submission)
        .map((outcome) => sealSigner(workspace, outcome)),
    })),
    papers: sealPapers(workspace, freeze, report),
    scans: listScans(workspace.reads, freeze.id).map(({ sha256, name, bytes }) => ({
      file: scanFileOf(sha256, name),
      sha256,
      bytes,
    })),
    activityLog: { rows: head.seq, head: head.hash },
    deviceLogs,
  };
};

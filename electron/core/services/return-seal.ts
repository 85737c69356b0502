import type { SealedDeviceLog } from '../../../shared/formats/device-log.ts';
import { SEAL_FORMAT } from '../../../shared/formats/results-file.ts';
import { shortCode } from '../store/activity-chain.ts';
import { readActivityHead } from '../store/rows/activity-rows.ts';
import { listDocuments, type Freeze } from '../store/rows/freeze-rows.ts';
import { listOutcomes, type RecordedOutcome } from '../store/rows/outcome-rows.ts';
import { findSeat } from '../store/rows/seat-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';

const sealSigner = (workspace: Workspace, outcome: RecordedOutcome) => {
  const member = workspace.review.roster.find(({ id }) => id === outcome.member);
  return {
    member: outcome.member,
    name: member?.name ?? '',
    role: member?.role ?? '',
    outcome: outcome.state,
    ...(outcome.field === undefined ? {} : { field: outcome.field }),
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

/** `data/seal.json`: `sealFileSchema`. Everybody who judged is in it, in the order in which they spoke. */
export const sealOf = (
  workspace: Workspace,
  freeze: Freeze,
  deviceLogs: readonly SealedDeviceLog[],
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
    activityLog: { rows: head.seq, head: head.hash },
    deviceLogs,
  };
};

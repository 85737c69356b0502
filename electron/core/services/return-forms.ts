import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ClaimedTime, MemberId } from '../../../shared/domain/ids.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { throwIfCancelled } from '../files/cancel.ts';
import { listPaperEntries } from '../papers/paper-catalogue.ts';
import { fixPaper } from '../papers/paper-store.ts';
import { renderEntry } from '../papers/render-entry.ts';
import { signField } from '../signing/pades-sign.ts';
import { CHAIR_FIELD } from '../signing/pades-fields.ts';
import type { Signer } from '../signing/signer.ts';
import type { WritableDatabase } from '../store/database-types.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import { insertSigningAct } from '../store/rows/outcome-rows.ts';
import {
  insertPaper,
  insertPaperSignature,
  listPaperSignatures,
  listStoredPapers,
} from '../store/rows/paper-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import type { SealedReport } from './return-seal.ts';

/** Papers that nobody looked at or signed are made now: a return holds all of them. Throws `cancelled`. */
export const fixAllPapers = async (
  context: CoreContext,
  workspace: Workspace,
  freeze: Freeze,
  progress: ReportProgress,
  signal?: AbortSignal,
): Promise<void> => {
  const entries = listPaperEntries(workspace).filter(({ kind }) => kind !== 'opinion' && kind !== 'report');
  for (const [done, entry] of entries.entries()) {
    throwIfCancelled(signal);
    progress({ phase: 'rendering', done, total: entries.length + 1 });
    await fixPaper(context, workspace, freeze, entry);
  }
};

/** The one that went with an earlier return of the same freeze. */
const findReport = (workspace: Workspace, freeze: Freeze): SealedReport | undefined => {
  const { reads, blobs } = workspace;
  const stored = listStoredPapers(reads, freeze.id).find(({ kind }) => kind === 'report');
  const hand = listPaperSignatures(reads, freeze.id).find(({ paper }) => paper === stored?.id);
  if (!stored || !hand) return undefined;
  const blob = blobs.openBlob(stored.sha256);
  return { paper: stored, pdf: blob.read(0, blob.bytes), signedBy: hand.member, at: hand.at, isFiled: true };
};

/**
 * 评审报告 with all that was signed by now; the chair's key signs it with the same PIN that hands everything over. One that was handed
 * over already stays the one.
 */
export const makeReport = async (
  context: CoreContext,
  workspace: Workspace,
  freeze: Freeze,
  by: {
    readonly member: MemberId;
    readonly name: string;
    readonly signer: Signer;
    readonly at: ClaimedTime;
  },
): Promise<SealedReport> => {
  const filed = findReport(workspace, freeze);
  if (filed) return filed;
  const entry = listPaperEntries(workspace).find(({ kind }) => kind === 'report');
  if (!entry) throw new PanelDeskError('opinion-not-frozen');
  const { pdf, pageCount } = await renderEntry(context, workspace, entry, { freeze, now: by.at });
  const signed = await signField(pdf, {
    fieldName: CHAIR_FIELD,
    signer: by.signer,
    displayName: by.name,
    claimedTime: by.at,
  });
  const stored = await workspace.blobs.putBlob(signed, { name: entry.file });
  const paper = { id: entry.id, kind: entry.kind, file: entry.file, ...stored, pages: pageCount };
  return { paper, pdf: signed, signedBy: by.member, at: by.at, isFiled: false };
};

/** Before the return that it goes with. */
export const keepReport = (
  db: WritableDatabase,
  freeze: Freeze,
  { paper, signedBy, at, isFiled }: SealedReport,
  fingerprint: string,
): void => {
  if (isFiled) return;
  insertPaper(db, freeze.id, paper);
  // Handing over needs the PIN and no ink.
  const act = insertSigningAct(db, freeze.id, { member: signedBy, fingerprint, ink: 'null', at });
  insertPaperSignature(db, freeze.id, { paper: paper.id, member: signedBy, field: CHAIR_FIELD, at }, act);
};

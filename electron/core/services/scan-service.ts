import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, Sha256 } from '../../../shared/domain/ids.ts';
import { stateOf, wantsWords, type Outcome } from '../../../shared/domain/signing/outcome.ts';
import { requireTurn } from '../../../shared/domain/signing/signature-state.ts';
import { mediaTypeOf } from '../files/media-types.ts';
import { MAX_ATTACHMENT_BYTES, readNamed } from '../files/read-named.ts';
import type { PaperEntry } from '../papers/paper-catalogue.ts';
import { fixPaper } from '../papers/paper-store.ts';
import { listVisiblePapers } from '../papers/paper-turn.ts';
import { findFreeze, type Freeze } from '../store/rows/freeze-rows.ts';
import { insertOutcome, type RecordedOutcome } from '../store/rows/outcome-rows.ts';
import { insertPaperSignature, listPaperSignatures } from '../store/rows/paper-rows.ts';
import { findReturn } from '../store/rows/return-rows.ts';
import { insertScan } from '../store/rows/scan-rows.ts';
import type { CoreContext } from './core-context.ts';
import { readSigners } from './opinion-signers.ts';
import { leaderOf, requireReady } from './require-access.ts';
import { requireSeat, type SeatedCall, type SeatInput } from './require-seat.ts';
import { requireFreeze } from './signing-service.ts';
import { storeStatement } from './statement-document.ts';

interface PenSignature {
  readonly paper: string;
  readonly memberId: MemberId;
  readonly outcome: Outcome;
  readonly text: string;
}

type ScanInput = SeatInput & {
  readonly file: string;
  readonly name: string;
  readonly signatures: readonly PenSignature[];
};

interface Penned extends PenSignature {
  readonly entry: PaperEntry;
}

/** What scanners and cameras write, by the first bytes; the name may say anything. */
const HEADS: readonly { readonly mediaType: string; readonly at: number; readonly bytes: string }[] = [
  { mediaType: 'application/pdf', at: 0, bytes: '%PDF-' },
  { mediaType: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { mediaType: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { mediaType: 'image/heic', at: 4, bytes: 'ftyp' },
];

const LONGEST_HEAD = 16;

/** Throws `wrong-kind-of-file` for what is neither a PDF nor a picture, or calls itself another than it is. */
const requireScan = (head: Buffer, name: string): string => {
  const text = head.toString('latin1');
  const known = HEADS.find(({ at, bytes }) => text.startsWith(bytes, at));
  if (!known || mediaTypeOf(name) !== known.mediaType)
    throw new PanelDeskError('scan-not-readable', { name });
  return known.mediaType;
};

/** The member, whoever leads that submission, the chair for papers of the whole review, and the secretary. */
const mayPut = ({ workspace, member }: SeatedCall, { memberId, entry }: Penned): boolean => {
  if (member.id === memberId || member.role === 'secretary') return true;
  return entry.submission
    ? leaderOf(workspace, entry.submission.id)?.id === member.id
    : member.role === 'chair';
};

/** Members before whoever leads, so that one scan of a finished sheet of signatures can be put here at once. */
const inOrder = (penned: readonly Penned[]): readonly Penned[] => {
  const leads = ({ entry, memberId }: Penned): boolean =>
    entry.hands.some((hand) => hand.leads && hand.member.id === memberId);
  return [...penned.filter((each) => !leads(each)), ...penned.filter(leads)];
};

const requireSigns = ({ entry, memberId }: Penned): void => {
  if (!entry.hands.some((hand) => hand.member.id === memberId && hand.fieldName !== undefined))
    throw new PanelDeskError('not-allowed', { what: 'sign' });
};

/** Throws `already-signed`, `chair-signs-last`, `reason-required`, `input-invalid` for a refusal: that is recorded without a scan. */
const requireOpen = (seated: SeatedCall, freeze: Freeze, penned: readonly Penned[]): void => {
  const { workspace } = seated;
  const given = new Set(
    listPaperSignatures(workspace.reads, freeze.id).map(({ paper, member }) => `${paper} ${member}`),
  );
  const words = new Map(readSigners(workspace, freeze));
  for (const each of penned) {
    const { paper, memberId, outcome, text, entry } = each;
    if (entry.kind !== 'opinion') {
      if (given.has(`${paper} ${memberId}`)) throw new PanelDeskError('already-signed');
      if (outcome !== 'agree') throw new PanelDeskError('input-invalid', { field: 'outcome' });
      given.add(`${paper} ${memberId}`);
      continue;
    }
    if (outcome === 'refuse') throw new PanelDeskError('input-invalid', { field: 'outcome' });
    if (wantsWords(outcome) && text.trim() === '') throw new PanelDeskError('reason-required');
    const submission = entry.submission?.id;
    if (submission === undefined) continue;
    const signers = words.get(submission) ?? [];
    requireTurn(signers, memberId);
    words.set(
      submission,
      signers.map((signer) => (signer.member === memberId ? { ...signer, state: stateOf(outcome) } : signer)),
    );
  }
};

/** Everything that must hold, before the file is read and again when it is kept. */
const requirePenned = (
  seated: SeatedCall,
  freeze: Freeze,
  signatures: readonly PenSignature[],
): readonly Penned[] => {
  const visible = new Map(listVisiblePapers(seated).map((entry) => [entry.id, entry]));
  const penned = inOrder(
    signatures.map((signature) => {
      const entry = visible.get(signature.paper);
      if (!entry || entry.kind === 'report') throw new PanelDeskError('not-found', { what: signature.paper });
      return { ...signature, entry };
    }),
  );
  penned.forEach(requireSigns);
  if (!penned.every((each) => mayPut(seated, each)))
    throw new PanelDeskError('not-allowed', { what: 'chair, secretary' });
  requireOpen(seated, freeze, penned);
  return penned;
};

const keepBytes = async (context: CoreContext, { workspace }: SeatedCall, { file, name }: ScanInput) => {
  const source = context.files.open(file);
  if (!source) throw new PanelDeskError('not-found', { what: name });
  const { sha256, bytes } = await workspace.blobs.putBlob(readNamed(source), {
    name,
    maximumBytes: MAX_ATTACHMENT_BYTES,
  });
  const head = Buffer.from(workspace.blobs.openBlob(sha256).read(0, Math.min(bytes, LONGEST_HEAD)));
  return { sha256, bytes, mediaType: requireScan(head, name) };
};

/** What was said to the opinions on the print-out; a dissent's words are a statement beside it, as recorded. */
const recordOutcomes = async (
  context: CoreContext,
  { workspace, member }: SeatedCall,
  freeze: Freeze,
  penned: readonly Penned[],
  scan: Sha256,
): Promise<readonly RecordedOutcome[]> => {
  const at = context.now();
  const outcomes: RecordedOutcome[] = [];
  for (const { entry, memberId, outcome, text } of penned) {
    const about = workspace.review.roster.find(({ id }) => id === memberId);
    const state = stateOf(outcome);
    if (entry.kind !== 'opinion' || !entry.submission || !about) continue;
    const said = { submission: entry.submission.id, text: text.trim(), recordedBy: member.id, at };
    const statement =
      state === 'signed'
        ? undefined
        : await storeStatement(workspace, freeze, { ...said, member: about, state });
    outcomes.push({ ...said, member: memberId, state, scan, ...(statement ? { statement } : {}) });
  }
  return outcomes;
};

/**
 * 纸质签署: a scan of print-outs that were signed with a pen, and whose signatures are on it; all of it or none. Throws what
 * `requireReady` throws, `opinion-not-frozen`, `not-found`, `not-allowed`, `already-signed`, `chair-signs-last`, `reason-required`,
 * `input-invalid`, `scan-not-readable`, `file-unreadable`, `file-too-large`, `disk-full`.
 */
export const attachScan = async (
  context: CoreContext,
  input: ScanInput,
): Promise<{ readonly savedAt: string }> => {
  try {
    const seated = requireSeat(context, input);
    requireReady(seated);
    const { workspace, member } = seated;
    const freeze = requireFreeze(workspace);
    const penned = requirePenned(seated, freeze, input.signatures);
    if (findReturn(workspace.reads, freeze.id)) throw new PanelDeskError('already-done');
    const scan = await keepBytes(context, seated, input);
    const papers = penned.filter(({ entry }) => entry.kind !== 'opinion');
    for (const { entry } of papers) await fixPaper(context, workspace, freeze, entry);
    const outcomes = await recordOutcomes(context, seated, freeze, penned, scan.sha256);
    const { at: savedAt } = workspace.run({
      actor: member.id,
      event: 'paper.scan-attached',
      data: {
        scan: scan.sha256,
        name: input.name,
        results: freeze.resultsDigest,
        signatures: penned.map(({ paper, memberId, outcome }) => ({ paper, member: memberId, outcome })),
      },
      write: (db, at) => {
        // Another signature, or a voided freeze, may have come in while the file was read.
        if (findFreeze(db)?.id !== freeze.id)
          throw new PanelDeskError('entry-changed-elsewhere', { indicator: '' });
        requirePenned(seated, freeze, input.signatures);
        insertScan(db, freeze.id, { ...scan, name: input.name, addedBy: member.id, addedAt: at });
        for (const outcome of outcomes) insertOutcome(db, freeze.id, outcome);
        for (const { paper, memberId } of papers)
          insertPaperSignature(db, freeze.id, {
            paper,
            member: memberId,
            scan: scan.sha256,
            recordedBy: member.id,
            at,
          });
      },
    });
    return { savedAt };
  } finally {
    context.files.forget(input.file);
  }
};

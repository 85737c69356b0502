import type { PaperView } from '../../../shared/contract/papers.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import type { FileSource } from '../files/file-handles.ts';
import { writeOutsideCopy } from '../files/outside-copies.ts';
import type { PaperEntry } from '../papers/paper-catalogue.ts';
import { fixPaper } from '../papers/paper-store.ts';
import { listAwaitingPapers, listVisiblePapers } from '../papers/paper-turn.ts';
import { renderEntry } from '../papers/render-entry.ts';
import { shortCode } from '../store/activity-chain.ts';
import { findFreeze, listDocuments, type Freeze } from '../store/rows/freeze-rows.ts';
import { listOutcomes } from '../store/rows/outcome-rows.ts';
import { listPaperSignatures, listStoredPapers } from '../store/rows/paper-rows.ts';
import { findReturn } from '../store/rows/return-rows.ts';
import { listScans } from '../store/rows/scan-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { sourceOfBlob } from './material-service.ts';
import { sourceOfBytes } from './memory-source.ts';
import { requireReady } from './require-access.ts';
import { requireSeat, type SeatedCall, type SeatInput } from './require-seat.ts';

type PaperInput = SeatInput & { readonly paper: string };

/** By key or with a pen, paper by paper and member by member. */
type Given = Pick<PaperView['signers'][number], 'how' | 'at' | 'scan'>;

const givenWith = (at: string, scan: Sha256 | undefined): Given =>
  scan === undefined ? { how: 'key', at } : { how: 'scan', at, scan };

/** What was signed under this freeze: opinions by what was said to them, other papers by themselves. */
const listGiven = (workspace: Workspace, freeze: Freeze | null): ReadonlyMap<string, Given> => {
  if (!freeze) return new Map();
  const { reads } = workspace;
  return new Map([
    ...listOutcomes(reads, freeze.id)
      .filter(({ field, scan }) => field !== undefined || scan !== undefined)
      .map(
        ({ submission, member, at, scan }) =>
          [`opinion/${submission} ${member}`, givenWith(at, scan)] as const,
      ),
    ...listPaperSignatures(reads, freeze.id).map(
      ({ paper, member, at, scan }) => [`${paper} ${member}`, givenWith(at, scan)] as const,
    ),
  ]);
};

/** 文书: what the seat may see. Throws what `requireReady` throws. */
export const listPapers = (
  context: CoreContext,
  input: SeatInput,
): { papers: PaperView[]; frozenAt: string | null; shortCode: string | null } => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const { workspace } = seated;
  const freeze = findFreeze(workspace.reads);
  const given = listGiven(workspace, freeze);
  const fixed = freeze && findReturn(workspace.reads, freeze.id) ? 'filed' : 'fixed';
  const awaiting = new Set(freeze ? listAwaitingPapers(seated, freeze).map(({ id }) => id) : []);
  return {
    papers: listVisiblePapers(seated).map(({ id, kind, submission, member, hands }) => ({
      id,
      kind,
      state: freeze ? fixed : 'preview',
      ...(submission ? { submissionId: submission.id, baseName: submission.baseName } : {}),
      ...(member ? { member: { id: member.id, name: member.name } } : {}),
      signers: hands.map((hand) => ({
        member: hand.member.id,
        name: hand.member.name,
        ...(given.get(`${id} ${hand.member.id}`) ?? { how: null, at: null }),
      })),
      awaitsOwn: awaiting.has(id),
    })),
    frozenAt: freeze?.frozenAt ?? null,
    shortCode: freeze ? shortCode(freeze.resultsDigest) : null,
  };
};

const PDF = 'application/pdf';

/** As it is filed, or as it would print now. */
const readPaper = async (
  context: CoreContext,
  { workspace }: SeatedCall,
  entry: PaperEntry,
): Promise<{ readonly source: FileSource; readonly pages: number }> => {
  const freeze = findFreeze(workspace.reads);
  const name = `${entry.id.replaceAll('/', '-')}.pdf`;
  if (!freeze) {
    const { pdf, pageCount } = await renderEntry(context, workspace, entry, {
      freeze,
      now: context.now(),
    });
    return { source: sourceOfBytes(pdf, name, PDF), pages: pageCount };
  }
  const stored =
    entry.kind === 'opinion'
      ? listDocuments(workspace.reads, freeze.id).find((each) => each.submission === entry.submission?.id)
      : entry.kind === 'report'
        ? listStoredPapers(workspace.reads, freeze.id).find(({ id }) => id === entry.id)
        : await fixPaper(context, workspace, freeze, entry);
  if (stored) return { source: sourceOfBlob(workspace, stored.sha256, name, PDF), pages: stored.pages };
  const { pdf, pageCount } = await renderEntry(context, workspace, entry, { freeze, now: context.now() });
  return { source: sourceOfBytes(pdf, name, PDF), pages: pageCount };
};

const requirePaper = (
  context: CoreContext,
  input: PaperInput,
): { readonly seated: SeatedCall; readonly entry: PaperEntry } => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const entry = listVisiblePapers(seated).find(({ id }) => id === input.paper);
  if (!entry) throw new PanelDeskError('not-found', { what: input.paper });
  return { seated, entry };
};

/** Throws what `requireReady` throws, `not-found` for a paper that the seat may not see or that is not there yet. */
export const openPaper = async (
  context: CoreContext,
  input: PaperInput,
): Promise<{ file: string; name: string; pages: number }> => {
  const { seated, entry } = requirePaper(context, input);
  const { source, pages } = await readPaper(context, seated, entry);
  return { file: context.files.registerSource(source, input.session), name: source.name, pages };
};

/** Gives a copy to the system's own program, to print it; the copy goes when the seat is left. Throws what `openPaper` throws, `disk-full`. */
export const openPaperOutside = async (
  context: CoreContext,
  input: PaperInput,
): Promise<{ opened: boolean }> => {
  const { seated, entry } = requirePaper(context, input);
  const { source } = await readPaper(context, seated, entry);
  const copy = await writeOutsideCopy(context.home, source.name, source.stream());
  if (!context.sessions.find(input.session)) {
    copy.remove();
    throw new PanelDeskError('seat-required');
  }
  context.files.whenForgotten(input.session, copy.remove);
  const opened = await context.openOutside(copy.path);
  if (!opened) copy.remove();
  return { opened };
};

/** A scan with which one of the papers that the seat may see was signed. Throws what `requireReady` throws, `not-found`. */
export const openScan = (
  context: CoreContext,
  input: SeatInput & { readonly sha256: Sha256 },
): { file: string; name: string; mediaType: string } => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const { workspace } = seated;
  const freeze = findFreeze(workspace.reads);
  const given = listGiven(workspace, freeze);
  const isShown = listVisiblePapers(seated).some(({ id, hands }) =>
    hands.some(({ member }) => given.get(`${id} ${member.id}`)?.scan === input.sha256),
  );
  const scan = freeze && listScans(workspace.reads, freeze.id).find(({ sha256 }) => sha256 === input.sha256);
  if (!scan || !isShown) throw new PanelDeskError('not-found', { what: input.sha256 });
  const { sha256, name, mediaType } = scan;
  const source = sourceOfBlob(workspace, sha256, name, mediaType);
  return { file: context.files.registerSource(source, input.session), name, mediaType };
};

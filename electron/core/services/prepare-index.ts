import { isFailure } from '../../../shared/domain/failure.ts';
import type { IndexState } from '../../../shared/contract/search.ts';
import type { ReportProgress } from '../../../shared/domain/progress.ts';
import { throwIfCancelled } from '../files/cancel.ts';
import { ReadingFailure } from '../reading/document-reader.ts';
import { listDocuments, type UnreadableCause } from '../search/index-rows.ts';
import type { SearchIndex } from '../search/search-index.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { sourceOfBlob } from './material-service.ts';
import { listReadableMaterial, type ReadableMaterial } from './readable-material.ts';
import { requireReady } from './require-access.ts';
import { requireSeat, type SeatInput } from './require-seat.ts';
import { readIndexState } from './search-service.ts';

/** A document's own fault, which is kept; what is left (no disk space, a Cancel) ends the work. */
const causeOf = (error: unknown): UnreadableCause | undefined => {
  if (error instanceof ReadingFailure) return error.why === 'no-view' ? 'no-text' : error.why;
  return isFailure(error, 'attachment-damaged') ? 'damaged' : undefined;
};

/** Each file once. What failed under another version of the application is tried again. */
const listUnread = (
  index: SearchIndex,
  readable: readonly ReadableMaterial[],
  appVersion: string,
): readonly ReadableMaterial[] => {
  const known = index.ask(listDocuments);
  const unread = readable.filter(({ kind, material }) => {
    const found = known.get(material.sha256);
    return kind === 'document' && !(found?.state === 'read' || found?.triedWith === appVersion);
  });
  return [...new Map(unread.map((each) => [each.material.sha256, each])).values()];
};

interface Reading {
  readonly context: CoreContext;
  readonly workspace: Workspace;
  readonly index: SearchIndex;
  readonly signal: AbortSignal;
}

const readDocument = async (
  { context, workspace, index, signal }: Reading,
  { material }: ReadableMaterial,
  onShare: (share: number) => void,
): Promise<void> => {
  const { sha256, file, mediaType, bytes } = material;
  // A blob is opened with the first byte: one that is damaged is this document's matter.
  const stream = () => sourceOfBlob(workspace, sha256, file, mediaType).stream();
  await index.add({
    sha256,
    triedWith: context.appVersion,
    pages: context.reader().readPages({ name: file, mediaType, bytes, stream }, signal),
    causeOf: (error) => (signal.aborted ? undefined : causeOf(error)),
    onPage: ({ page, of }) => onShare(Math.min(1, page / Math.max(1, of))),
  });
};

const readAll = async (
  reading: Reading,
  readable: readonly ReadableMaterial[],
  progress: ReportProgress,
): Promise<void> => {
  const { context, index, signal } = reading;
  const unread = listUnread(index, readable, context.appVersion);
  const total = unread.reduce((sum, { material }) => sum + material.bytes, 0);
  let done = 0;
  progress({ phase: 'indexing', done, total });
  for (const each of unread) {
    const { bytes } = each.material;
    await index.alone(async () => {
      // While this one waited, another window may have read it.
      if (listUnread(index, [each], context.appVersion).length === 0) return;
      await readDocument(reading, each, (share) =>
        progress({ phase: 'indexing', done: done + Math.floor(bytes * share), total }),
      );
    }, signal);
    done += bytes;
    progress({ phase: 'indexing', done, total });
  }
};

/**
 * Reads in what the seat may see and nobody has read in yet, one document at a time. Ending it keeps every document that was read whole;
 * the next call goes on. Throws what `requireReady` throws, `cancelled`, `disk-full`.
 */
export const prepareIndex = async (
  context: CoreContext,
  input: SeatInput,
  progress: ReportProgress,
  signal: AbortSignal,
): Promise<IndexState> => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const { workspace } = seated;
  const reading = { context, workspace, index: context.searchIndexes().of(workspace), signal };
  const readable = listReadableMaterial(seated);
  try {
    await readAll(reading, readable, progress);
  } catch (error) {
    throwIfCancelled(signal);
    // It was damaged and is empty now: everything is read again, once.
    if (!isFailure(error, 'store-damaged')) throw error;
    await readAll(reading, readable, progress);
  }
  return readIndexState(context, input);
};

import type { CoreContext } from '../services/core-context.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import { insertPaper, listStoredPapers, type StoredPaper } from '../store/rows/paper-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { DissentWords } from './paper-call.ts';
import type { PaperEntry } from './paper-catalogue.ts';
import { renderEntry } from './render-entry.ts';
import { findWords } from './said-words.ts';

/** The paper to sign, into a blob: nothing counts before a row names it. */
export const makePaper = async (
  context: CoreContext,
  workspace: Workspace,
  freeze: Freeze,
  entry: PaperEntry,
  said?: DissentWords,
): Promise<StoredPaper> => {
  const words = said ?? findWords(workspace, freeze, entry.submission?.id, entry.member?.id);
  const { pdf, pageCount } = await renderEntry(context, workspace, entry, {
    freeze,
    now: freeze.frozenAt,
    ...(words ? { words } : {}),
  });
  const blob = await workspace.blobs.putBlob(pdf, { name: entry.file });
  return {
    id: entry.id,
    kind: entry.kind,
    ...(entry.submission ? { submission: entry.submission.id } : {}),
    ...(entry.member ? { member: entry.member.id } : {}),
    file: entry.file,
    ...blob,
    pages: pageCount,
  };
};

/**
 * The paper as it is fixed under this freeze: made the first time that somebody looks at it, signs it or files it. What it is made of
 * cannot change meanwhile; whoever comes first makes it for everybody.
 */
export const fixPaper = async (
  context: CoreContext,
  workspace: Workspace,
  freeze: Freeze,
  entry: PaperEntry,
): Promise<StoredPaper> => {
  const find = (): StoredPaper | undefined =>
    listStoredPapers(workspace.reads, freeze.id).find(({ id }) => id === entry.id);
  const known = find();
  if (known) return known;
  const made = await makePaper(context, workspace, freeze, entry);
  // Two windows may have asked at once.
  const meanwhile = find();
  if (meanwhile) return meanwhile;
  workspace.record((db) => insertPaper(db, freeze.id, made));
  return made;
};

import { buildPaper } from '../../../electron/core/papers/build-paper.ts';
import type { BuiltPaper, DissentWords } from '../../../electron/core/papers/paper-call.ts';
import { listPaperEntries } from '../../../electron/core/papers/paper-catalogue.ts';
import type { ClaimedTime, MemberId } from '../../../shared/domain/ids.ts';
import type { Desk } from '../journey/desk.ts';
import { wordsOfPaper } from './words-of-paper.ts';

/** One paper of a desk's review as blocks, as it would be fixed at that time. */
export const buildForDesk = async (
  desk: Desk,
  id: string,
  words?: DissentWords,
  at: ClaimedTime = desk.core.context.now(),
): Promise<BuiltPaper> => {
  const entry = listPaperEntries(desk.workspace).find((each) => each.id === id);
  if (!entry) throw new Error(`no paper ${id}`);
  const { core, workspace } = desk;
  const call = {
    workspace,
    fonts: await core.context.fonts(),
    at,
    hands: entry.hands,
    ...(words ? { words } : {}),
  };
  return buildPaper(call, entry);
};

export const wordsForDesk = async (desk: Desk, id: string): Promise<string> =>
  wordsOfPaper((await buildForDesk(desk, id)).paper);

/** The paper as the member's window opens it. */
export const openForDesk = (desk: Desk, member: MemberId, paper: string) =>
  desk.client.papers.open({ ...desk.sit(member), paper });

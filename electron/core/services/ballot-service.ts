import { mayOpenBallot } from '../../../shared/domain/convening/appointing.ts';
import { countBallot, mayCount, type VoteCount } from '../../../shared/domain/convening/ballot.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import {
  closeBallot as markClosed,
  findLatestBallot,
  insertBallot,
  listVoters,
  readCounts,
  recordVote,
  type Ballot,
} from '../store/rows/ballot-rows.ts';
import { insertChair } from '../store/rows/panel-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { CoreContext } from './core-context.ts';
import { namesOf } from './member-names.ts';
import { listPresentScorers } from './panel-service.ts';
import { readStanding, requireReady } from './require-access.ts';
import { requireScoringSeat, requireSeat, type SeatInput } from './require-seat.ts';
import { requireUnfrozenPanel } from './require-unfrozen-panel.ts';

/** Those of a run-off who are still here, else everybody who scores and has come. */
const listCandidates = (workspace: Workspace, latest: Ballot | null): readonly MemberId[] => {
  const present = listPresentScorers(workspace).map(({ id }) => id);
  const again = present.filter((id) => latest?.outcome?.runOff.includes(id));
  return again.length > 1 ? again : present;
};

/**
 * Opens a secret election of the chair, or the run-off of the last one. Throws `not-allowed`, `ballot-open`, `opinion-frozen`, and what
 * `requireReady` throws.
 */
export const openBallot = (context: CoreContext, input: SeatInput): { savedAt: string; ballot: number } => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const { workspace, member } = seated;
  requireUnfrozenPanel(workspace);
  if (!mayOpenBallot(listPresentScorers(workspace), member))
    throw new PanelDeskError('not-allowed', { what: 'openBallot' });
  const latest = findLatestBallot(workspace.reads);
  if (latest && !latest.outcome) throw new PanelDeskError('ballot-open');
  const number = (latest?.number ?? 0) + 1;
  const candidates = listCandidates(workspace, latest);
  const { at } = workspace.run({
    actor: member.id,
    event: 'ballot.opened',
    data: { ballot: number, candidates },
    write: (db, now) => insertBallot(db, { number, candidates }, { by: member.id, at: now }),
  });
  return { savedAt: at, ballot: number };
};

/** Throws `not-found` where there never was one, `ballot-closed` for one that is counted or is not the latest. */
const requireOpenBallot = ({ reads }: Workspace, number?: number): Ballot => {
  const ballot = findLatestBallot(reads);
  if (!ballot) throw new PanelDeskError('not-found', { what: 'ballot' });
  if (ballot.outcome || (number !== undefined && number !== ballot.number))
    throw new PanelDeskError('ballot-closed');
  return ballot;
};

/**
 * 投票: who voted and what was voted for are written apart, and the log does not say for whom. Throws `not-allowed` for the secretary,
 * `opinion-frozen`, `ballot-closed`, `already-voted`, `not-found` for nobody who stands, and what `requireReady` throws.
 */
export const vote = (
  context: CoreContext,
  input: SeatInput & { readonly ballot: number; readonly candidate: MemberId },
): { savedAt: string } => {
  const seated = requireScoringSeat(context, input);
  requireReady(seated);
  const { workspace, member } = seated;
  requireUnfrozenPanel(workspace);
  const ballot = requireOpenBallot(workspace, input.ballot);
  if (listVoters(workspace.reads, ballot.number).includes(member.id))
    throw new PanelDeskError('already-voted');
  if (!ballot.candidates.includes(input.candidate))
    throw new PanelDeskError('not-found', { what: input.candidate });
  const { at } = workspace.run({
    actor: member.id,
    event: 'ballot.voted',
    data: { ballot: ballot.number },
    write: (db) => recordVote(db, ballot.number, member.id, input.candidate),
  });
  return { savedAt: at };
};

/** Who may vote now: those who score and are ready. */
const listEntitled = (workspace: Workspace): readonly RosterMember[] =>
  listPresentScorers(workspace).filter(({ id }) => readStanding(workspace, id) === 'ready');

/** Throws `votes-missing` while not more than half have voted: a few do not elect for all. */
const requireVotes = (workspace: Workspace, ballot: Ballot): void => {
  const voters = new Set(listVoters(workspace.reads, ballot.number));
  const missing = listEntitled(workspace).filter(({ id }) => !voters.has(id)).length;
  if (!mayCount(voters.size + missing, voters.size))
    throw new PanelDeskError('votes-missing', { count: missing });
};

/** 会议记录: the count, as it stands in the minutes. */
const wordCount = (workspace: Workspace, { number }: Ballot, counts: readonly VoteCount[]): string => {
  const names = namesOf(workspace);
  const cast = counts.reduce((sum, { votes }) => sum + votes, 0);
  const each = counts.map(({ candidate, votes }) => `${names.get(candidate) ?? candidate}${votes}票`);
  return `第${number}轮无记名投票，共${cast}票：${each.join('，')}。`;
};

/**
 * Counts. Whoever has more than half of the votes cast is elected, with the count in the record; else those ahead stand again. Throws
 * `not-found`, `ballot-closed`, `votes-missing`, `opinion-frozen`, and what `requireReady` throws.
 */
export const closeBallot = (
  context: CoreContext,
  input: SeatInput,
): { savedAt: string; elected: MemberId | null; runOff: MemberId[] } => {
  const seated = requireSeat(context, input);
  requireReady(seated);
  const { workspace, member } = seated;
  requireUnfrozenPanel(workspace);
  const ballot = requireOpenBallot(workspace);
  requireVotes(workspace, ballot);
  const sitting = new Set(listPresentScorers(workspace).map(({ id }) => id));
  const stored = readCounts(workspace.reads, ballot.number);
  const counts = ballot.candidates.map((candidate) => ({ candidate, votes: stored.get(candidate) ?? 0 }));
  const counted = countBallot(counts);
  // Somebody who was replaced since the ballot was opened cannot chair: the others vote again.
  const outcome = {
    elected: counted.elected !== null && sitting.has(counted.elected) ? counted.elected : null,
    runOff: counted.runOff.filter((id) => sitting.has(id)),
  };
  const { elected } = outcome;
  const reason = wordCount(workspace, ballot, counts);
  const { at } = workspace.run({
    actor: member.id,
    event: 'ballot.closed',
    data: { ballot: ballot.number, counts, elected, runOff: outcome.runOff },
    write: (db, now) => {
      markClosed(db, ballot.number, outcome, now);
      if (elected !== null)
        insertChair(db, { member: elected, how: 'elected', reason }, { by: member.id, at: now });
    },
  });
  return { savedAt: at, elected, runOff: [...outcome.runOff] };
};

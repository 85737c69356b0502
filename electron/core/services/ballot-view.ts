import type { PanelView } from '../../../shared/contract/panel.ts';
import { findLatestBallot, listVoters, readCounts } from '../store/rows/ballot-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** The latest ballot: who has voted, and how it came out once it is counted. No vote before that, nobody's ever. */
export const viewBallot = ({ reads }: Pick<Workspace, 'reads'>): PanelView['ballot'] => {
  const ballot = findLatestBallot(reads);
  if (!ballot) return null;
  const { number, candidates, outcome } = ballot;
  const counts = outcome ? readCounts(reads, number) : new Map<string, number>();
  return {
    number,
    candidates: [...candidates],
    voted: [...listVoters(reads, number)],
    open: outcome === null,
    counts: outcome ? candidates.map((candidate) => ({ candidate, votes: counts.get(candidate) ?? 0 })) : [],
    elected: outcome?.elected ?? null,
    runOff: [...(outcome?.runOff ?? [])],
  };
};

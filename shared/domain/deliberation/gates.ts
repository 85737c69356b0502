import type { DecisionTable } from './decision-rules.ts';
import { listSubjects } from './decision-subjects.ts';

/** What the panel found so far of that which no score makes up for. */
export interface GateCounts {
  /** Hard conditions. */
  readonly notMet: number;
  readonly toVerify: number;
  /** Vetoes. */
  readonly established: number;
  readonly referred: number;
}

/**
 * How many hard conditions are not met or still to be verified, and how many vetoes are established or referred, by the panel's
 * decisions alone: what is undecided and what members marked counts nowhere.
 */
export const countGates = ({ scheme, submission, decisions }: Omit<DecisionTable, 'sheets'>): GateCounts => {
  const choices = new Map(decisions.map(({ subject, choice }) => [subject, choice]));
  const gates = listSubjects(scheme, submission).filter(
    ({ kind, hardness }) => kind === 'veto' || (kind === 'condition' && hardness === 'hard'),
  );
  const count = (choice: string): number => gates.filter(({ id }) => choices.get(id) === choice).length;
  return {
    notMet: count('not-met'),
    toVerify: count('to-verify'),
    established: count('established'),
    referred: count('referred'),
  };
};

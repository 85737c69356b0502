import type { SubjectView } from '../../shared/contract/decisions.ts';

/**
 * Whether a subject needs nothing more from the panel. A decision may stop being lawful after it was taken: a
 * recommendation, once a hard condition turns out not to be met.
 */
export const isSettled = ({ decision, choices }: SubjectView): boolean => {
  const choice = choices.find(({ id }) => id === decision?.choice);
  if (!decision || !choice || choice.blockedBy.length > 0) return false;
  if (choice.targetRequired && (decision.target ?? '').trim() === '') return false;
  return choice.reasonNeeded === undefined || decision.reason.trim() !== '';
};

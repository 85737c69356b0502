import type { SubjectView } from '../../../../shared/contract/decisions.ts';
import type { WhyReason } from '../../../../shared/domain/deliberation/decision-rules.ts';
import type { CountedValue } from './counted-values.ts';
import { valueOf, type DecisionDraft } from './decision-draft.ts';
import { readDecimal } from './read-decimal.ts';

export type SubjectChoice = SubjectView['choices'][number];

/** What keeps a draft from being recorded. */
export type DraftFault = 'choice' | 'blocked' | 'values' | 'target' | 'reason';

export interface DraftCheck {
  readonly choice: SubjectChoice | undefined;
  /** Why words are owed; `asked` where only the host could tell. */
  readonly reasonOwed: WhyReason | 'asked' | undefined;
  /** The first in the order of the screen. */
  readonly fault: DraftFault | undefined;
}

/** The host's answer was for the values recorded so far: what is being typed may miss a bound, or no longer miss it. */
const whyOwed = (
  subject: SubjectView,
  choice: SubjectChoice | undefined,
  draft: DecisionDraft,
  counted: readonly CountedValue[],
): DraftCheck['reasonOwed'] => {
  const asked = draft.reasonAsked ? ('asked' as const) : undefined;
  if (!choice) return undefined;
  if (subject.kind !== 'condition' || choice.id !== 'met') return choice.reasonNeeded ?? asked;
  if (counted.some(({ meets }) => meets === false)) return 'against-value';
  const isTold = counted.every(({ of, meets }) => of === 'claim' || meets !== null);
  return (choice.reasonNeeded === 'against-value' && isTold ? undefined : choice.reasonNeeded) ?? asked;
};

export const isReadable = (draft: DecisionDraft, measure: string): boolean => {
  const { verified, accepted } = valueOf(draft, measure);
  return [verified, accepted].every((typed) => readDecimal(typed).kind !== 'unreadable');
};

/** Whether the draft can be recorded, and what is missing. The host has the last word. */
export const checkDraft = (
  subject: SubjectView,
  draft: DecisionDraft,
  counted: readonly CountedValue[],
): DraftCheck => {
  const choice = subject.choices.find(({ id }) => id === draft.choice);
  const reasonOwed = whyOwed(subject, choice, draft, counted);
  const findFault = (): DraftFault | undefined => {
    if (subject.measures.some(({ id }) => !isReadable(draft, id))) return 'values';
    if (!choice) return 'choice';
    if (choice.blockedBy.length > 0) return 'blocked';
    if (choice.targetRequired && draft.target.trim() === '') return 'target';
    return reasonOwed !== undefined && draft.reason.trim() === '' ? 'reason' : undefined;
  };
  return { choice, reasonOwed, fault: findFault() };
};

import type { z } from 'zod';
import type { decideSchema, SubjectView } from '../../../../shared/contract/decisions.ts';
import type { VerifiedValue } from '../../../../shared/domain/deliberation/decision.ts';
import { readDecimal } from './read-decimal.ts';

export interface ValueDraft {
  /** As typed. */
  readonly verified: string;
  readonly accepted: string;
}

/** What the chair is about to record about one subject; nothing of it counts before it is recorded. */
export interface DecisionDraft {
  readonly choice: string | null;
  readonly target: string;
  /** By measure. */
  readonly values: Readonly<Record<string, ValueDraft>>;
  readonly reason: string;
  /** The revision that the draft was begun on: a later one from elsewhere is noticed and never overwritten. */
  readonly revision: number;
  /** The host asked for a reason that could not be foreseen here. */
  readonly reasonAsked: boolean;
}

const NO_VALUE: ValueDraft = { verified: '', accepted: '' };

export const valueOf = (draft: DecisionDraft, measure: string): ValueDraft =>
  draft.values[measure] ?? NO_VALUE;

/** Starts from what is recorded; an undecided subject starts with nothing chosen. */
export const startDraft = ({ decision, measures, revision }: SubjectView): DecisionDraft => ({
  choice: decision?.choice ?? null,
  target: decision?.target ?? '',
  values: Object.fromEntries(
    measures.map(({ id }) => {
      const found = decision?.values.find(({ measure }) => measure === id);
      return [id, { verified: found?.verified ?? '', accepted: found?.accepted ?? '' }];
    }),
  ),
  reason: decision?.reason ?? '',
  revision,
  reasonAsked: false,
});

/** A changed choice takes back what belonged to the old one alone. */
export const chooseInDraft = (draft: DecisionDraft, choice: string): DecisionDraft =>
  draft.choice === choice ? draft : { ...draft, choice, reasonAsked: false };

export const typeValue = (
  draft: DecisionDraft,
  measure: string,
  value: Partial<ValueDraft>,
): DecisionDraft => ({
  ...draft,
  values: { ...draft.values, [measure]: { ...valueOf(draft, measure), ...value } },
});

/** Whether the draft says anything else than what is recorded. */
export const isChanged = (draft: DecisionDraft, subject: SubjectView): boolean => {
  const recorded = startDraft(subject);
  return (
    draft.choice !== recorded.choice ||
    draft.target.trim() !== recorded.target ||
    draft.reason.trim() !== recorded.reason ||
    subject.measures.some(({ id }) => {
      const [now, before] = [valueOf(draft, id), valueOf(recorded, id)];
      return now.verified.trim() !== before.verified || now.accepted.trim() !== before.accepted;
    })
  );
};

const decimalOf = (typed: string): string | undefined => {
  const reading = readDecimal(typed);
  return reading.kind === 'decimal' ? reading.value : undefined;
};

/** Verified and accepted values as they are sent; measures about which nothing was found are left out. */
export const listValues = (draft: DecisionDraft, subject: SubjectView): VerifiedValue[] =>
  subject.measures.flatMap(({ id }) => {
    const typed = valueOf(draft, id);
    const [verified, accepted] = [decimalOf(typed.verified), decimalOf(typed.accepted)];
    return verified === undefined && accepted === undefined ? [] : [{ measure: id, verified, accepted }];
  });

/** What is sent about one subject, beside where it belongs. */
export type Decide = Omit<z.infer<typeof decideSchema>, 'reviewId' | 'session' | 'submissionId'>;

/** What is sent for a draft; undefined while nothing is chosen. */
export const decisionOf = (subject: SubjectView, draft: DecisionDraft): Decide | undefined => {
  const choice = subject.choices.find(({ id }) => id === draft.choice);
  return choice
    ? {
        subject: subject.id,
        choice: choice.id,
        ...(choice.targetRequired ? { target: draft.target.trim() } : {}),
        values: listValues(draft, subject),
        reason: draft.reason.trim(),
        revision: draft.revision,
      }
    : undefined;
};

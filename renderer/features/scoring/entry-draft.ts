import type { Failure } from '../../host/failure.ts';
import type { EntryRule } from '../../ui/judgement/entry-rule.ts';
import { isSameValue, type EntryValue, type StoredEntry } from '../../ui/judgement/entry-value.ts';
import { typedOf, unlawfulFieldOf, valueOfTyped, type TypedEntry } from '../../ui/judgement/typed-entry.ts';

/**
 * One entry on its way to the host. At most one call is under way; what is typed meanwhile waits in `typed`.
 * `unanswered` are the values of saves whose answers did not come, so that one which arrived after all is known as one's own.
 */
export interface EntryDraft {
  readonly rule: EntryRule;
  readonly stored: StoredEntry;
  readonly typed: TypedEntry;
  readonly underWay:
    { readonly kind: 'save'; readonly value: EntryValue } | { readonly kind: 'evidence' } | null;
  readonly unanswered: readonly EntryValue[];
  readonly failure: Failure | null;
  /** What somebody else (or another window) stored meanwhile: both values are shown and a person chooses. */
  readonly conflict: StoredEntry | null;
}

export const startDraft = (rule: EntryRule, stored: StoredEntry): EntryDraft => ({
  rule,
  stored,
  typed: typedOf(stored.value, rule),
  underWay: null,
  unanswered: [],
  failure: null,
  conflict: null,
});

/** What the fields mean, ready to be sent. */
export const valueOf = (draft: EntryDraft): EntryValue =>
  valueOfTyped(draft.typed, draft.rule, draft.stored.value);

/** Whether the fields hold something that the host has not confirmed; after a lost answer nobody knows what it has. */
export const isUnsaved = (draft: EntryDraft): boolean =>
  draft.unanswered.length > 0 || !isSameValue(valueOf(draft), draft.stored.value);

/** Whether a save should go out when its time comes: nothing else is under way and no person has to choose first. */
export const canSave = (draft: EntryDraft): boolean =>
  draft.underWay === null && draft.conflict === null && isUnsaved(draft);

export type DraftState = 'rest' | 'pending' | 'saving' | 'unlawful' | 'failed' | 'conflict';

export const stateOf = (draft: EntryDraft): DraftState => {
  if (draft.conflict) return 'conflict';
  if (draft.failure) return 'failed';
  if (draft.underWay) return 'saving';
  if (isUnsaved(draft)) return 'pending';
  return unlawfulFieldOf(draft.typed, draft.rule) ? 'unlawful' : 'rest';
};

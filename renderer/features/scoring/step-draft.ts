import type { Failure } from '../../host/failure.ts';
import { isUnsaved, valueOf, type EntryDraft } from './entry-draft.ts';
import type { EntryRule } from '../../ui/judgement/entry-rule.ts';
import { isSameValue, type EntryValue, type StoredEntry } from '../../ui/judgement/entry-value.ts';
import { typedOf, type TypedEntry } from '../../ui/judgement/typed-entry.ts';

export type DraftEvent =
  | { readonly type: 'typed'; readonly change: Partial<TypedEntry> }
  /** The sheet was read anew while nothing was under way. */
  | { readonly type: 'read'; readonly stored: StoredEntry; readonly rule: EntryRule }
  | { readonly type: 'save-started'; readonly value: EntryValue }
  | { readonly type: 'evidence-started' }
  /** The host's answer to either. */
  | { readonly type: 'answered'; readonly stored: StoredEntry }
  | { readonly type: 'failed'; readonly failure: Failure }
  /** Evidence did not get through; that is said beside the evidence and concerns no typed text. */
  | { readonly type: 'evidence-failed' }
  /** The host refused because of the revision; `stored` is what it has. */
  | { readonly type: 'changed-elsewhere'; readonly stored: StoredEntry }
  | { readonly type: 'chose'; readonly whose: 'mine' | 'theirs' };

/** Fields that were not touched since `before` follow the host; what a person typed stays. */
const followStored = (draft: EntryDraft, stored: StoredEntry): TypedEntry => {
  const before = typedOf(draft.stored.value, draft.rule);
  const after = typedOf(stored.value, draft.rule);
  const follow = <Field extends keyof TypedEntry>(field: Field): TypedEntry[Field] =>
    draft.typed[field] === before[field] ? after[field] : draft.typed[field];
  return {
    pointsText: follow('pointsText'),
    choice: follow('choice'),
    target: follow('target'),
    setAside: draft.typed.setAside,
    measuredText: follow('measuredText'),
    comment: follow('comment'),
  };
};

/** Another value counts since the fields were filled, by what was accepted on the spot: a field that shows the former one follows. */
const followRule = (draft: EntryDraft, rule: EntryRule): EntryDraft => {
  const { rule: known, stored, typed } = draft;
  if (known.mode !== 'bands' || rule.mode !== 'bands' || known.counted === rule.counted) return draft;
  const isUntouched = typed.measuredText === typedOf(stored.value, known).measuredText;
  const { measuredText } = isUntouched ? typedOf(stored.value, rule) : typed;
  return { ...draft, rule, typed: { ...typed, measuredText } };
};

const isOwnValue = (draft: EntryDraft, value: EntryValue): boolean =>
  isSameValue(value, valueOf(draft)) || draft.unanswered.some((own) => isSameValue(value, own));

/** What the host has, learnt by the way (the sheet was read, evidence was added): follow it, unless a hand typed meanwhile. */
const learn = (draft: EntryDraft, stored: StoredEntry): EntryDraft => {
  if (isSameValue(stored.value, draft.stored.value)) return { ...draft, stored };
  // A save of one's own whose answer got lost: what is in the fields is the later word.
  if (isOwnValue(draft, stored.value)) return { ...draft, stored, unanswered: [] };
  return isUnsaved(draft)
    ? { ...draft, conflict: stored }
    : { ...draft, stored, typed: followStored(draft, stored) };
};

/** Typed text stays letter by letter ("4.50"): an answer never moves the caret of a hand that goes on typing. */
const answer = (draft: EntryDraft, stored: StoredEntry): EntryDraft => {
  const idle = { ...draft, underWay: null, failure: null };
  return draft.underWay?.kind === 'save' ? { ...idle, stored, unanswered: [] } : learn(idle, stored);
};

const meetChange = (draft: EntryDraft, stored: StoredEntry): EntryDraft => {
  const idle = { ...draft, underWay: null, failure: null };
  const { underWay } = draft;
  // A refusal at the very revision that was sent is no change elsewhere: a person looks at it, nothing loops.
  const isOwn =
    stored.revision !== draft.stored.revision &&
    (isSameValue(stored.value, draft.stored.value) ||
      isOwnValue(draft, stored.value) ||
      (underWay?.kind === 'save' && isSameValue(stored.value, underWay.value)));
  // An own save whose answer got lost, or evidence that moved the revision: nothing to choose, go on from there.
  return isOwn ? { ...idle, stored, unanswered: [], conflict: null } : { ...idle, conflict: stored };
};

/** The whole life of a draft as one pure step; nothing typed is ever dropped by any event but a person's choice of `theirs`. */
export const stepDraft = (draft: EntryDraft, event: DraftEvent): EntryDraft => {
  switch (event.type) {
    case 'typed': {
      const next = { ...draft, typed: { ...draft.typed, ...event.change } };
      // Typed back to what is stored: there is nothing left that could fail to be saved.
      return isUnsaved(next) ? next : { ...next, failure: null };
    }
    case 'read': {
      if (draft.underWay || draft.conflict) return draft;
      const ruled = followRule(draft, event.rule);
      return event.stored.revision <= ruled.stored.revision ? ruled : learn(ruled, event.stored);
    }
    case 'save-started':
      return { ...draft, underWay: { kind: 'save', value: event.value }, failure: null };
    case 'evidence-started':
      return { ...draft, underWay: { kind: 'evidence' }, failure: null };
    case 'answered':
      return answer(draft, event.stored);
    case 'failed':
      return {
        ...draft,
        underWay: null,
        failure: event.failure,
        unanswered:
          draft.underWay?.kind === 'save' ? [...draft.unanswered, draft.underWay.value] : draft.unanswered,
      };
    case 'evidence-failed':
      return { ...draft, underWay: null };
    case 'changed-elsewhere':
      return meetChange(draft, event.stored);
    case 'chose': {
      if (!draft.conflict) return draft;
      const stored = draft.conflict;
      const chosen = { ...draft, stored, unanswered: [], conflict: null };
      return event.whose === 'mine' ? chosen : { ...chosen, typed: typedOf(stored.value, draft.rule) };
    }
  }
};

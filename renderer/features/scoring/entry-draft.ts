import type { EntryView, IndicatorView } from '../../../shared/contract/scoring.ts';
import { parsePoints, writePoints, type Points } from '../../../shared/domain/points.ts';
import type { Failure } from '../../host/failure.ts';

/** What the host keeps of an entry that a person types; evidence goes its own way. */
export interface EntryValue {
  readonly points: Points | null;
  readonly comment: string;
}

export interface StoredEntry {
  readonly value: EntryValue;
  readonly revision: number;
}

/** What stands in the fields, letter by letter: also what is no lawful number yet. */
export interface TypedEntry {
  readonly pointsText: string;
  readonly comment: string;
}

/** Highest points and step, in hundredths. */
export type PointsRule = Pick<IndicatorView, 'maxPoints' | 'step'>;

export type PointsReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'lawful'; readonly points: Points }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'out-of-range' }
  | { readonly kind: 'off-step' };

/** Reads the points field by the indicator's rule; the same rule as the host's, asked here so that nothing unlawful is sent. */
export const readPoints = (text: string, rule: PointsRule): PointsReading => {
  if (text.trim() === '') return { kind: 'empty' };
  const points = parsePoints(text);
  if (points === null) return { kind: 'not-a-number' };
  if (points > rule.maxPoints) return { kind: 'out-of-range' };
  return points % rule.step === 0 ? { kind: 'lawful', points } : { kind: 'off-step' };
};

/**
 * One entry on its way to the host. At most one call is under way; what is typed meanwhile waits in `typed`.
 * `unanswered` are the values of saves whose answers did not come, so that one which arrived after all is known as one's own.
 */
export interface EntryDraft {
  readonly rule: PointsRule;
  readonly stored: StoredEntry;
  readonly typed: TypedEntry;
  readonly underWay:
    { readonly kind: 'save'; readonly value: EntryValue } | { readonly kind: 'evidence' } | null;
  readonly unanswered: readonly EntryValue[];
  readonly failure: Failure | null;
  /** What somebody else (or another window) stored meanwhile: both values are shown and a person chooses. */
  readonly conflict: StoredEntry | null;
}

export const textOfPoints = (points: Points | null): string => (points === null ? '' : writePoints(points));

export const typedOf = (value: EntryValue): TypedEntry => ({
  pointsText: textOfPoints(value.points),
  comment: value.comment,
});

export const NOTHING_STORED: StoredEntry = { value: { points: null, comment: '' }, revision: 0 };

export const storedOf = (entry: EntryView | undefined): StoredEntry =>
  entry
    ? { value: { points: entry.points, comment: entry.comment }, revision: entry.revision }
    : NOTHING_STORED;

export const startDraft = (rule: PointsRule, stored: StoredEntry): EntryDraft => ({
  rule,
  stored,
  typed: typedOf(stored.value),
  underWay: null,
  unanswered: [],
  failure: null,
  conflict: null,
});

/** What the fields mean: unlawful points leave the stored ones standing, so that a comment beside them is still kept. */
export const valueOf = (draft: EntryDraft): EntryValue => {
  const reading = readPoints(draft.typed.pointsText, draft.rule);
  switch (reading.kind) {
    case 'lawful':
      return { points: reading.points, comment: draft.typed.comment };
    case 'empty':
      return { points: null, comment: draft.typed.comment };
    case 'not-a-number':
    case 'out-of-range':
    case 'off-step':
      return { points: draft.stored.value.points, comment: draft.typed.comment };
  }
};

export const isSameValue = (a: EntryValue, b: EntryValue): boolean =>
  a.points === b.points && a.comment === b.comment;

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
  const reading = readPoints(draft.typed.pointsText, draft.rule).kind;
  return reading === 'lawful' || reading === 'empty' ? 'rest' : 'unlawful';
};

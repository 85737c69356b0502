import type { EntryView } from '../../../shared/contract/scoring.ts';
import type { Entry } from '../../../shared/domain/scoring/sheet.ts';

/** What the host keeps of an entry that a person gives by hand; evidence goes its own way. */
export type EntryValue = Pick<Entry, 'points' | 'choice' | 'target' | 'measured' | 'comment'>;

export interface StoredEntry {
  readonly value: EntryValue;
  readonly revision: number;
}

export const NOTHING_STORED: StoredEntry = { value: { points: null, comment: '' }, revision: 0 };

export const storedOf = (entry: EntryView | undefined): StoredEntry => {
  if (!entry) return NOTHING_STORED;
  const { points, choice, target, measured, comment, revision } = entry;
  return { value: { points, choice, target, measured, comment }, revision };
};

export const isSameValue = (a: EntryValue, b: EntryValue): boolean =>
  a.points === b.points &&
  a.choice === b.choice &&
  a.target === b.target &&
  a.measured === b.measured &&
  a.comment === b.comment;

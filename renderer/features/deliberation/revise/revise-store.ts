import { create } from 'zustand';
import type { TypedEntry } from '../../../ui/judgement/typed-entry.ts';
import type { RevisePlace } from './revise-place.ts';

/** A revision being written. */
export interface RevisionDraft {
  /** Null until something was typed. */
  readonly typed: TypedEntry | null;
  readonly reason: string;
}

type Drafts = ReadonlyMap<string, RevisionDraft>;

/**
 * Kept outside the pane, which goes when the window gets narrow or the seat is left: what was typed must not. By member and
 * not by session, so that it is there when the member comes back.
 */
const useDrafts = create<{ readonly drafts: Drafts }>(() => ({ drafts: new Map() }));

const keyOf = ({ reviewId, memberId, submissionId, indicatorId }: RevisePlace): string =>
  [reviewId, memberId, submissionId, indicatorId].join(' ');

const change = (place: RevisePlace, to: (draft: RevisionDraft | undefined) => RevisionDraft): void =>
  useDrafts.setState(({ drafts }) => ({
    drafts: new Map(drafts).set(keyOf(place), to(drafts.get(keyOf(place)))),
  }));

/** Undefined while nobody revises the entry. */
export const useRevisionDraft = (place: RevisePlace): RevisionDraft | undefined =>
  useDrafts(({ drafts }) => drafts.get(keyOf(place)));

export const startRevision = (place: RevisePlace): void =>
  change(place, (draft) => draft ?? { typed: null, reason: '' });

export const writeRevision = (place: RevisePlace, written: Partial<RevisionDraft>): void =>
  change(place, (draft) => ({ typed: null, reason: '', ...draft, ...written }));

/** Saved, or thrown away by the member. */
export const endRevision = (place: RevisePlace): void =>
  useDrafts.setState(({ drafts }) => ({
    drafts: new Map([...drafts].filter(([key]) => key !== keyOf(place))),
  }));

import { create } from 'zustand';
import type { ReconsiderationOutcome } from '../../../shared/domain/scoring/reconsideration.ts';
import type { TypedEntry } from '../judgement/typed-entry.ts';
import type { ReconsiderPlace } from './reconsider-place.ts';

/** An answer being written. */
export interface ReconsiderDraft {
  readonly outcome: ReconsiderationOutcome;
  /** Null until something was typed. */
  readonly typed: TypedEntry | null;
  readonly reason: string;
}

type Drafts = ReadonlyMap<string, ReconsiderDraft>;

/** Outside the pane and by member: a pane that goes, or a seat that is left, takes nothing of what was typed along. */
const useDrafts = create<{ readonly drafts: Drafts }>(() => ({ drafts: new Map() }));

const keyOf = ({ reviewId, memberId, submissionId, indicatorId }: ReconsiderPlace): string =>
  [reviewId, memberId, submissionId, indicatorId].join(' ');

/** Undefined while nobody answers. */
export const useReconsiderDraft = (place: ReconsiderPlace): ReconsiderDraft | undefined =>
  useDrafts(({ drafts }) => drafts.get(keyOf(place)));

const put = (place: ReconsiderPlace, draft: ReconsiderDraft): void =>
  useDrafts.setState(({ drafts }) => ({ drafts: new Map(drafts).set(keyOf(place), draft) }));

export const startReconsidering = (
  place: ReconsiderPlace,
  outcome: ReconsiderationOutcome,
  typed: TypedEntry | null = null,
): void => put(place, { outcome, typed, reason: '' });

export const writeReconsidering = (
  place: ReconsiderPlace,
  draft: ReconsiderDraft,
  written: Partial<ReconsiderDraft>,
): void => put(place, { ...draft, ...written });

/** Saved, or thrown away by the member. */
export const endReconsidering = (place: ReconsiderPlace): void =>
  useDrafts.setState(({ drafts }) => ({
    drafts: new Map([...drafts].filter(([key]) => key !== keyOf(place))),
  }));

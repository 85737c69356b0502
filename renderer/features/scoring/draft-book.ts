import type { IndicatorId, MemberId, ReviewId, SubmissionId } from '../../../shared/domain/ids.ts';
import { isUnsaved, stateOf, type EntryDraft } from './entry-draft.ts';
import type { EntryRule } from '../../ui/judgement/entry-rule.ts';
import { EntrySaver, type SaverWorld } from './entry-saver.ts';
import type { StoredEntry } from '../../ui/judgement/entry-value.ts';
import { draftKeyOf } from './sheet-place.ts';

export interface DraftAddress {
  readonly reviewId: ReviewId;
  readonly memberId: MemberId;
  readonly submissionId: SubmissionId;
  readonly indicatorId: IndicatorId;
}

interface Leaf {
  readonly address: DraftAddress;
  readonly saver: EntrySaver;
}

/** An entry that waits for a person: it failed to save, was changed elsewhere, or holds a number that is not lawful. */
export interface WaitingDraft {
  readonly address: DraftAddress;
  readonly draft: EntryDraft;
}

/**
 * Every draft of this window, apart from any component: going to another indicator, submission or stage loses nothing.
 * In memory only; the disk of the machine sees drafts through the host, encrypted.
 */
export class DraftBook {
  readonly #leaves = new Map<string, Leaf>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  /** The saver of an entry, made at first use. */
  open(
    address: DraftAddress,
    rule: EntryRule,
    stored: StoredEntry,
    world: Omit<SaverWorld, 'onChange'>,
  ): EntrySaver {
    const key = draftKeyOf(address);
    const known = this.#leaves.get(key);
    if (known) return known.saver;
    const saver = new EntrySaver(rule, stored, { ...world, onChange: () => this.#announce() });
    this.#leaves.set(key, { address, saver });
    return saver;
  }

  find(address: DraftAddress): EntrySaver | undefined {
    return this.#leaves.get(draftKeyOf(address))?.saver;
  }

  /** Sends everything unsaved; settles when each was stored or failed. */
  async flushAll(): Promise<void> {
    await Promise.all([...this.#leaves.values()].map(({ saver }) => saver.flush()));
  }

  /** After a seat is left: only what could not be saved stays, for the member's return. */
  forgetSettled(): void {
    for (const [key, { saver }] of this.#leaves)
      if (stateOf(saver.draft) === 'rest') this.#leaves.delete(key);
    this.#announce();
  }

  hasUnsaved(): boolean {
    return [...this.#leaves.values()].some(
      ({ saver }) => isUnsaved(saver.draft) || saver.draft.underWay !== null,
    );
  }

  /** Drafts of one member in one review that need the member. */
  waiting(reviewId: ReviewId, memberId: MemberId): readonly WaitingDraft[] {
    return [...this.#leaves.values()]
      .filter(({ address }) => address.reviewId === reviewId && address.memberId === memberId)
      .map(({ address, saver }) => ({ address, draft: saver.draft }))
      .filter(({ draft }) => ['failed', 'conflict', 'unlawful'].includes(stateOf(draft)));
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly version = (): number => this.#version;

  #announce(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}

export const draftBook = new DraftBook();

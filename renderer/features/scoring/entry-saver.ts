import type { Failure } from '../../host/failure.ts';
import { canSave, isUnsaved, startDraft, valueOf, type EntryDraft } from './entry-draft.ts';
import type { EntryRule } from '../../ui/judgement/entry-rule.ts';
import type { EntryValue, StoredEntry } from '../../ui/judgement/entry-value.ts';
import { saveDelay } from './save-timing.ts';
import { stepDraft, type DraftEvent } from './step-draft.ts';
import type { TypedEntry } from '../../ui/judgement/typed-entry.ts';

export type SendOutcome =
  | { readonly kind: 'stored'; readonly stored: StoredEntry }
  | { readonly kind: 'changed-elsewhere'; readonly stored: StoredEntry }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** The world of a saver; never rejects. */
export interface SaverWorld {
  readonly send: (value: EntryValue, revision: number) => Promise<SendOutcome>;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
  readonly schedule: (work: () => void, afterMs: number) => () => void;
  readonly onChange: () => void;
}

/**
 * Brings one entry to the host: never two calls in flight, the last value wins, a failure keeps what was typed. Changes
 * of the evidence go through the same line, because they move the same revision.
 */
export class EntrySaver {
  #draft: EntryDraft;
  readonly #world: SaverWorld;
  #firstUnsaved: number | null = null;
  #unschedule: (() => void) | null = null;
  #line: Promise<void> = Promise.resolve();

  constructor(rule: EntryRule, stored: StoredEntry, world: SaverWorld) {
    this.#draft = startDraft(rule, stored);
    this.#world = world;
  }

  get draft(): EntryDraft {
    return this.#draft;
  }

  type(change: Partial<TypedEntry>): void {
    this.#step({ type: 'typed', change });
    this.#plan();
  }

  /** The sheet was read anew. */
  read(stored: StoredEntry, rule: EntryRule = this.#draft.rule): void {
    this.#step({ type: 'read', stored, rule });
  }

  choose(whose: 'mine' | 'theirs'): Promise<void> {
    this.#step({ type: 'chose', whose });
    return this.flush();
  }

  /** Sends now what is unsaved; settles when nothing is left to send or it failed. Also the retry after a failure. */
  flush(): Promise<void> {
    this.#unplan();
    this.#line = this.#line.then(() => this.#saveAll());
    return this.#line;
  }

  /** Runs a change of the evidence after what is already waiting, with the text saved before it. */
  changeEvidence(send: () => Promise<SendOutcome>): Promise<void> {
    this.#unplan();
    this.#line = this.#line.then(async () => {
      await this.#saveAll();
      if (this.#draft.conflict) return;
      this.#step({ type: 'evidence-started' });
      const outcome = await send();
      if (outcome.kind === 'failed') this.#step({ type: 'evidence-failed' });
      else this.#settle(outcome);
      await this.#saveAll();
    });
    return this.#line;
  }

  async #saveAll(): Promise<void> {
    while (canSave(this.#draft)) {
      const value = valueOf(this.#draft);
      this.#firstUnsaved = null;
      this.#step({ type: 'save-started', value });
      this.#settle(await this.#world.send(value, this.#draft.stored.revision));
      if (this.#draft.failure) return;
    }
  }

  #settle(outcome: SendOutcome): void {
    switch (outcome.kind) {
      case 'stored':
        return this.#step({ type: 'answered', stored: outcome.stored });
      case 'changed-elsewhere':
        return this.#step({ type: 'changed-elsewhere', stored: outcome.stored });
      case 'failed':
        return this.#step({ type: 'failed', failure: outcome.failure });
    }
  }

  #step(event: DraftEvent): void {
    const next = stepDraft(this.#draft, event);
    if (next === this.#draft) return;
    this.#draft = next;
    this.#world.onChange();
  }

  #plan(): void {
    this.#unschedule?.();
    this.#unschedule = null;
    if (!isUnsaved(this.#draft) || this.#draft.conflict) return;
    const now = this.#world.now();
    this.#firstUnsaved ??= now;
    this.#unschedule = this.#world.schedule(() => void this.flush(), saveDelay(this.#firstUnsaved, now));
  }

  #unplan(): void {
    this.#unschedule?.();
    this.#unschedule = null;
    this.#firstUnsaved = null;
  }
}

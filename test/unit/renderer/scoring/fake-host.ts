import type { SendOutcome } from '../../../../renderer/features/scoring/entry-saver.ts';
import type { EntryValue, StoredEntry } from '../../../../renderer/ui/judgement/entry-value.ts';

/** Lets every promise that can go on do so; no time passes. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

/** Time that passes only when told. */
export class ManualClock {
  time = 0;
  #timers: { at: number; work: () => void }[] = [];

  readonly now = (): number => this.time;

  readonly schedule = (work: () => void, afterMs: number): (() => void) => {
    const timer = { at: this.time + afterMs, work };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((each) => each !== timer);
    };
  };

  advance(ms: number): void {
    this.time += ms;
    const due = this.#timers.filter((timer) => timer.at <= this.time);
    this.#timers = this.#timers.filter((timer) => timer.at > this.time);
    for (const timer of due) timer.work();
  }
}

interface Waiting {
  readonly value: EntryValue;
  readonly revision: number;
  readonly resolve: (outcome: SendOutcome) => void;
}

/** A host that keeps one entry by the contract's rule of revisions and answers when the test says so. */
export class FakeHost {
  stored: StoredEntry = { value: { points: null, comment: '' }, revision: 0 };
  waiting: Waiting | null = null;
  mostAtOnce = 0;
  #atOnce = 0;

  readonly send = (value: EntryValue, revision: number): Promise<SendOutcome> => {
    this.#atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce);
    return new Promise((resolve) => {
      this.waiting = {
        value,
        revision,
        resolve: (outcome) => {
          this.#atOnce -= 1;
          resolve(outcome);
        },
      };
    });
  };

  /** A pin moves the revision and leaves the value. */
  readonly evidence = async (): Promise<SendOutcome> => {
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#atOnce + 1);
    this.stored = { ...this.stored, revision: this.stored.revision + 1 };
    return { kind: 'stored', stored: this.stored };
  };

  async answer(): Promise<void> {
    const call = this.#take();
    if (!call) return;
    if (call.revision === this.stored.revision) {
      this.stored = { value: call.value, revision: call.revision + 1 };
      call.resolve({ kind: 'stored', stored: this.stored });
    } else call.resolve({ kind: 'changed-elsewhere', stored: this.stored });
    await settle();
  }

  async fail(): Promise<void> {
    this.#take()?.resolve({ kind: 'failed', failure: { code: 'disk-full', params: {} } });
    await settle();
  }

  /** The save arrives, its answer does not. */
  async loseAnswer(): Promise<void> {
    const call = this.#take();
    if (!call) return;
    if (call.revision === this.stored.revision)
      this.stored = { value: call.value, revision: call.revision + 1 };
    call.resolve({ kind: 'failed', failure: { code: 'internal', params: {} } });
    await settle();
  }

  #take(): Waiting | null {
    const call = this.waiting;
    this.waiting = null;
    return call;
  }
}

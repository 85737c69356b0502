/** What a document's worker is asked for, most urgent first. */
const KINDS = ['size', 'page', 'text', 'outline', 'thumbnail', 'find'] as const;

export type WorkKind = (typeof KINDS)[number];

export interface PageJob<Value> {
  readonly page: number;
  readonly kind: WorkKind;
  readonly run: () => Promise<Value>;
  /** Asks what runs to end early; `done` then settles as `run` does. */
  readonly stop?: (() => void) | undefined;
}

export interface PageTask<Value> {
  /** Rejects as `run` does, or with `WorkEnded` when it was not wanted any more or the worker is gone. */
  readonly done: Promise<Value>;
  readonly cancel: () => void;
}

/** Nothing is wrong with the page: nobody waits for it, or its worker was ended because of another page. */
export class WorkEnded extends Error {
  constructor() {
    super('not wanted any more');
    this.name = 'WorkEnded';
  }
}

export interface PageWorkOptions {
  /** Milliseconds. */
  readonly limitOf: (page: number) => number;
  /** Answers when the worker is free: a job that was stopped may still keep it busy. */
  readonly ping: () => Promise<unknown>;
  /** Gives back what was kept for pages that are drawn; called now and then, while nothing else runs. */
  readonly tidy: () => Promise<unknown>;
  readonly onHang: (page: number) => void;
  readonly isHidden: () => boolean;
}

interface Waiting {
  readonly page: number;
  readonly kind: WorkKind;
  readonly start: () => Promise<unknown>;
  readonly stop: () => void;
  readonly giveUp: () => void;
  cancelled: boolean;
}

/** The limit is counted in parts: time during which the window was hidden or the machine slept is not the page's. */
const PARTS = 4;

/** Fonts and pictures of that many pages are kept at most. */
const TIDY_AFTER = 40;

/**
 * Everything that one document's worker does, one thing after the other, the page being read first. So a page that does not come
 * within its limit is known by its number: `onHang` is told once, the rest is given up, and the worker has to be ended.
 */
export class PageWork {
  readonly #options: PageWorkOptions;
  readonly #waiting = new Set<Waiting>();
  #running: Waiting | null = null;
  #watch: ReturnType<typeof setTimeout> | undefined;
  #shown = 1;
  #drawn = 0;
  #ended = false;

  constructor(options: PageWorkOptions) {
    this.#options = options;
  }

  /** The page being read: what is near it comes first. */
  look(page: number): void {
    this.#shown = page;
  }

  add<Value>(job: PageJob<Value>): PageTask<Value> {
    let waiting: Waiting | undefined;
    const done = new Promise<Value>((resolve, reject) => {
      waiting = {
        page: job.page,
        kind: job.kind,
        start: () => {
          const run = job.run();
          run.then(resolve, reject);
          return run;
        },
        stop: () => job.stop?.(),
        giveUp: () => reject(new WorkEnded()),
        cancelled: false,
      };
    });
    // Callers that went away need not hear that their work did.
    done.catch(() => undefined);
    if (waiting) this.#take(waiting);
    return { done, cancel: () => waiting && this.#cancel(waiting) };
  }

  /** Gives everything up. The worker itself is ended by whoever owns it. */
  end(): void {
    this.#ended = true;
    clearTimeout(this.#watch);
    this.#running?.giveUp();
    for (const each of this.#waiting) each.giveUp();
    this.#waiting.clear();
  }

  #take(waiting: Waiting): void {
    if (this.#ended) return waiting.giveUp();
    this.#waiting.add(waiting);
    // Whatever is asked for in the same moment is weighed together.
    queueMicrotask(() => void this.#next());
  }

  #cancel(waiting: Waiting): void {
    if (this.#waiting.delete(waiting)) return waiting.giveUp();
    if (this.#running !== waiting || waiting.cancelled) return;
    waiting.cancelled = true;
    waiting.stop();
  }

  #urgency({ page, kind }: Waiting): number {
    return KINDS.indexOf(kind) * 1_000_000 + Math.abs(page - this.#shown);
  }

  async #next(): Promise<void> {
    if (this.#running || this.#ended) return;
    const [next] = [...this.#waiting].sort((a, b) => this.#urgency(a) - this.#urgency(b));
    if (!next) return;
    this.#waiting.delete(next);
    this.#running = next;
    this.#watchOver(next.page, PARTS);
    await next.start().catch(() => undefined);
    if (next.cancelled) await this.#options.ping().catch(() => undefined);
    if (next.kind === 'page') this.#drawn += 1;
    if (this.#drawn >= TIDY_AFTER) {
      this.#drawn = 0;
      await this.#options.tidy().catch(() => undefined);
    }
    clearTimeout(this.#watch);
    this.#running = null;
    void this.#next();
  }

  #watchOver(page: number, left: number): void {
    this.#watch = setTimeout(
      () => {
        const still = this.#options.isHidden() ? left : left - 1;
        if (still > 0) return this.#watchOver(page, still);
        this.end();
        this.#options.onHang(page);
      },
      this.#options.limitOf(page) / PARTS,
    );
  }
}

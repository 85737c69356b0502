import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { OpenedPdf, OpeningPdf } from '../pdf/pdf-document.ts';

interface Kept {
  readonly opening: OpeningPdf;
  readonly opened: Promise<OpenedPdf>;
  lastUsed: number;
}

/**
 * Documents opened for small pictures of their pages: a few at a time, for each holds a worker. The one that was not used for the
 * longest goes first, and all go when nothing was asked for a while.
 */
export class DocumentPool {
  readonly #open: (url: string) => OpeningPdf;
  readonly #most: number;
  readonly #idleMs: number;
  readonly #kept = new Map<string, Kept>();
  #uses = 0;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(
    open: (url: string) => OpeningPdf,
    { most = 3, idleMs = 20_000 }: { readonly most?: number; readonly idleMs?: number } = {},
  ) {
    this.#open = open;
    this.#most = most;
    this.#idleMs = idleMs;
  }

  /** Rejects with `PdfOpenError`; a document that did not open is not kept. */
  async take(url: string): Promise<PDFDocumentProxy> {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.clear(), this.#idleMs);
    const kept = this.#kept.get(url) ?? this.#add(url);
    this.#uses += 1;
    kept.lastUsed = this.#uses;
    this.#shrink();
    try {
      return (await kept.opened).document;
    } catch (reason) {
      this.drop(url);
      throw reason;
    }
  }

  /** Ends the document's worker, whatever it is doing. */
  drop(url: string): void {
    const kept = this.#kept.get(url);
    this.#kept.delete(url);
    kept?.opening.cancel();
  }

  clear(): void {
    for (const url of [...this.#kept.keys()]) this.drop(url);
  }

  get size(): number {
    return this.#kept.size;
  }

  #add(url: string): Kept {
    const opening = this.#open(url);
    const kept = { opening, opened: opening.opened, lastUsed: 0 };
    this.#kept.set(url, kept);
    return kept;
  }

  #shrink(): void {
    while (this.#kept.size > this.#most) {
      const [oldest] = [...this.#kept.entries()].sort(([, a], [, b]) => a.lastUsed - b.lastUsed);
      if (!oldest) return;
      this.drop(oldest[0]);
    }
  }
}

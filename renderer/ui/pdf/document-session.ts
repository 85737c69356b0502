import type { PDFDocumentProxy } from 'pdfjs-dist';
import { PageWork } from './page-work.ts';
import { openPdf, PdfOpenError, type OpenedPdf, type OpeningPdf, type PdfProblem } from './pdf-document.ts';

/** Beyond this a person wonders whether anything happens: words and a Cancel appear. */
const SLOW_AFTER_MS = 4_000;

/** A page of an honest document is drawn within seconds, on a slow laptop too. */
const PAGE_LIMIT_MS = 20_000;

/** Who asks for a page again is ready to wait. */
const PATIENCE = 3;

/** An open document and what of it is known to be bad. */
export interface ReadyPdf {
  readonly document: PDFDocumentProxy;
  readonly work: PageWork;
  /** Counts the workers that this document had: another one knows nothing of the one before. */
  readonly opening: number;
  /** Pages that were not drawn in time; each cost a worker. */
  readonly hung: ReadonlySet<number>;
}

export type PdfState =
  | { readonly phase: 'loading'; readonly loaded: number; readonly total: number; readonly slow: boolean }
  | { readonly phase: 'failed'; readonly problem: PdfProblem }
  | { readonly phase: 'cancelled' }
  | ({ readonly phase: 'ready' } & ReadyPdf);

const LOADING: PdfState = { phase: 'loading', loaded: 0, total: 0, slow: false };

export interface SessionOptions {
  readonly open?: (url: string, options: Parameters<typeof openPdf>[1]) => OpeningPdf;
  readonly limitMs?: number;
  readonly isHidden?: () => boolean;
}

/**
 * One document while it is read. A page that does not come in time ends the worker, for nothing less stops it; the document is
 * opened again in another one and that page is left out until somebody asks for it.
 */
export class DocumentSession {
  readonly #url: string;
  readonly #open: NonNullable<SessionOptions['open']>;
  readonly #limitMs: number;
  readonly #isHidden: () => boolean;
  readonly #listeners = new Set<() => void>();
  readonly #patient = new Set<number>();
  #hung: ReadonlySet<number> = new Set();
  #password: string | undefined;
  #state: PdfState = LOADING;
  #openings = 0;
  #end: () => void = () => undefined;

  constructor(url: string, options: SessionOptions = {}) {
    this.#url = url;
    this.#open = options.open ?? openPdf;
    this.#limitMs = options.limitMs ?? PAGE_LIMIT_MS;
    this.#isHidden = options.isHidden ?? (() => document.visibilityState === 'hidden');
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): PdfState => this.#state;

  /** Opens, with a password where one is asked for; it is kept as long as the document is open, nowhere else. */
  readonly start = (password?: string): void => {
    this.#password = password;
    this.#hung = new Set();
    this.#patient.clear();
    this.#say(LOADING);
    this.#begin();
  };

  readonly cancel = (): void => {
    if (this.#state.phase !== 'loading') return;
    this.close();
    this.#say({ phase: 'cancelled' });
  };

  /** Ends the worker, whatever it is doing. */
  readonly close = (): void => {
    this.#end();
    this.#end = () => undefined;
  };

  /** Tries a page again that was not drawn in time, with more patience. */
  readonly retryPage = (page: number): void => {
    this.#patient.add(page);
    this.#leaveOut(new Set([...this.#hung].filter((each) => each !== page)));
  };

  #begin(): void {
    this.close();
    this.#openings += 1;
    const opening = this.#openings;
    const isCurrent = () => opening === this.#openings;
    const started = this.#open(this.#url, {
      password: this.#password,
      onProgress: (loaded, total) => isCurrent() && this.#whileLoading({ loaded, total }),
    });
    const timer = setTimeout(() => isCurrent() && this.#whileLoading({ slow: true }), SLOW_AFTER_MS);
    this.#end = () => {
      this.#openings += 1;
      clearTimeout(timer);
      started.cancel();
    };
    started.opened.then(
      (opened) => isCurrent() && this.#opened(opened, opening),
      (error: unknown) =>
        isCurrent() &&
        this.#say({ phase: 'failed', problem: error instanceof PdfOpenError ? error.problem : 'unreadable' }),
    );
  }

  #opened({ document, close }: OpenedPdf, opening: number): void {
    const work = new PageWork({
      limitOf: (page) => (this.#patient.has(page) ? PATIENCE : 1) * this.#limitMs,
      ping: () => document.getPermissions(),
      tidy: () => document.cleanup(),
      isHidden: this.#isHidden,
      onHang: (page) => {
        this.#leaveOut(new Set([...this.#hung, page]));
        this.#begin();
      },
    });
    this.#end = () => {
      this.#openings += 1;
      work.end();
      close();
    };
    this.#say({ phase: 'ready', document, work, opening, hung: this.#hung });
  }

  #leaveOut(hung: ReadonlySet<number>): void {
    this.#hung = hung;
    if (this.#state.phase === 'ready') this.#say({ ...this.#state, hung });
  }

  #whileLoading(change: Partial<PdfState & { phase: 'loading' }>): void {
    if (this.#state.phase === 'loading') this.#say({ ...this.#state, ...change });
  }

  #say(state: PdfState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

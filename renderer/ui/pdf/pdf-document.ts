import {
  getDocument,
  InvalidPDFException,
  PasswordException,
  PasswordResponses,
  PDFWorker,
  ResponseException,
  type PDFDocumentProxy,
} from 'pdfjs-dist';
import { BundledBinaryData } from './pdfjs-assets.ts';
import { takeWorker } from './take-worker.ts';

export type PdfProblem = 'password-needed' | 'password-wrong' | 'damaged' | 'missing' | 'unreadable';

/** Why a document could not be shown, so that the window can say it in words. */
export class PdfOpenError extends Error {
  readonly problem: PdfProblem;

  constructor(problem: PdfProblem, cause: unknown) {
    super(problem, { cause });
    this.name = 'PdfOpenError';
    this.problem = problem;
  }
}

const problemOf = (reason: unknown): PdfProblem => {
  if (reason instanceof PasswordException) {
    return reason.code === PasswordResponses.INCORRECT_PASSWORD ? 'password-wrong' : 'password-needed';
  }
  if (reason instanceof InvalidPDFException) return 'damaged';
  if (reason instanceof ResponseException) return reason.missing ? 'missing' : 'unreadable';
  return 'unreadable';
};

export interface OpenedPdf {
  readonly document: PDFDocumentProxy;
  /** Ends the worker at once, whatever it is doing: a hostile file cannot keep a core busy. */
  readonly close: () => void;
}

export interface OpeningPdf {
  /** Rejects with `PdfOpenError`. */
  readonly opened: Promise<OpenedPdf>;
  readonly cancel: () => void;
}

/** 64 million pixels are 256 MB decoded: an image beyond it is left out rather than filling the memory. */
const MAX_IMAGE_PIXELS = 64 * 1024 * 1024;

/**
 * Opens a PDF by URL in a worker of its own. Bytes come by range requests as pages need them, so a 300 MB scan opens
 * as fast as a letter. `onProgress` gets bytes loaded and the total (0 when unknown).
 */
export const openPdf = (
  url: string,
  options: { password?: string | undefined; onProgress?: (loaded: number, total: number) => void } = {},
): OpeningPdf => {
  const port = takeWorker();
  const worker = PDFWorker.create({ port, verbosity: 0 });
  const task = getDocument({
    url: new URL(url, window.location.href).href,
    worker,
    password: options.password,
    disableAutoFetch: true,
    disableStream: true,
    useWorkerFetch: false,
    BinaryDataFactory: BundledBinaryData,
    maxImageSize: MAX_IMAGE_PIXELS,
    enableXfa: false,
    verbosity: 0,
  });
  task.onProgress = ({ loaded, total }: { loaded: number; total: number }) =>
    options.onProgress?.(loaded, Number.isFinite(total) ? total : 0);
  const close = () => {
    void task.destroy().catch(() => undefined);
    worker.destroy();
    port.terminate();
  };
  const opened = task.promise.then(
    (document) => ({ document, close }),
    (reason: unknown) => {
      close();
      throw new PdfOpenError(problemOf(reason), reason);
    },
  );
  return { opened, cancel: close };
};

const MIB = 1024 ** 2;

/** Bounds on reading what others wrote. Tests pass smaller ones. */
export interface ReadingLimits {
  /** Bytes of a PDF, which is read page by page. */
  readonly pdfBytes: number;
  /** Bytes of everything else, which is read whole. */
  readonly fileBytes: number;
  /** Milliseconds for a whole document, waiting for whoever takes the pages not counted. */
  readonly documentMs: number;
  /** Milliseconds without a page, or any other sign of life. */
  readonly pageMs: number;
  /** Bytes that the reading process may hold. */
  readonly memoryBytes: number;
  /** Characters of one page; more is cut off. */
  readonly pageChars: number;
  /** Characters that one file may give back altogether. */
  readonly answerChars: number;
  /** Milliseconds that a process without work is kept. */
  readonly idleMs: number;
}

export const READING_LIMITS: ReadingLimits = {
  pdfBytes: 512 * MIB,
  fileBytes: 64 * MIB,
  documentMs: 15 * 60_000,
  pageMs: 30_000,
  memoryBytes: 1536 * MIB,
  pageChars: MIB,
  answerChars: 256 * MIB,
  idleMs: 60_000,
};

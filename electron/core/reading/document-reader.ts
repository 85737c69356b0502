import type { MaterialPreview } from '../../../shared/contract/materials.ts';
import type { FileClaims } from '../../../shared/domain/scoring/sheet.ts';

/** A file as the store has it; `stream` gives its bytes once per call. */
export interface ReaderSource {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly stream: () => AsyncIterable<Uint8Array>;
}

/** Why a file could not be read; what it is for each way of reading is said there. */
export type ReadingHindrance = 'locked' | 'damaged' | 'too-large' | 'too-long' | 'no-text' | 'no-view';

export class ReadingFailure extends Error {
  readonly why: ReadingHindrance;

  constructor(why: ReadingHindrance, options?: ErrorOptions) {
    super(why, options);
    this.name = 'ReadingFailure';
    this.why = why;
  }
}

/** Words of one page, from 1; empty for a scan. What has no pages (a letter, a workbook's sheet) counts its parts. */
export interface PageWords {
  readonly page: number;
  readonly of: number;
  readonly text: string;
}

/**
 * Reads files of others in a process of its own, bounded in time and memory: a file that hangs or fills the memory takes that
 * process with it and nothing else. One file at a time; others wait. Ending `signal` ends the process that reads.
 */
export interface DocumentReader {
  /** In order. Throws `ReadingFailure`: `locked`, `damaged`, `too-large`, `too-long`, `no-text` for what has no words at all. */
  readPages(source: ReaderSource, signal?: AbortSignal): AsyncIterable<PageWords>;
  /** Never throws for what the file is: `none` says why there is no view. */
  preview(source: ReaderSource, signal?: AbortSignal): Promise<MaterialPreview>;
  /** Of a photo's own data; empty where there are none or they cannot be read. */
  readClaims(source: ReaderSource): Promise<FileClaims>;
  close(): Promise<void>;
}

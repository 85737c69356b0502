import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll } from 'vitest';
import {
  ReadingFailure,
  type DocumentReader,
  type PageWords,
  type ReaderSource,
} from '../../electron/core/reading/document-reader.ts';
import { forkReader } from '../../electron/core/reading/fork-reader.ts';
import {
  openDocumentReader,
  type DocumentReaderOptions,
} from '../../electron/core/reading/open-document-reader.ts';
import type { ReaderProcess } from '../../electron/core/reading/reader-process.ts';

const SAMPLES = join(import.meta.dirname, '..', '..', '..', 'shared', 'samples', 'pdf');

/** A real document from beside the checkout; without it the test fails and says why. */
export const readSample = (name: string): Buffer => {
  const path = join(SAMPLES, name);
  if (!existsSync(path)) throw new Error(`the sample documents are missing: ${path}`);
  return readFileSync(path);
};

export const aSource = (
  content: Uint8Array | string,
  name: string,
  mediaType = 'application/octet-stream',
): ReaderSource => {
  const bytes = Buffer.from(content as Uint8Array);
  return { name, mediaType, bytes: bytes.length, stream: () => Readable.from([bytes]) };
};

/** A reader on real processes, with the number of them that were started. */
export const useReader = (limits: DocumentReaderOptions['limits'] = {}) => {
  const started: ReaderProcess[] = [];
  const reader = openDocumentReader({
    start: (entry, memoryBytes) => {
      const process = forkReader(entry, memoryBytes);
      started.push(process);
      return process;
    },
    limits,
  });
  afterAll(() => reader.close());
  return { reader, started };
};

export const readAll = async (
  reader: DocumentReader,
  source: ReaderSource,
  signal?: AbortSignal,
): Promise<readonly PageWords[]> => {
  const pages: PageWords[] = [];
  for await (const page of reader.readPages(source, signal)) pages.push(page);
  return pages;
};

/** Why a file could not be read; a file that could be fails the test. */
export const whyNot = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof ReadingFailure) return error.why;
    throw error;
  }
  throw new Error('this should not have been readable');
};

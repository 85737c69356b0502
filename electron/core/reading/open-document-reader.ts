import type { MaterialPreview } from '../../../shared/contract/materials.ts';
import type { FileClaims } from '../../../shared/domain/scoring/sheet.ts';
import { ReadingFailure, type DocumentReader, type ReaderSource } from './document-reader.ts';
import { findReaderEntry } from './reader-entry.ts';
import { openReaderLane } from './reader-lane.ts';
import type { StartReader } from './reader-process.ts';
import { READING_LIMITS, type ReadingLimits } from './reading-limits.ts';

export interface DocumentReaderOptions {
  readonly start: StartReader;
  readonly limits?: Partial<ReadingLimits>;
}

const hindranceOf = ({ why }: ReadingFailure): MaterialPreview => ({
  kind: 'none',
  why: why === 'no-text' ? 'no-view' : why,
});

/**
 * Reads in two processes: one for the words of whole documents, which takes minutes, and one for what somebody is waiting for.
 * Each starts with its first file.
 */
export const openDocumentReader = ({ start, limits: given }: DocumentReaderOptions): DocumentReader => {
  const limits = { ...READING_LIMITS, ...given };
  const startOne = () => start(findReaderEntry(), limits.memoryBytes);
  const background = openReaderLane(startOne, limits);
  const foreground = openReaderLane(startOne, limits);
  const askOnce = async (source: ReaderSource, want: 'preview' | 'claims', signal?: AbortSignal) => {
    for await (const answer of foreground.run(source, want, signal)) if (answer.type === want) return answer;
    throw new ReadingFailure('damaged');
  };
  return {
    async *readPages(source, signal) {
      for await (const answer of background.run(source, 'pages', signal))
        if (answer.type === 'page') yield { page: answer.page, of: answer.of, text: answer.text };
    },
    async preview(source, signal) {
      try {
        const answer = await askOnce(source, 'preview', signal);
        if (answer.type === 'preview') return answer.preview;
        throw new ReadingFailure('damaged');
      } catch (error) {
        if (error instanceof ReadingFailure) return hindranceOf(error);
        throw error;
      }
    },
    async readClaims(source): Promise<FileClaims> {
      try {
        const answer = await askOnce(source, 'claims');
        return answer.type === 'claims' ? answer.claims : {};
      } catch (error) {
        if (error instanceof ReadingFailure) return {};
        throw error;
      }
    },
    async close() {
      background.close();
      foreground.close();
    },
  };
};

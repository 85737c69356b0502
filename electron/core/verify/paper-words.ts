import { isFailure, PanelDeskError } from '../../../shared/domain/failure.ts';
import type { DocumentReader } from '../reading/document-reader.ts';
import { forkReader } from '../reading/fork-reader.ts';
import { openDocumentReader } from '../reading/open-document-reader.ts';

/** Pages, and time, of a paper that a panel signed; beyond them it is none. */
const LIMITS = { documentMs: 60_000, pageMs: 20_000, memoryBytes: 512 * 1024 ** 2, idleMs: 2_000 } as const;
const MOST_PAGES = 500;
const MOST_CHARACTERS = 4 * 1024 ** 2;

/** The words of each page of a PDF; null where they cannot be had. Throws `cancelled`. */
export type ReadWords = (pdf: Uint8Array, signal?: AbortSignal) => Promise<readonly string[] | null>;

/** By a process of its own, bounded in time and memory: what somebody hands in may be made to hang whoever reads it. */
export const readWordsBy =
  (reader: DocumentReader): ReadWords =>
  async (pdf, signal) => {
    const pages: string[] = [];
    let characters = 0;
    try {
      const source = {
        name: 'paper.pdf',
        mediaType: 'application/pdf',
        bytes: pdf.length,
        stream: async function* () {
          yield pdf;
        },
      };
      for await (const { of, text } of reader.readPages(source, signal)) {
        characters += text.length;
        if (of > MOST_PAGES || characters > MOST_CHARACTERS) return null;
        pages.push(text);
      }
      return pages;
    } catch (error) {
      if (signal?.aborted || (isFailure(error) && error.code === 'cancelled'))
        throw new PanelDeskError('cancelled');
      // Whatever is wrong, with the paper or with the reading, its words cannot be told.
      return null;
    }
  };

/** A reader for a while, for whoever has none. The process starts with the first paper. */
export const openPaperReader = (): { readonly readWords: ReadWords; readonly close: () => Promise<void> } => {
  const reader = openDocumentReader({ start: forkReader, limits: LIMITS });
  return { readWords: readWordsBy(reader), close: () => reader.close() };
};

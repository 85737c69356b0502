import { ReadingFailure, type DocumentReader } from '../../../electron/core/reading/document-reader.ts';
import { throwIfCancelled } from '../../../electron/core/files/cancel.ts';

export interface TextReader extends DocumentReader {
  /** Names of the files in the order in which they were asked for. */
  readonly asked: readonly string[];
}

/**
 * Stands in for the process that reads documents: a file is its text in UTF-8, a form feed ends a page, and `!locked` as the whole
 * text fails as that. `beforePage` runs before each page is given.
 */
export const aTextReader = (
  beforePage: (name: string, page: number) => void = () => undefined,
): TextReader => {
  const asked: string[] = [];
  return {
    asked,
    async *readPages({ name, stream }, signal) {
      asked.push(name);
      const chunks: Uint8Array[] = [];
      for await (const chunk of stream()) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString('utf8');
      if (text === '!locked') throw new ReadingFailure('locked');
      const pages = text.split('\f');
      for (const [index, page] of pages.entries()) {
        throwIfCancelled(signal);
        beforePage(name, index + 1);
        yield { page: index + 1, of: pages.length, text: page };
      }
    },
    preview: async () => ({ kind: 'none', why: 'no-view' }),
    readClaims: async () => ({}),
    close: async () => undefined,
  };
};

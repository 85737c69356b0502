import { createHash } from 'node:crypto';
import { readFileInChunks } from './read-in-chunks.ts';

export type FileDigest = {
  /** lower-case hexadecimal SHA-256 */
  readonly sha256: string;
  readonly bytes: number;
};

export type DigestFileOptions = {
  readonly signal?: AbortSignal;
  /** called with the number of bytes digested so far */
  readonly onBytes?: (done: number) => void;
};

/**
 * SHA-256 and length of a file, streamed in chunks of 1 MiB.
 * @throws PanelDeskError `file-unreadable` | `cancelled`
 */
export const digestFile = async (path: string, options: DigestFileOptions = {}): Promise<FileDigest> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of readFileInChunks(path, options.signal)) {
    hash.update(chunk);
    bytes += chunk.length;
    options.onBytes?.(bytes);
  }
  return { sha256: hash.digest('hex'), bytes };
};

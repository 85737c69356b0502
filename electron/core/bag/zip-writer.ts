import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { asChunks } from '../files/write-temporary.ts';
import type { FileContent } from '../files/write-temporary.ts';

export type ZipWriter = {
  /** the archive's bytes; has to be consumed while entries are added */
  readonly output: AsyncIterable<Uint8Array>;
  /** adds one file and resolves with its digest when all of it has been read; one at a time */
  readonly add: (
    name: string,
    content: FileContent,
    isDeflated: boolean,
  ) => Promise<{ readonly sha256: string; readonly bytes: number }>;
  readonly finish: () => void;
  /** ends the output with an error, so that its consumer cleans up */
  readonly fail: (error: Error) => void;
};

const FILE_MODE = 0o100644;

/** What yazl takes as one buffer. */
const MAX_BUFFER_BYTES = 0x3fffffff;

/** Why adding stops when the output's consumer has stopped before; the consumer's own failure says more. */
export class ArchiveClosed extends Error {
  override readonly name = 'ArchiveClosed';
}

/**
 * A ZIP that is written as a stream: sizes follow the data, ZIP64 where it is needed, times and modes fixed, so equal
 * content gives equal bytes (with the same zlib). Memory does not grow with the files.
 */
export const createZipWriter = (): ZipWriter => {
  const zip = new ZipFile();
  // DOS times have no zone and yazl computes them in the local one, so this is midnight wherever it runs
  const mtime = new Date(2000, 0, 1, 0, 0, 0);
  const output = zip.outputStream as Readable;
  const fail = (error: Error): void => {
    output.destroy(error);
  };
  zip.on('error', fail);
  // whoever reads the output meets the error there; with nobody reading yet it must not end the process
  output.on('error', () => undefined);
  let giveUp: (() => void) | undefined;
  // the consumer has given up (a full disk, say): nobody will read the current source to its end
  output.once('close', () => giveUp?.());
  return {
    output,
    add: async (name, content, isDeflated) => {
      if (output.destroyed) throw new ArchiveClosed();
      const entryOptions = { mtime, forceDosTimestamp: true, mode: FILE_MODE, compress: isDeflated };
      // not for deflating: yazl would begin with all waiting buffers at once, each with a compressor of its own
      if (content instanceof Uint8Array && !isDeflated && content.length <= MAX_BUFFER_BYTES) {
        zip.addBuffer(
          Buffer.from(content.buffer, content.byteOffset, content.byteLength),
          name,
          entryOptions,
        );
        return { sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
      }
      return new Promise((resolve, reject) => {
        const hash = createHash('sha256');
        let bytes = 0;
        const source = Readable.from(
          (async function* () {
            for await (const chunk of asChunks(content)) {
              hash.update(chunk);
              bytes += chunk.length;
              yield chunk;
            }
          })(),
          { objectMode: true, highWaterMark: 1 },
        );
        source.once('error', (error) => {
          fail(error);
          reject(error);
        });
        source.once('end', () => resolve({ sha256: hash.digest('hex'), bytes }));
        giveUp = () => {
          source.destroy();
          reject(new ArchiveClosed());
        };
        zip.addReadStream(source, name, entryOptions);
      });
    },
    finish: () => zip.end(),
    fail,
  };
};

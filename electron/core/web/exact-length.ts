import { pipeline, Transform } from 'node:stream';
import type { Readable } from 'node:stream';

/**
 * Passes a stream on and fails where it is not exactly `bytes` long. A file can shrink between being asked for its size
 * and being read; its answer has promised a length by then, and must break rather than look whole.
 */
export const expectLength = (stream: Readable, bytes: number): Readable => {
  let left = bytes;
  const counted = new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      left -= chunk.byteLength;
      done(left < 0 ? new RangeError('longer than announced') : null, chunk);
    },
    flush(done) {
      done(left > 0 ? new RangeError('shorter than announced') : null);
    },
  });
  // whoever reads `counted` gets its error; ending either way ends both
  return pipeline(stream, counted, () => undefined);
};

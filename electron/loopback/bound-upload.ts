import { Transform } from 'node:stream';
import { PanelDeskError } from '../../shared/domain/failure.ts';
import type { Limits } from './limits.ts';

/**
 * Lets at most `fileBytes` of the file `name` through, and no pause longer than `idleMs` milliseconds.
 * Fails with PanelDeskError `file-too-large` | `cancelled`.
 */
export const createUploadBound = (
  name: string,
  { fileBytes, idleMs }: Pick<Limits, 'fileBytes' | 'idleMs'>,
): Transform => {
  let bytes = 0;
  const bound = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      timer.refresh();
      bytes += chunk.length;
      if (bytes > fileBytes) done(new PanelDeskError('file-too-large', { name, limit: fileBytes }));
      else done(null, chunk);
    },
    destroy(error, done) {
      clearTimeout(timer);
      done(error);
    },
    final(done) {
      clearTimeout(timer);
      done();
    },
  });
  const timer = setTimeout(() => bound.destroy(new PanelDeskError('cancelled')), idleMs);
  return bound;
};

import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { FileDigest } from './digest-file.ts';
import { nameWriteFailure } from './disk-failure.ts';
import { putInPlace } from './put-in-place.ts';
import { writeTemporary } from './write-temporary.ts';
import type { FileContent, WriteTemporaryOptions } from './write-temporary.ts';

export type WriteAtomicallyOptions = WriteTemporaryOptions & {
  /** whether a file that already has this name may be replaced; true unless said otherwise */
  readonly replace?: boolean;
};

/**
 * Writes a file so that its name holds either the old or the whole new content, never something between: temporary
 * file on the same volume, flush, rename, flush of the folder. Gives the digest of what was written.
 *
 * The library write-file-atomic is not used: it issues one write without looking at the count, so on a nearly full
 * disk it renames a truncated file into place.
 * @throws PanelDeskError `disk-full` | `target-gone` (also: the name is taken and `replace` is false) |
 *   `file-too-large` | `cancelled`; errors of the content's own source pass unchanged
 */
export const writeAtomically = async (
  target: string,
  content: FileContent,
  options: WriteAtomicallyOptions = {},
): Promise<FileDigest> => {
  const { temporary, sha256, bytes } = await writeTemporary(target, content, options);
  try {
    if (!(await putInPlace(temporary, target, options.replace ?? true))) {
      throw new PanelDeskError('target-gone', { path: basename(target) });
    }
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw nameWriteFailure(error, target);
  }
  return { sha256, bytes };
};

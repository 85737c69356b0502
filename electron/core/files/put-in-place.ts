import { link, open, rename, rm, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readErrno } from './disk-failure.ts';

/** Windows and some network volumes cannot open or flush a folder; there the rename itself has to do. */
const FOLDER_FLUSH_UNSUPPORTED: ReadonlySet<string> = new Set([
  'EISDIR',
  'EPERM',
  'EACCES',
  'EINVAL',
  'ENOTSUP',
  'EBADF',
]);

/** FAT and exFAT, the usual formats of sticks, have no hard links. */
const LINK_UNSUPPORTED: ReadonlySet<string> = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EINVAL',
  'EMLINK',
  'EISDIR',
  'EXDEV',
]);

/** Makes a rename in `folder` survive a power cut, where the system can do that. */
const flushFolder = async (folder: string): Promise<void> => {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!FOLDER_FLUSH_UNSUPPORTED.has(readErrno(error) ?? '')) throw error;
  }
};

const linkOrReserve = async (temporary: string, target: string): Promise<boolean> => {
  try {
    await link(temporary, target);
    await unlink(temporary);
    return true;
  } catch (error) {
    if (readErrno(error) === 'EEXIST') return false;
    if (!LINK_UNSUPPORTED.has(readErrno(error) ?? '')) throw error;
  }
  try {
    await (await open(target, 'wx')).close();
  } catch (error) {
    if (readErrno(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await rename(temporary, target);
    return true;
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
};

/**
 * Gives a finished temporary file its name in one step. With `replace` an existing file is replaced; without, an
 * existing file is left alone and the answer is false (the temporary file stays, for another name to be tried).
 */
export const putInPlace = async (temporary: string, target: string, replace: boolean): Promise<boolean> => {
  if (replace) await rename(temporary, target);
  else if (!(await linkOrReserve(temporary, target))) return false;
  await flushFolder(dirname(target));
  return true;
};

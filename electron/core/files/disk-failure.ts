import { basename } from 'node:path';
import { PanelDeskError } from '../../../shared/domain/failure.ts';

/** The errno name of a failed system call, or undefined for any other value. */
export const readErrno = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
};

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** A pulled stick shows up as any of these, depending on the system and on which call meets it first. */
const GONE: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'EIO',
  'ENODEV',
  'ENXIO',
  'ESTALE',
  'EROFS',
  'EACCES',
  'EPERM',
  'UNKNOWN',
]);

/**
 * Names a failed write for the user: `disk-full`, `target-gone` or, for FAT32's 4 GiB bound, `file-too-large`,
 * each with `{ path }` holding the base name only (a full path says more than a log or a screenshot should).
 * Anything else is given back as it came.
 */
export const nameWriteFailure = (error: unknown, path: string): unknown => {
  const errno = readErrno(error);
  if (errno === undefined) return error;
  const params = { path: basename(path) };
  if (FULL.has(errno)) return new PanelDeskError('disk-full', params, { cause: error });
  if (GONE.has(errno)) return new PanelDeskError('target-gone', params, { cause: error });
  if (errno === 'EFBIG') return new PanelDeskError('file-too-large', params, { cause: error });
  return error;
};

/** Names a failed read for the user: any errno becomes `file-unreadable` with `{ path }`, the base name. */
export const nameReadFailure = (error: unknown, path: string): unknown =>
  readErrno(error) === undefined || error instanceof PanelDeskError
    ? error
    : new PanelDeskError('file-unreadable', { path: basename(path) }, { cause: error });

import { closeSync, fsyncSync, openSync } from 'node:fs';

/**
 * Makes names in a folder (created, renamed, removed) survive a power cut. A file's own fsync does not cover its name
 * on POSIX systems; Windows has no such call for folders and journals names itself, so it is skipped there.
 */
export const syncDirectory = (directory: string): void => {
  if (process.platform === 'win32') return;
  const descriptor = openSync(directory, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

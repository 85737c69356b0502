import {
  chmodSync,
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';
import { syncDirectory } from '../sync-directory.ts';

/** The few operations a vault does on its folder; each is all or nothing, also through a power cut. */
export interface VaultFolder {
  /** The bytes of a file, or null where there is none. */
  read(name: string): Uint8Array | null;
  /** Puts a file in place of whatever has the name, readable by the user only. */
  replace(name: string, bytes: Uint8Array): void;
  remove(name: string): void;
  /** True if other users could read the file or the folder until now; they no longer can. */
  readonly wasOpenToOthers: boolean;
}

/** A vault's files hold a few hundred bytes; anything larger is not one. */
const SIZE_LIMIT_BYTES = 64 * 1024;
const OTHERS = 0o077;
/** Temporary files, left behind when the process was killed. */
const LEFTOVER = /^(vault\.json|key|attempts\.json)\.(\d+|new)$/;

const closeToOthers = (path: string, mode: number): boolean => {
  // Windows has access lists instead of modes; a user's profile folder is closed to other users there by default.
  if (process.platform === 'win32') return false;
  const found = statSync(path);
  if (process.getuid !== undefined && process.getuid() !== 0 && found.uid !== process.getuid()) {
    throw new PanelDeskError('file-unreadable', { file: basename(path), problem: 'owned-by-another-user' });
  }
  if ((found.mode & OTHERS) === 0) return false;
  chmodSync(path, mode);
  if ((statSync(path).mode & OTHERS) !== 0) {
    throw new PanelDeskError('file-unreadable', { file: basename(path), problem: 'open-to-other-users' });
  }
  return true;
};

const isPlainFile = (path: string): boolean => {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (!found.isFile() || found.size > SIZE_LIMIT_BYTES) {
    throw new PanelDeskError('store-damaged', { file: basename(path), problem: 'not-a-small-plain-file' });
  }
  return true;
};

/** Unlike write-file-atomic, `writeFileSync` goes on after a short write, or fails: a truncated key would lose everything. */
const writeDurably = (path: string, bytes: Uint8Array): void => {
  rmSync(path, { force: true });
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/**
 * Opens (or makes) the folder that holds the vault's files, closes folder (0700) and files (0600) to other users, and
 * clears what a killed process left half-written. Throws `file-unreadable` if the folder cannot be closed to others.
 */
export const openVaultFolder = (directory: string): VaultFolder => {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  let wasOpenToOthers = false;
  const names = readdirSync(directory);
  for (const name of names.filter((each) => LEFTOVER.test(each)))
    rmSync(join(directory, name), { force: true });
  // Files first: an open folder alone gives nothing away, and both count for the notice.
  for (const name of ['vault.json', 'key', 'attempts.json']) {
    const path = join(directory, name);
    if (isPlainFile(path) && closeToOthers(path, 0o600)) wasOpenToOthers = true;
  }
  if (closeToOthers(directory, 0o700) && names.includes('key')) wasOpenToOthers = true;

  return {
    wasOpenToOthers,
    read(name) {
      const path = join(directory, name);
      return isPlainFile(path) ? readFileSync(path) : null;
    },
    replace(name, bytes) {
      writeDurably(join(directory, `${name}.new`), bytes);
      renameSync(join(directory, `${name}.new`), join(directory, name));
      syncDirectory(directory);
    },
    remove(name) {
      rmSync(join(directory, name), { force: true });
      syncDirectory(directory);
    },
  };
};

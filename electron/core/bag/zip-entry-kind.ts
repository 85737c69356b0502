import type { Entry } from 'yauzl';
import type { ZipRule } from './zip-policy.ts';

const UNIX_KIND_MASK = 0o170000;
const UNIX_FOLDER = 0o040000;
const UNIX_FILE = 0o100000;
const UNIX_SYMLINK = 0o120000;

/** Bits of the low half of the external attributes, by DOS and Windows. */
const DOS_FOLDER = 0x10;
const WINDOWS_REPARSE_POINT = 0x400;

/** "Version made by" hosts whose low attribute bits are those of DOS: FAT, HPFS, NTFS, VFAT. */
const DOS_HOSTS: ReadonlySet<number> = new Set([0, 6, 10, 11, 14]);

type Attributes = Pick<
  Entry,
  'versionMadeBy' | 'externalFileAttributes' | 'compressedSize' | 'uncompressedSize'
>;

/**
 * Whether an entry is a folder (its name ends in `/`) or a file, or the rule it breaks: links, devices, and entries
 * whose attributes say something else than their names, on which readers disagree. The Unix mode counts whatever
 * system the archive claims to come from, for some readers apply it regardless.
 */
export const findEntryKind = (entry: Attributes, name: string): 'folder' | 'file' | ZipRule => {
  const isFolder = name.endsWith('/');
  const unixKind = (entry.externalFileAttributes >>> 16) & UNIX_KIND_MASK;
  if (unixKind === UNIX_SYMLINK) return 'symlink';
  if (unixKind !== 0 && unixKind !== UNIX_FILE && unixKind !== UNIX_FOLDER) return 'special-file';
  if (unixKind !== 0 && (unixKind === UNIX_FOLDER) !== isFolder) return 'kind-unclear';
  if (DOS_HOSTS.has(entry.versionMadeBy >>> 8)) {
    if ((entry.externalFileAttributes & WINDOWS_REPARSE_POINT) !== 0) return 'symlink';
    if ((entry.externalFileAttributes & DOS_FOLDER) !== 0 && !isFolder) return 'kind-unclear';
  }
  if (!isFolder) return 'file';
  // an empty deflate stream is two bytes long, and some writers deflate even folders
  return entry.uncompressedSize === 0 && entry.compressedSize <= 2 ? 'folder' : 'folder-with-content';
};

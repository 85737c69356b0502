import { realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

const MAX_PATH = 512;
// what a bundler writes; anything else (dot files, drive letters, streams of NTFS, device names with colons) is refused
const SEGMENT = /^[A-Za-z0-9_@~-][A-Za-z0-9_.@~-]*$/;

const decodeOnce = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

/** A request's path as clean segments, or null where it is anything but a plain path below the root. */
export const readSegments = (path: string): readonly string[] | null => {
  if (path.length > MAX_PATH || !path.startsWith('/')) return null;
  const decoded = decodeOnce(path);
  if (decoded === null || decoded.includes('%')) return null;
  const segments = decoded.slice(1).split('/');
  return segments.every((segment) => SEGMENT.test(segment)) ? segments : null;
};

export interface StaticFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * The regular file that `path` (of a URL, still percent-encoded) names below `root`, or null. Symbolic links are
 * followed first and must end below the root too.
 */
export const findStaticFile = async (root: string, path: string): Promise<StaticFile | null> => {
  const segments = readSegments(path);
  if (segments === null) return null;
  try {
    const realRoot = await realpath(root);
    const real = await realpath(join(realRoot, ...segments));
    if (!real.startsWith(realRoot + sep)) return null;
    const found = await stat(real);
    return found.isFile() ? { path: real, bytes: found.size } : null;
  } catch {
    return null;
  }
};

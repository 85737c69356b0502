import { chmodSync, createWriteStream, rmSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { nameWriteFailure } from './disk-failure.ts';

const MAX_NAME = 80;

/**
 * What other programs show and play. Everything else stays here: a program, a script, a link, a page with scripts or a document
 * made to carry macros would be run rather than shown.
 */
const SHOWN_OUTSIDE = new Set(
  [
    'pdf ofd caj doc docx wps rtf odt xls xlsx et ods csv tsv ppt pptx dps odp txt md log',
    'jpg jpeg png gif bmp webp tif tiff heic heif dwg dxf',
    'mp3 m4a aac wav amr ogg mp4 m4v mov avi mkv webm wmv 3gp',
    'zip rar 7z',
  ].flatMap((line) => line.split(' ').map((ending) => `.${ending}`)),
);

export const mayOpenOutside = (name: string): boolean => SHOWN_OUTSIDE.has(extname(name).toLowerCase());

/** Names that Windows keeps for devices, whatever ending they have. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** A name from outside, fit for every file system and for whatever shows it; the ending stays. */
const plainName = (name: string): string => {
  const ending = extname(name).toLowerCase();
  const stem = name
    .slice(0, name.length - ending.length)
    .replace(/[^\p{L}\p{N} ()（）_-]/gu, '_')
    .trim()
    .slice(0, MAX_NAME);
  return `${stem === '' ? 'file' : stem.replace(RESERVED, '_$1')}${ending}`;
};

const folderOf = (home: string): string => join(home, 'tmp', 'outside');

/** A program that still shows the file may keep it from going; the next start empties the folder. */
const removeQuietly = (folder: string, path?: string): void => {
  try {
    if (path !== undefined) chmodSync(path, 0o600);
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // see above
  }
};

/**
 * Writes a copy that only this user can read and nobody change, for another program. `remove` takes it away again. Throws
 * `disk-full`, and what the content's own stream throws; nothing is left then.
 */
export const writeOutsideCopy = async (
  home: string,
  name: string,
  content: Readable,
): Promise<{ readonly path: string; readonly remove: () => void }> => {
  await mkdir(folderOf(home), { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(folderOf(home), 'file-'));
  const path = join(folder, plainName(name));
  const remove = (): void => removeQuietly(folder, path);
  try {
    await pipeline(content, createWriteStream(path, { mode: 0o400, flags: 'wx' }));
  } catch (error) {
    remove();
    throw nameWriteFailure(error, name);
  }
  return { path, remove };
};

export const removeOutsideCopies = (home: string): void => removeQuietly(folderOf(home));

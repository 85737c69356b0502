import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { nameReadFailure, nameWriteFailure } from './disk-failure.ts';

/** Both ends included, as in an HTTP range. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

export interface FileSource {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  stream(range?: ByteRange): Readable;
}

interface Held extends FileSource {
  /** Set for files that lie on disk in clear: packages that came in, never attachments at rest. */
  readonly path?: string;
  readonly temporary: boolean;
  readonly owner?: string | undefined;
}

/** The host's files by opaque names: a window never sees or gives a path. A handle is 128 random bits. */
export interface FileHandles {
  /** Throws `file-unreadable` for a file that is gone. */
  registerPath(
    path: string,
    facts: { readonly name: string; readonly mediaType?: string; readonly temporary?: boolean },
  ): string;
  /** `owner` is a seat's session: its handles die when the seat is left. */
  registerSource(source: FileSource, owner?: string): string;
  open(handle: string): FileSource | null;
  /** Throws `not-found` for a handle that names no file on disk. */
  pathOf(handle: string): string;
  /** A folder that may be written to, such as a USB stick's. */
  registerFolder(path: string): string;
  /** Throws `target-gone` for a handle that names no folder. */
  folderOf(handle: string): string;
  /** Takes an upload into a temporary file; throws `file-too-large`, `disk-full`. */
  receive(name: string, content: Readable): Promise<string>;
  forget(handle: string): void;
  forgetOwner(owner: string): void;
  /** Called when the owner is forgotten, for what was handed out in another way. */
  whenForgotten(owner: string, clean: () => void): void;
}

/** Above any package that a laptop can hold; keeps a runaway upload from filling the disk. */
const MAX_UPLOAD_BYTES = 16 * 1024 ** 3;

const countUpTo = (maximum: number, name: string): Transform => {
  let seen = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      seen += chunk.byteLength;
      done(seen > maximum ? new PanelDeskError('file-too-large', { name, limit: maximum }) : null, chunk);
    },
  });
};

const measure = (path: string): number => {
  try {
    return statSync(path).size;
  } catch (error) {
    throw nameReadFailure(error, path);
  }
};

const sourceOfPath = (path: string, name: string, mediaType: string): FileSource => ({
  name,
  mediaType,
  bytes: measure(path),
  stream: (range) => createReadStream(path, range ? { start: range.start, end: range.end } : {}),
});

/** `temporaryFolder` is emptied now: what lies there belonged to a process that is gone. */
export const openFileHandles = (temporaryFolder: string, maxUploadBytes = MAX_UPLOAD_BYTES): FileHandles => {
  rmSync(temporaryFolder, { recursive: true, force: true });
  mkdirSync(temporaryFolder, { recursive: true, mode: 0o700 });
  const held = new Map<string, Held>();
  const folders = new Map<string, string>();
  const cleanings = new Map<string, readonly (() => void)[]>();
  const add = (entry: Held): string => {
    const handle = randomBytes(16).toString('base64url');
    held.set(handle, entry);
    return handle;
  };
  const forget = (handle: string): void => {
    const entry = held.get(handle);
    held.delete(handle);
    if (entry?.temporary && entry.path !== undefined) rmSync(entry.path, { force: true });
  };
  return {
    registerPath: (path, { name, mediaType = 'application/octet-stream', temporary = false }) =>
      add({ ...sourceOfPath(path, name, mediaType), path, temporary }),
    registerSource: (source, owner) => add({ ...source, temporary: false, owner }),
    open: (handle) => held.get(handle) ?? null,
    pathOf(handle) {
      const path = held.get(handle)?.path;
      if (path === undefined) throw new PanelDeskError('not-found', { what: 'file' });
      return path;
    },
    registerFolder(path) {
      const handle = randomBytes(16).toString('base64url');
      folders.set(handle, path);
      return handle;
    },
    folderOf(handle) {
      const path = folders.get(handle);
      if (path === undefined) throw new PanelDeskError('target-gone', { path: '' });
      return path;
    },
    async receive(name, content) {
      const path = join(temporaryFolder, randomBytes(16).toString('hex'));
      try {
        await pipeline(
          content,
          countUpTo(maxUploadBytes, basename(name)),
          createWriteStream(path, { mode: 0o600, flags: 'wx' }),
        );
      } catch (error) {
        rmSync(path, { force: true });
        throw nameWriteFailure(error, name);
      }
      return add({
        ...sourceOfPath(path, basename(name), 'application/octet-stream'),
        path,
        temporary: true,
      });
    },
    forget,
    forgetOwner(owner) {
      for (const [handle, entry] of held) if (entry.owner === owner) forget(handle);
      for (const clean of cleanings.get(owner) ?? []) clean();
      cleanings.delete(owner);
    },
    whenForgotten(owner, clean) {
      cleanings.set(owner, [...(cleanings.get(owner) ?? []), clean]);
    },
  };
};

import type { Readable } from 'node:stream';
import type { AnyRouter } from '@orpc/server';

/** A file behind a handle, as a host serves it. */
export interface ServedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Both ends included, as in an HTTP range. Without a range, the whole file. */
  stream(range?: { readonly start: number; readonly end: number }): Readable;
}

/** What a host needs of the core's file handles; the handle is a 128-bit secret and the only name a file has outside. */
export interface ServedFiles {
  open(handle: string): ServedFile | null;
  /** Takes an upload into a bounded temporary file and answers its handle. */
  receive(name: string, stream: Readable): Promise<string>;
  registerPath(path: string, facts: { readonly name: string; readonly mediaType?: string }): string;
}

/** What a host needs of the core. Narrow on purpose: a transport cannot reach past the contract. */
export interface ServedCore {
  readonly router: AnyRouter;
  readonly files: ServedFiles;
  close(): Promise<void>;
}

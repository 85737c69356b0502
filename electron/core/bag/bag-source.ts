/** A file in a bag, wherever the bag lies; `path` is relative to the bag's base folder, with `/`. */
export type SourceFile = { readonly path: string; readonly bytes: number };

/** What reading a bag needs from a ZIP or a folder. */
export type BagSource = {
  /** the bag's base folder, or the archive's own name where there is none */
  readonly name: string;
  readonly files: ReadonlyMap<string, SourceFile>;
  /** the content in chunks of at most 1 MiB; rejects unless exactly `bytes` bytes come */
  readonly stream: (file: SourceFile, signal?: AbortSignal) => AsyncIterable<Uint8Array>;
  readonly close: () => Promise<void>;
};

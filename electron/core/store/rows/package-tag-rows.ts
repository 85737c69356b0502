import type { ReadableDatabase, WritableDatabase } from '../database-types.ts';

/** The tag files that let another laptop check the bureau's own digests and signature, and whom the bureau revoked. */
export interface PackageTags {
  readonly manifest?: Uint8Array | undefined;
  readonly tagManifest?: Uint8Array | undefined;
  readonly signature?: Uint8Array | undefined;
  /** An X.509 CRL, DER, where the package had one. */
  readonly revoked?: Uint8Array | undefined;
}

export const insertPackageTags = (db: WritableDatabase, tags: PackageTags): void => {
  const add = db.prepare('INSERT INTO package_tag (name, content) VALUES (?, ?)');
  for (const name of ['manifest', 'tagManifest', 'signature', 'revoked'] as const) {
    const content = tags[name];
    if (content) add.run(name, Buffer.from(content));
  }
};

/** Empty for a package that was opened before they were kept. */
export const readPackageTags = (db: ReadableDatabase): PackageTags =>
  Object.fromEntries(
    db
      .prepare<[], { name: string; content: Uint8Array }>('SELECT name, content FROM package_tag')
      .all()
      .map(({ name, content }) => [name, content]),
  );

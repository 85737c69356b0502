import { createHash } from 'node:crypto';
import type { RawEntry } from './raw-zip.ts';

export type RawBagOptions = {
  readonly version?: string;
  readonly encoding?: string;
  readonly algorithms?: readonly string[];
  /** bag-info.txt */
  readonly infoFile?: string;
  /** undefined leaves bag-info.txt out */
  readonly info?: string | undefined;
  readonly hasTagManifest?: boolean;
  /** replaces or adds files after everything has been computed; undefined removes */
  readonly tamper?: Readonly<Record<string, string | Uint8Array | undefined>>;
  /** how the text of tag files but bagit.txt becomes bytes */
  readonly encode?: (text: string) => Uint8Array;
  /** how paths are spelled in manifests */
  readonly spell?: (path: string) => string;
};

const digest = (algorithm: string, content: string | Uint8Array): string =>
  createHash(algorithm).update(content).digest('hex');

/** The files of a valid bag by path, computed apart from the code under test, then tampered with as asked. */
export const makeBagFiles = (
  payload: Readonly<Record<string, string | Uint8Array>>,
  options: RawBagOptions = {},
): Map<string, string | Uint8Array> => {
  const algorithms = options.algorithms ?? ['sha256'];
  const spell = options.spell ?? ((path) => path);
  const encode = options.encode ?? ((text) => Buffer.from(text, 'utf8'));
  const files = new Map<string, string | Uint8Array>();
  files.set(
    'bagit.txt',
    `BagIt-Version: ${options.version ?? '1.0'}\nTag-File-Character-Encoding: ${options.encoding ?? 'UTF-8'}\n`,
  );
  if ('info' in options ? options.info !== undefined : true) {
    const bytes = Object.values(payload).reduce((sum, content) => sum + Buffer.byteLength(content), 0);
    files.set(
      options.infoFile ?? 'bag-info.txt',
      encode(options.info ?? `Payload-Oxum: ${bytes}.${Object.keys(payload).length}\n`),
    );
  }
  for (const algorithm of algorithms) {
    const lines = Object.entries(payload).map(
      ([path, content]) => `${digest(algorithm, content)}  ${spell(`data/${path}`)}\n`,
    );
    files.set(`manifest-${algorithm}.txt`, encode(lines.join('')));
  }
  if (options.hasTagManifest ?? true) {
    const tagFiles = [...files];
    for (const algorithm of algorithms) {
      const lines = tagFiles.map(([path, content]) => `${digest(algorithm, content)}  ${path}\n`);
      files.set(`tagmanifest-${algorithm}.txt`, encode(lines.join('')));
    }
  }
  for (const [path, content] of Object.entries(payload)) files.set(`data/${path}`, content);
  for (const [path, content] of Object.entries(options.tamper ?? {})) {
    if (content === undefined) files.delete(path);
    else files.set(path, content);
  }
  return files;
};

/** The same as entries of an archive, under one base folder unless `base` is empty. */
export const makeBagEntries = (
  payload: Readonly<Record<string, string | Uint8Array>>,
  options: RawBagOptions & { readonly base?: string; readonly method?: number } = {},
): readonly RawEntry[] =>
  [...makeBagFiles(payload, options)].map(([path, content]) => ({
    name: `${options.base ?? 'bag/'}${path}`,
    content,
    method: options.method ?? 8,
  }));

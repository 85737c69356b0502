import { createReadStream } from 'node:fs';
import { asSha256, type Sha256 } from '../../../shared/domain/ids.ts';
import type { PayloadItem } from '../bag/bag-payload.ts';
import { digestFile } from '../files/digest-file.ts';
import { mediaTypeOf } from '../files/media-types.ts';
import { resolveInside } from './read-source.ts';

/** What packing finds out about a file. */
export interface FoundFacts {
  readonly mediaType: string;
  readonly sha256: Sha256;
  readonly bytes: number;
}

/** Files of one submission as they go into a bag, and their entries with what was found out about them. Throws `file-unreadable`. */
export const packMaterials = async <Written extends { readonly file: string }>(
  { folder, id }: { readonly folder: string; readonly id: string },
  written: readonly Written[],
  signal?: AbortSignal,
): Promise<{
  readonly materials: readonly (Written & FoundFacts)[];
  readonly items: readonly PayloadItem[];
}> => {
  const materials: (Written & FoundFacts)[] = [];
  const items: PayloadItem[] = [];
  for (const material of written) {
    const path = resolveInside(folder, material.file);
    const { sha256, bytes } = await digestFile(path, signal ? { signal } : {});
    materials.push({ ...material, mediaType: mediaTypeOf(material.file), sha256: asSha256(sha256), bytes });
    items.push({
      name: `submissions/${id}/${material.file}`,
      source: () => createReadStream(path),
      size: bytes,
    });
  }
  return { materials, items };
};

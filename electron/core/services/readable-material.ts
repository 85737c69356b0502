import { extname } from 'node:path';
import type { Material, Submission } from '../../../shared/domain/review/review.ts';
import { listVisible } from './require-access.ts';
import type { SeatedCall } from './require-seat.ts';

/**
 * `document`: may have words, and is read to find out. `picture`: has none that can be looked for, even where it shows some (a licence
 * that was photographed). `other`: archives, sound, films.
 */
export type ReadingKind = 'document' | 'picture' | 'other';

const PICTURES = new Set('.png .jpg .jpeg .webp .gif .bmp .tif .tiff .heic .heif .avif .svg'.split(' '));
const OTHERS = new Set('.zip .rar .7z .gz .tar .mp3 .wav .m4a .mp4 .mov .avi .mkv .wmv'.split(' '));
const OTHER_TYPE = /^(?:audio|video)\/|^application\/zip$/u;

export const readingKindOf = ({ mediaType, file }: Pick<Material, 'mediaType' | 'file'>): ReadingKind => {
  const ending = extname(file).toLowerCase();
  if (mediaType.startsWith('image/') || PICTURES.has(ending)) return 'picture';
  return OTHER_TYPE.test(mediaType) || OTHERS.has(ending) ? 'other' : 'document';
};

export interface ReadableMaterial {
  readonly submission: Submission;
  readonly material: Material;
  readonly kind: ReadingKind;
}

/** Everything handed in that the seat may see, in the package's order. */
export const listReadableMaterial = (seated: SeatedCall): readonly ReadableMaterial[] =>
  listVisible(seated).flatMap((submission) =>
    submission.materials.map((material) => ({ submission, material, kind: readingKindOf(material) })),
  );

import { setTimeout as wait } from 'node:timers/promises';
import type { FileClaims } from '../../../shared/domain/scoring/sheet.ts';
import { fileClaimsSchema } from '../../../shared/formats/evidence-schema.ts';
import type { ReaderSource } from '../reading/document-reader.ts';
import type { CoreContext } from './core-context.ts';

/** Longer than any photo takes; a reader that is busy with a large document does not keep a photo waiting. */
const LONGEST_MS = 4_000;

/** What cameras and telephones write; a PNG is a picture of a screen. */
const PHOTOS: ReadonlySet<string> = new Set(['image/jpeg', 'image/heic', 'image/heif', 'image/webp']);

/**
 * What a photo says of itself, for whoever adds it. Undefined where it says nothing, and where it could not be read in time:
 * the photo is evidence without it, so nothing is ever refused for this.
 */
export const readFileClaims = async (
  { reader }: Pick<CoreContext, 'reader'>,
  source: ReaderSource,
): Promise<FileClaims | undefined> => {
  if (!PHOTOS.has(source.mediaType)) return undefined;
  const late = new AbortController();
  try {
    const claims = await Promise.race([
      reader().readClaims(source),
      wait(LONGEST_MS, undefined, { signal: late.signal, ref: false }),
    ]);
    const { data } = fileClaimsSchema.safeParse(claims);
    return data && Object.keys(data).length > 0 ? data : undefined;
  } catch {
    return undefined;
  } finally {
    late.abort();
  }
};

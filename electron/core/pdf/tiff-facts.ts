import type { Orientation } from './image-facts.ts';

type TiffFacts = { readonly orientation?: Orientation; readonly preview?: Uint8Array };

const ORIENTATION = 0x0112;
const PREVIEW_AT = 0x0201;
const PREVIEW_LENGTH = 0x0202;
const ENTRY = 12;
const MOST_ENTRIES = 200;
const ORIENTATIONS: readonly Orientation[] = [1, 3, 6, 8];

type Reader = { readonly u16: (at: number) => number; readonly u32: (at: number) => number };

/** Numbers in the file's own byte order; zero beyond its end. */
const readerOf = (tiff: Buffer): Reader => {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const read = (at: number, bytes: 2 | 4): number => {
    if (at < 0 || at + bytes > tiff.length) return 0;
    return little ? tiff.readUIntLE(at, bytes) : tiff.readUIntBE(at, bytes);
  };
  return { u16: (at) => read(at, 2), u32: (at) => read(at, 4) };
};

/** The tags of one directory with where their values stand, and where the next directory begins. */
const readDirectory = (
  { u16, u32 }: Reader,
  at: number,
): { readonly tags: ReadonlyMap<number, number>; readonly next: number } => {
  const count = Math.min(u16(at), MOST_ENTRIES);
  const tags = new Map<number, number>();
  for (let index = 0; index < count; index += 1) {
    const entry = at + 2 + index * ENTRY;
    tags.set(u16(entry), entry + 8);
  }
  return { tags, next: u32(at + 2 + count * ENTRY) };
};

/** How the camera was held and the preview that it made (EXIF 2.32, 4.6.4 and 4.6.5); what is not there is left out. */
export const readTiff = (tiff: Buffer): TiffFacts => {
  const reader = readerOf(tiff);
  if (tiff.length < 14) return {};
  const first = readDirectory(reader, reader.u32(4));
  const held = first.tags.get(ORIENTATION);
  const orientation = ORIENTATIONS.find((each) => held !== undefined && each === reader.u16(held));
  const second = first.next === 0 ? undefined : readDirectory(reader, first.next);
  const start = reader.u32(second?.tags.get(PREVIEW_AT) ?? -1);
  const length = reader.u32(second?.tags.get(PREVIEW_LENGTH) ?? -1);
  const isThere = start > 0 && length > 0 && start + length <= tiff.length;
  return {
    ...(orientation === undefined ? {} : { orientation }),
    ...(isThere ? { preview: new Uint8Array(tiff.subarray(start, start + length)) } : {}),
  };
};

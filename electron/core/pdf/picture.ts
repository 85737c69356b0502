import type { ImageDictionary, ImageFacts, Orientation } from './image-facts.ts';
import { previewInJpeg, readJpeg } from './jpeg-facts.ts';
import { readPng } from './png-facts.ts';

/** An image that a page can show without being decoded here: its compressed data go into the file as they are. */
export type Picture = {
  /** Equal pictures are embedded once. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
  readonly dictionary: ImageDictionary;
  /** A function, so that a digest of the paper's JSON does not spell every byte. */
  readonly data: () => Uint8Array;
};

/** More is no photo of a camera, and no reader of the paper should have to unpack it. */
const MAX_PIXELS = 60_000_000;

const asPicture = (found: ImageFacts | undefined, sha256: string): Picture | undefined => {
  if (!found || found.width * found.height > MAX_PIXELS) return undefined;
  const { data, ...facts } = found;
  return { ...facts, sha256, data: () => data };
};

/** A JPEG or PNG as a picture; undefined for what cannot be shown as it is (alpha, interlaced, CMYK, damaged, huge). */
export const pictureOf = (bytes: Uint8Array, sha256: string): Picture | undefined =>
  asPicture(readJpeg(bytes) ?? readPng(bytes), sha256);

/** The preview that the camera put into a photo, out of the photo's first bytes; undefined where there is none. */
export const previewOf = (start: Uint8Array, sha256: string): Picture | undefined =>
  asPicture(previewInJpeg(start), `${sha256}/preview`);

const isOnSide = (orientation: Orientation): boolean => orientation === 6 || orientation === 8;

/** The size on the page that keeps the proportions and fits the box. */
export const fitPicture = (
  { width, height, orientation }: Picture,
  box: { readonly width: number; readonly height: number },
): { readonly width: number; readonly height: number } => {
  const [w, h] = isOnSide(orientation) ? [height, width] : [width, height];
  const scale = Math.min(box.width / w, box.height / h);
  return { width: w * scale, height: h * scale };
};

/** The matrix that puts the unit square of an image into a box, upright; origin at the lower left. */
export const placePicture = (
  orientation: Orientation,
  x: number,
  y: number,
  width: number,
  height: number,
): readonly number[] => {
  switch (orientation) {
    case 1:
      return [width, 0, 0, height, x, y];
    case 3:
      return [-width, 0, 0, -height, x + width, y + height];
    case 6:
      return [0, -height, width, 0, x, y + height];
    case 8:
      return [0, height, -width, 0, x + width, y];
  }
};

import { decodeHeic } from './decode-heic.ts';
import { isTooLarge, readPictureSize, type PictureSize } from './picture-size.ts';

export type PictureProblem = 'damaged' | 'too-large';

export interface Picture {
  /** For an `img`. */
  readonly src: string;
  /** Gives back what `src` holds. */
  readonly release: () => void;
}

/** Enough for the head of nearly every picture; a photo with a large preview in its head needs more. */
const HEADS = [256 * 1024, 4 * 1024 * 1024] as const;

/** A photo of a phone has a few megabytes; what is larger is not converted. */
const MAX_CONVERTED_BYTES = 64 * 1024 * 1024;

const HEIC = new Set(['image/heic', 'image/heif', 'image/heic-sequence', 'image/heif-sequence']);

export const isHeicType = (mediaType: string): boolean => HEIC.has(mediaType);

const readHead = async (url: string, bytes: number, signal: AbortSignal): Promise<Uint8Array> => {
  const answer = await fetch(url, { headers: { range: `bytes=0-${bytes - 1}` }, signal });
  if (!answer.ok) throw new Error('the picture is not served');
  return new Uint8Array(await answer.arrayBuffer());
};

const sizeAt = async (url: string, signal: AbortSignal): Promise<PictureSize | null> => {
  for (const bytes of HEADS) {
    const head = await readHead(url, bytes, signal);
    const size = readPictureSize(head);
    if (size || head.byteLength < bytes) return size;
  }
  return null;
};

/** Decoded pixels as a JPEG that an `img` can show, no longer than `largest` on its longer side. */
const toJpeg = async (image: ImageData, largest: number): Promise<Blob> => {
  const share = Math.min(1, largest / Math.max(image.width, image.height));
  const bitmap = await createImageBitmap(image, {
    resizeWidth: Math.max(1, Math.round(image.width * share)),
    resizeHeight: Math.max(1, Math.round(image.height * share)),
    resizeQuality: 'medium',
  });
  try {
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
  } finally {
    bitmap.close();
  }
};

const convertHeic = async (url: string, largest: number, signal: AbortSignal): Promise<Picture> => {
  const answer = await fetch(url, { signal });
  const declared = Number(answer.headers.get('content-length') ?? 0);
  if (!answer.ok || declared > MAX_CONVERTED_BYTES) throw new Error('not a photo to convert');
  const image = await decodeHeic(await answer.arrayBuffer(), signal);
  const src = URL.createObjectURL(await toJpeg(image, largest));
  return { src, release: () => URL.revokeObjectURL(src) };
};

/**
 * The picture at `url` as something an `img` can show. Its size is read from its head first: one that would fill the memory is
 * refused, not decoded. HEIC is converted, by a worker, for browsers show none. Never rejects.
 */
export const loadPicture = async (
  url: string,
  mediaType: string,
  options: {
    readonly signal: AbortSignal;
    /** Of the longer side of what is converted, in pixels. */
    readonly largest?: number | undefined;
    readonly onConverting?: () => void;
  },
): Promise<Picture | { readonly problem: PictureProblem }> => {
  try {
    const size = await sizeAt(url, options.signal);
    if (!size || size.width < 1 || size.height < 1) return { problem: 'damaged' };
    if (isTooLarge(size)) return { problem: 'too-large' };
    if (!isHeicType(mediaType)) return { src: url, release: () => undefined };
    options.onConverting?.();
    return await convertHeic(url, options.largest ?? 8_192, options.signal);
  } catch {
    return { problem: 'damaged' };
  }
};

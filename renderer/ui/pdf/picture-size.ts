export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** 100 million pixels are 400 MB decoded: beyond it a picture is refused before it is decoded, by what its head says. */
export const MAX_PICTURE_PIXELS = 100_000_000;

const ascii = (view: DataView, at: number, length: number): string =>
  at + length > view.byteLength
    ? ''
    : String.fromCharCode(...new Uint8Array(view.buffer, view.byteOffset + at, length));

/** JPEG: the frame header, found by walking from segment to segment. Lengths come from the file: every read is bounded. */
const jpegSize = (view: DataView): PictureSize | null => {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    const isFill = marker === 0xff;
    at += isFill ? 1 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
};

const webpSize = (view: DataView): PictureSize | null => {
  if (view.byteLength < 30) return null;
  switch (ascii(view, 12, 4)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return {
        width: (view.getUint32(24, true) & 0xffffff) + 1,
        height: (view.getUint32(26, true) >>> 8) + 1,
      };
    default:
      return null;
  }
};

/** HEIF: the largest of the extents that the head declares; a grid of tiles declares the whole beside the tiles. */
const heifSize = (view: DataView): PictureSize | null => {
  let largest: PictureSize | null = null;
  for (let at = 0; at + 16 <= view.byteLength; at += 1) {
    // 'ispe', a full box: version and flags, then width and height
    if (view.getUint32(at) !== 0x69737065) continue;
    const [width, height] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (!largest || width * height > largest.width * largest.height) largest = { width, height };
  }
  return largest;
};

/** Width and height as the file's head says them, before any turning; null where the head given is no known or too short. */
export const readPictureSize = (head: Uint8Array): PictureSize | null => {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (view.byteLength < 16) return null;
  if (view.getUint32(0) === 0x89504e47) {
    return view.byteLength < 24 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (view.getUint16(0) === 0xffd8) return jpegSize(view);
  if (ascii(view, 0, 3) === 'GIF') return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (ascii(view, 0, 2) === 'BM') {
    if (view.byteLength < 26) return null;
    return { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
  }
  if (ascii(view, 0, 4) === 'RIFF' && ascii(view, 8, 4) === 'WEBP') return webpSize(view);
  if (ascii(view, 4, 4) === 'ftyp') return heifSize(view);
  return null;
};

export const isTooLarge = ({ width, height }: PictureSize): boolean => width * height > MAX_PICTURE_PIXELS;

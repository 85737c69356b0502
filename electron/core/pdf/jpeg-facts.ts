import type { ImageFacts } from './image-facts.ts';
import { readTiff } from './tiff-facts.ts';

type Segment = { readonly marker: number; readonly body: Buffer };

const SCAN = 0xda;
const APP1 = 0xe1;
const EXIF = 'Exif\0\0';
/** Frames that a viewer decodes: baseline, extended and progressive, Huffman coded (ITU-T T.81, table B.1). */
const FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);
const COLOURS: Readonly<Record<number, string>> = { 1: 'DeviceGray', 3: 'DeviceRGB' };

/** Segments before the first scan, as far as the bytes go. */
const listSegments = (file: Buffer): readonly Segment[] => {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= file.length && file[at] === 0xff) {
    const marker = file[at + 1] ?? 0;
    const length = file.readUInt16BE(at + 2);
    if (marker === SCAN || length < 2 || at + 2 + length > file.length) break;
    segments.push({ marker, body: file.subarray(at + 4, at + 2 + length) });
    at += 2 + length;
  }
  return segments;
};

const isJpeg = (bytes: Uint8Array): boolean => bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;

const exifOf = (segments: readonly Segment[]): Buffer | undefined =>
  segments
    .find(({ marker, body }) => marker === APP1 && body.toString('latin1', 0, EXIF.length) === EXIF)
    ?.body.subarray(EXIF.length);

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Undefined for what is no JPEG, has no frame that viewers know, or colours that paper has no profile for. */
export const readJpeg = (bytes: Uint8Array): ImageFacts | undefined => {
  if (!isJpeg(bytes)) return undefined;
  const segments = listSegments(asBuffer(bytes));
  const frame = segments.find(({ marker }) => FRAMES.has(marker))?.body;
  if (!frame || frame.length < 6 || frame[0] !== 8) return undefined;
  const [height, width] = [frame.readUInt16BE(1), frame.readUInt16BE(3)];
  const colour = COLOURS[frame[5] ?? 0];
  if (height === 0 || width === 0 || colour === undefined) return undefined;
  const exif = exifOf(segments);
  return {
    width,
    height,
    orientation: (exif && readTiff(exif).orientation) ?? 1,
    dictionary: { ColorSpace: colour, BitsPerComponent: 8, Filter: 'DCTDecode' },
    data: bytes,
  };
};

/** The small preview that a camera put into the file, as the file has it; upright as the photo is. */
export const previewInJpeg = (start: Uint8Array): ImageFacts | undefined => {
  if (!isJpeg(start)) return undefined;
  const exif = exifOf(listSegments(asBuffer(start)));
  const { preview, orientation } = exif ? readTiff(exif) : {};
  const facts = preview && readJpeg(preview);
  return facts && { ...facts, orientation: orientation ?? 1 };
};

import type { ImageDictionary, ImageFacts } from './image-facts.ts';

const SIGNATURE = '89504e470d0a1a0a';
/** Gray, RGB, palette; what has an alpha channel cannot be shown on PDF/A-1 (ISO 19005-1, 6.4). */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1 };

type Chunk = { readonly type: string; readonly body: Buffer };

const listChunks = (file: Buffer): readonly Chunk[] => {
  const chunks: Chunk[] = [];
  let at = 8;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    if (at + 12 + length > file.length) break;
    chunks.push({
      type: file.toString('latin1', at + 4, at + 8),
      body: file.subarray(at + 8, at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
};

const colourSpace = (
  kind: number,
  palette: Buffer | undefined,
): ImageDictionary['ColorSpace'] | undefined => {
  if (kind !== 3) return kind === 0 ? 'DeviceGray' : 'DeviceRGB';
  if (!palette || palette.length < 3 || palette.length > 768 || palette.length % 3 !== 0) return undefined;
  return { highest: palette.length / 3 - 1, palette: new Uint8Array(palette) };
};

/**
 * PNG's own compressed rows are what PDF reads with the PNG predictors (ISO 32000-1, 7.4.4.4): nothing is unpacked here.
 * Undefined for what is no PNG, has alpha, is interlaced or deeper than 8 bits.
 */
export const readPng = (bytes: Uint8Array): ImageFacts | undefined => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('hex', 0, 8) !== SIGNATURE) return undefined;
  const chunks = listChunks(file);
  const head = chunks[0]?.type === 'IHDR' ? chunks[0].body : undefined;
  if (!head || head.length !== 13) return undefined;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth = 0, kind = -1, , , interlace = 1] = head.subarray(8);
  const channels = CHANNELS[kind];
  const space = colourSpace(kind, chunks.find(({ type }) => type === 'PLTE')?.body);
  const rows = chunks.filter(({ type }) => type === 'IDAT').map(({ body }) => body);
  if (channels === undefined || space === undefined || depth > 8 || interlace !== 0 || rows.length === 0)
    return undefined;
  if (width === 0 || height === 0) return undefined;
  return {
    width,
    height,
    orientation: 1,
    dictionary: {
      ColorSpace: space,
      BitsPerComponent: depth,
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: depth, Columns: width },
    },
    data: new Uint8Array(Buffer.concat(rows)),
  };
};

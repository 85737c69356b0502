interface JpegParts {
  readonly width?: number;
  readonly height?: number;
  readonly components?: number;
  readonly orientation?: number;
  /** A smaller JPEG in the camera's own data. */
  readonly preview?: Uint8Array;
  /** What the data say of its length, where that is not so. */
  readonly previewLength?: number;
}

const u16 = (value: number): Buffer => {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
};

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const segment = (marker: number, body: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), u16(body.length + 2), body]);

const field = (tag: number, type: number, value: Buffer): Buffer =>
  Buffer.concat([u16(tag), u16(type), u32(1), value, Buffer.alloc(4 - value.length)]);

/** Directory 0 with the orientation, directory 1 with the preview (TIFF 6.0, big-endian). */
const camera = ({ orientation = 1, preview, previewLength }: JpegParts): Buffer => {
  const first = 8;
  const second = first + 2 + 12 + 4;
  const start = second + 2 + 24 + 4;
  return Buffer.concat([
    Buffer.from('MM\0*', 'latin1'),
    u32(first),
    u16(1),
    field(0x0112, 3, u16(orientation)),
    u32(preview ? second : 0),
    ...(preview
      ? [
          u16(2),
          field(0x0201, 4, u32(start)),
          field(0x0202, 4, u32(previewLength ?? preview.length)),
          u32(0),
          preview,
        ]
      : []),
  ]);
};

/** What readers look at before the scan: a camera's data, a baseline frame, and a scan of nothing. */
export const aJpeg = (parts: JpegParts = {}): Uint8Array => {
  const { width = 8, height = 8, components = 3 } = parts;
  const frame = Buffer.concat([Buffer.from([8]), u16(height), u16(width), Buffer.from([components])]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), camera(parts)])),
    segment(0xc0, Buffer.concat([frame, Buffer.alloc(components * 3, 1)])),
    segment(0xda, Buffer.alloc(6)),
    Buffer.from([0, 0xff, 0xd9]),
  ]);
};

type Degrees = readonly [degrees: number, minutes: number, seconds: number, side: 'N' | 'S' | 'E' | 'W'];

export interface PhotoData {
  readonly make?: string;
  readonly model?: string;
  readonly takenAt?: string;
  readonly zone?: string;
  readonly latitude?: Degrees;
  readonly longitude?: Degrees;
}

interface Field {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Buffer;
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

const text = (tag: number, words: string | undefined): readonly Field[] => {
  if (words === undefined) return [];
  const value = Buffer.from(`${words}\0`, 'latin1');
  return [{ tag, type: 2, count: value.length, value }];
};

const whole = (tag: number, value: number): Field => ({ tag, type: 4, count: 1, value: u32(value) });

const place = (sideTag: number, degrees: Degrees | undefined): readonly Field[] => {
  if (!degrees) return [];
  const [whole, minutes, seconds, side] = degrees;
  const parts = [whole, minutes, seconds].map((part) =>
    Buffer.concat([u32(Math.round(part * 100)), u32(100)]),
  );
  return [...text(sideTag, side), { tag: sideTag + 1, type: 5, count: 3, value: Buffer.concat(parts) }];
};

/** One directory of fields at `start` of the TIFF block; what does not fit into four bytes lies behind it. */
const directory = (fields: readonly Field[], start: number): Buffer => {
  const behind: Buffer[] = [];
  let at = start + 2 + fields.length * 12 + 4;
  const entries = fields.map(({ tag, type, count, value }) => {
    const head = Buffer.concat([u16(tag), u16(type), u32(count)]);
    if (value.length <= 4) return Buffer.concat([head, value, Buffer.alloc(4 - value.length)]);
    const entry = Buffer.concat([head, u32(at)]);
    behind.push(value);
    at += value.length;
    return entry;
  });
  return Buffer.concat([u16(fields.length), ...entries, u32(0), ...behind]);
};

const FIRST = 8;

/** A JPEG of one grey dot with the data of a camera, as EXIF 2.3 has it, byte by byte. */
export const aPhoto = ({ make, model, takenAt, zone, latitude, longitude }: PhotoData): Buffer => {
  const names = [...text(0x010f, make), ...text(0x0110, model)];
  const times = [...text(0x9003, takenAt), ...text(0x9011, zone)];
  const gps = [...place(1, latitude), ...place(3, longitude)];
  const first = (exifAt: number, gpsAt: number): Buffer =>
    directory([...names, whole(0x8769, exifAt), whole(0x8825, gpsAt)], FIRST);
  const exifAt = FIRST + first(0, 0).length;
  const exif = directory(times, exifAt);
  const gpsAt = exifAt + exif.length;
  const tiff = Buffer.concat([
    Buffer.from('MM\0*', 'latin1'),
    u32(FIRST),
    first(exifAt, gpsAt),
    exif,
    directory(gps, gpsAt),
  ]);
  const segment = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe1]),
    u16(segment.length + 2),
    segment,
    Buffer.from([0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, 1, 1, 0x11, 0, 0xff, 0xd9]),
  ]);
};

/** A grey baseline JPEG of 8 × 8 pixels that every decoder opens. */
const PLAIN = Buffer.from(
  'ffd8' +
    `ffdb004300${'01'.repeat(64)}` +
    'ffc0000b080008000801011100' +
    'ffc4001f0000010501010101010100000000000000000102030405060708090a0b' +
    `ffc400b5100002010303020403050504040000017d01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a838485868788898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa` +
    'ffda0008010100003f00fcbf' +
    'ffd9',
  'hex',
);

const [ASCII, LONG, RATIONAL] = [2, 4, 5];

interface Field {
  readonly tag: number;
  readonly type: number;
  readonly count: number;
  readonly value: Buffer;
}

const words = (tag: number, text: string): Field => {
  const value = Buffer.from(`${text}\0`, 'latin1');
  return { tag, type: ASCII, count: value.length, value };
};

const numbers = (tag: number, type: number, all: readonly number[]): Field => {
  const value = Buffer.alloc(4 * all.length);
  all.forEach((number, index) => value.writeUInt32BE(number, 4 * index));
  return { tag, type, count: type === RATIONAL ? all.length / 2 : all.length, value };
};

/** One directory of TIFF 6.0 at `start`: its entries, then the values that do not fit into four bytes. */
const directory = (start: number, fields: readonly Field[]): Buffer => {
  const head = Buffer.alloc(2 + 12 * fields.length + 4);
  const tail: Buffer[] = [];
  let end = start + head.length;
  head.writeUInt16BE(fields.length, 0);
  fields.forEach(({ tag, type, count, value }, index) => {
    const at = 2 + 12 * index;
    head.writeUInt16BE(tag, at);
    head.writeUInt16BE(type, at + 2);
    head.writeUInt32BE(count, at + 4);
    if (value.length <= 4) return void value.copy(head, at + 8);
    head.writeUInt32BE(end, at + 8);
    tail.push(value);
    end += value.length;
  });
  return Buffer.concat([head, ...tail]);
};

const START = 8;

/** What the camera of `aPhoto` writes, as the application is to read it. */
export const PHOTO_CLAIMS = {
  takenAt: '2026-04-28T09:30:15',
  latitude: '38.04',
  longitude: '114.51',
  device: 'Huawei P60',
} as const;

/** A JPEG with a camera's data (EXIF 2.32): when, where, by what. `mark` makes its bytes its own. */
export const aPhoto = (mark = ''): Uint8Array => {
  const [make, model] = [words(0x010f, 'Huawei'), words(0x0110, `P60`)];
  const first = (exif: number, gps: number) =>
    directory(START, [make, model, numbers(0x8769, LONG, [exif]), numbers(0x8825, LONG, [gps])]);
  const exifStart = START + first(0, 0).length;
  const exif = directory(exifStart, [words(0x9003, '2026:04:28 09:30:15')]);
  const gpsStart = exifStart + exif.length;
  const gps = directory(gpsStart, [
    words(1, 'N'),
    numbers(2, RATIONAL, [38, 1, 2, 1, 24, 1]),
    words(3, 'E'),
    numbers(4, RATIONAL, [114, 1, 30, 1, 36, 1]),
  ]);
  const tiff = Buffer.concat([
    Buffer.from('4d4d002a00000008', 'hex'),
    first(exifStart, gpsStart),
    exif,
    gps,
    Buffer.from(mark, 'utf8'),
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const frame = Buffer.from('ffe10000', 'hex');
  frame.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([PLAIN.subarray(0, 2), frame, body, PLAIN.subarray(2)]);
};

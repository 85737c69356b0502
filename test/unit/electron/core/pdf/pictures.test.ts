import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fitPicture, pictureOf, placePicture, previewOf } from '../../../../../electron/core/pdf/picture.ts';
import { withPrintableTexts } from '../../../../../electron/core/pdf/printable-text.ts';
import { aJpeg } from '../../../../support/papers/a-jpeg.ts';
import { aTinyPng } from '../../../../support/journey/tiny-files.ts';
import { paperFonts } from '../../../../support/signing/paper-fonts.ts';

const SHA = 'ab'.repeat(32);

const png = (
  change: (header: Buffer) => void,
  more: readonly (readonly [string, Buffer])[] = [],
): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(4, 0);
  header.writeUInt32BE(2, 4);
  header.set([8, 2, 0, 0, 0], 8);
  change(header);
  const chunks = [['IHDR', header], ...more, ['IDAT', deflateSync(Buffer.alloc(26))]] as const;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...chunks.map(([type, body]) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(body.length);
      return Buffer.concat([length, Buffer.from(type, 'latin1'), body, Buffer.alloc(4)]);
    }),
  ]);
};

describe('pictureOf', () => {
  it('takes a JPEG as it is, upright as the camera was held', () => {
    for (const orientation of [1, 3, 6, 8] as const) {
      const bytes = aJpeg({ width: 40, height: 30, orientation });
      const picture = pictureOf(bytes, SHA);
      expect(picture).toMatchObject({
        width: 40,
        height: 30,
        orientation,
        dictionary: { ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' },
      });
      expect(picture?.data()).toEqual(bytes);
    }
    expect(pictureOf(aJpeg({ orientation: 5 }), SHA)).toMatchObject({ orientation: 1 });
    expect(pictureOf(aJpeg({ components: 1 }), SHA)?.dictionary.ColorSpace).toBe('DeviceGray');
  });

  it('takes a PNG’s own rows, with its palette', () => {
    expect(pictureOf(aTinyPng(10), SHA)).toMatchObject({
      width: 4,
      height: 4,
      dictionary: { ColorSpace: 'DeviceGray', DecodeParms: { Predictor: 15, Colors: 1, Columns: 4 } },
    });
    const palette = png((header) => header.set([8, 3], 8), [['PLTE', Buffer.from([1, 2, 3, 4, 5, 6])]]);
    expect(pictureOf(palette, SHA)?.dictionary.ColorSpace).toMatchObject({ highest: 1 });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['words', Buffer.from('no picture')],
    ['a JPEG cut short', aJpeg().subarray(0, 30)],
    ['a JPEG of four inks', aJpeg({ components: 4 })],
    ['a JPEG larger than any camera', aJpeg({ width: 60_000, height: 60_000 })],
    ['a PNG with alpha', png((header) => header.set([8, 6], 8))],
    ['an interlaced PNG', png((header) => header.set([1], 12))],
    ['a PNG of 16 bits', png((header) => header.set([16, 2], 8))],
    ['a PNG without its palette', png((header) => header.set([8, 3], 8))],
    ['a PNG with a crooked palette', png((header) => header.set([8, 3], 8), [['PLTE', Buffer.alloc(4)]])],
    ['a PNG larger than any screen', png((header) => header.writeUInt32BE(2_000_000_000, 0))],
  ])('leaves %s out', (_name, bytes) => {
    expect(pictureOf(bytes, SHA)).toBeUndefined();
  });
});

describe('previewOf', () => {
  it('finds the small picture of a camera in the first bytes of a large file', () => {
    const preview = aJpeg({ width: 16, height: 12 });
    const photo = aJpeg({ width: 4000, height: 3000, orientation: 6, preview });
    const found = previewOf(photo.subarray(0, photo.length - 4), SHA);
    expect(found).toMatchObject({ width: 16, height: 12, orientation: 6, sha256: `${SHA}/preview` });
    expect(previewOf(aJpeg(), SHA)).toBeUndefined();
  });

  it('finds none where the file says more than it has', () => {
    const lying = aJpeg({ preview: aJpeg(), previewLength: 4_000_000_000 });
    expect(previewOf(lying, SHA)).toBeUndefined();
  });
});

describe('a picture on the page', () => {
  const picture = pictureOf(aJpeg({ width: 400, height: 300, orientation: 6 }), SHA);

  it('keeps its proportions as it is looked at', () => {
    if (!picture) throw new Error('no picture');
    expect(fitPicture(picture, { width: 100, height: 100 })).toEqual({ width: 75, height: 100 });
    expect(fitPicture({ ...picture, orientation: 1 }, { width: 100, height: 100 })).toEqual({
      width: 100,
      height: 75,
    });
  });

  it.each([
    [1, 'bottom left', [10, 20]],
    [3, 'top right', [110, 70]],
    [6, 'top left', [10, 70]],
    [8, 'bottom right', [110, 20]],
  ] as const)('held as %i its stored lower left corner is %s', (orientation, _place, corner) => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = placePicture(orientation, 10, 20, 100, 50);
    expect([e, f]).toEqual(corner);
    // All four corners are those of the box.
    const corners = [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ].map(([x = 0, y = 0]) => `${a * x + c * y + e},${b * x + d * y + f}`);
    expect(corners.sort()).toEqual(['10,20', '10,70', '110,20', '110,70'].sort());
  });
});

describe('withPrintableTexts', () => {
  it('shows that something stood there, and leaves the rest as it was', async () => {
    const blocks = [
      { kind: 'note', text: '场地\u{1F600}宽敞\u200D\r\n二楼\t东' },
      { kind: 'table', columns: [{ width: 1, align: 'left' }], head: [], rows: [[{ text: '䶮' }]] },
    ] as const;
    expect(withPrintableTexts(blocks, await paperFonts())).toEqual([
      { kind: 'note', text: '场地□宽敞\n二楼 东' },
      blocks[1],
    ]);
  });
});

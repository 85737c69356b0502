import { describe, expect, test } from 'vitest';
import { isTooLarge, readPictureSize } from '../../../../../renderer/ui/pdf/picture-size.ts';
import { aTinyPng } from '../../../../support/journey/tiny-files.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)),
  );

const be16 = (value: number) => [value >> 8, value & 0xff];
const be32 = (value: number) => [...be16(value >>> 16), ...be16(value & 0xffff)];
const le16 = (value: number) => [value & 0xff, value >> 8];
const le24 = (value: number) => [...le16(value & 0xffff), value >> 16];

const frame = (marker: number, width: number, height: number) => [
  0xff,
  marker,
  ...be16(17),
  8,
  ...be16(height),
  ...be16(width),
  3,
  ...Array.from({ length: 9 }, () => 0),
];

describe('the size that a head says', () => {
  test.each([
    ['PNG', aTinyPng(7), { width: 4, height: 4 }],
    ['GIF', bytes('GIF89a', le16(640), le16(480), [0, 0, 0, 0, 0, 0]), { width: 640, height: 480 }],
    [
      'BMP, upside down',
      bytes(
        'BM',
        Array.from({ length: 16 }, () => 0),
        [32, 3, 0, 0],
        [0xa8, 0xfd, 0xff, 0xff],
      ),
      { width: 800, height: 600 },
    ],
    [
      'WebP, lossy',
      bytes('RIFF', be32(0), 'WEBP', 'VP8 ', be32(0), [0, 0, 0, 0x9d, 0x01, 0x2a], le16(320), le16(200)),
      { width: 320, height: 200 },
    ],
    [
      'WebP, extended',
      bytes('RIFF', be32(0), 'WEBP', 'VP8X', be32(10), be32(0), le24(4999), le24(2999), [0, 0]),
      { width: 5000, height: 3000 },
    ],
    [
      'HEIC, a grid of tiles',
      bytes(
        be32(24),
        'ftypheic',
        be32(0),
        be32(20),
        'ispe',
        be32(0),
        be32(512),
        be32(512),
        be32(20),
        'ispe',
        be32(0),
        be32(4032),
        be32(3024),
      ),
      { width: 4032, height: 3024 },
    ],
    [
      'JPEG with an own preview before the frame',
      bytes([0xff, 0xd8, 0xff, 0xe1, ...be16(6), 1, 2, 3, 4], [0xff], frame(0xc2, 3000, 2000)),
      { width: 3000, height: 2000 },
    ],
  ])('%s', (_kind, head, size) => {
    expect(readPictureSize(head)).toEqual(size);
  });

  test('a table of Huffman codes is no frame', () => {
    const table = [0xff, 0xc4, ...be16(4), 0, 0];
    expect(readPictureSize(bytes([0xff, 0xd8], table, frame(0xc0, 12, 34)))).toEqual({
      width: 12,
      height: 34,
    });
  });

  test.each([
    ['nothing', new Uint8Array(0)],
    ['words', bytes('this is no picture at all')],
    [
      'a JPEG that ends before its frame',
      bytes([0xff, 0xd8, 0xff, 0xe1, ...be16(60_000)], 'and so on and on'),
    ],
    ['a JPEG whose segments do not follow', bytes([0xff, 0xd8], 'no segment stands here')],
    ['a PNG cut off', aTinyPng(1).subarray(0, 18)],
  ])('%s has none', (_what, head) => {
    expect(readPictureSize(head)).toBeNull();
  });

  test('a hundred million pixels are the bound', () => {
    expect(isTooLarge({ width: 10_000, height: 10_000 })).toBe(false);
    expect(isTooLarge({ width: 10_001, height: 10_000 })).toBe(true);
  });
});

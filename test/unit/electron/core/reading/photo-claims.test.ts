import { describe, expect, test } from 'vitest';
import { aPhoto } from '../../../../support/a-photo.ts';
import { aSource, readSample, useReader } from '../../../../support/reading.ts';

const { reader } = useReader();
const claimsOf = (content: Uint8Array) => reader.readClaims(aSource(content, 'IMG_0001.jpg', 'image/jpeg'));

describe('what a photo says of itself', () => {
  test('time, place and camera', async () => {
    const photo = aPhoto({
      make: 'HUAWEI',
      model: 'HUAWEI P60',
      takenAt: '2026:05:06 09:30:15',
      zone: '+08:00',
      latitude: [30, 0, 7.2, 'N'],
      longitude: [120, 34, 51.6, 'E'],
    });
    expect(await claimsOf(photo)).toEqual({
      takenAt: '2026-05-06T09:30:15+08:00',
      latitude: '30.002',
      longitude: '120.581',
      device: 'HUAWEI P60',
    });
  });
  test('south and west are negative; a time without a zone has none', async () => {
    const photo = aPhoto({
      make: 'Canon',
      model: 'EOS R6',
      takenAt: '2026:05:06 09:30:15',
      latitude: [33, 51, 0, 'S'],
      longitude: [70, 30, 0, 'W'],
    });
    expect(await claimsOf(photo)).toEqual({
      takenAt: '2026-05-06T09:30:15',
      latitude: '-33.85',
      longitude: '-70.5',
      device: 'Canon EOS R6',
    });
  });
  test('a clock that was never set, half a place and one off the earth are no claims', async () => {
    expect(await claimsOf(aPhoto({ takenAt: '0000:00:00 00:00:00', latitude: [30, 0, 0, 'N'] }))).toEqual({});
    expect(await claimsOf(aPhoto({ latitude: [95, 0, 0, 'N'], longitude: [10, 0, 0, 'E'] }))).toEqual({});
  });
  test('words are one line and no longer than anybody reads', async () => {
    const { device } = await claimsOf(aPhoto({ model: `A\n\u0007B ${'x'.repeat(500)}` }));
    expect(device).toMatch(/^A B x+$/);
    expect(device).toHaveLength(80);
  });
  test('nothing, of what has none or is no photo', async () => {
    expect(await claimsOf(aPhoto({}))).toEqual({});
    expect(await claimsOf(Buffer.from('no photo'))).toEqual({});
    expect(await claimsOf(Buffer.alloc(0))).toEqual({});
    expect(await claimsOf(readSample('images.pdf'))).toEqual({});
    const whole = aPhoto({ model: 'X', takenAt: '2026:05:06 09:30:15' });
    for (let end = 2; end < whole.length; end += 7)
      expect(await claimsOf(whole.subarray(0, end))).toBeTypeOf('object');
  });
});

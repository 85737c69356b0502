import fc from 'fast-check';
import { createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  countSegments,
  openHeader,
  openSegment,
  sealHeader,
  sealSegment,
  SEGMENT_BYTES,
  TAG_BYTES,
} from '../../../../../../electron/core/store/blobs/blob-format.ts';
import { asSha256 } from '../../../../../../shared/domain/ids.ts';

const key = new Uint8Array(32).fill(3);
const seal = (index: number, isLast: boolean, plain: Uint8Array): Buffer => {
  const target = Buffer.alloc(plain.length + TAG_BYTES);
  expect(sealSegment(key, index, isLast, plain, target)).toBe(target.length);
  return target;
};

describe('a segment', () => {
  const places = fc.record({ index: fc.nat({ max: 2 ** 40 }), isLast: fc.boolean() });

  it('opens in its own place only: number and being the last count', () => {
    fc.assert(
      fc.property(places, places, fc.uint8Array({ maxLength: 50 }), (place, other, plain) => {
        const sealed = seal(place.index, place.isLast, plain);
        const isSame = place.index === other.index && place.isLast === other.isLast;
        expect(openSegment(key, place.index, place.isLast, sealed)?.equals(plain)).toBe(true);
        expect(openSegment(key, place.index, !place.isLast, sealed)).toBeNull();
        expect(openSegment(key, place.index + 1, place.isLast, sealed)).toBeNull();
        expect(openSegment(key, other.index, other.isLast, sealed) !== null).toBe(isSame);
      }),
    );
  });

  it('has the nonce of the STREAM construction: eleven bytes of counter, one for the last', () => {
    const sealed = seal(258, true, Buffer.from('末'));
    const nonce = Buffer.from('000000000000000000010201', 'hex');
    const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAuthTag(sealed.subarray(-TAG_BYTES));
    expect(
      Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]).toString(),
    ).toBe('末');
  });

  it('that is too short for a tag does not open', () => {
    expect(openSegment(key, 0, true, Buffer.alloc(TAG_BYTES - 1))).toBeNull();
  });

  it('is never missing, not even from empty content', () => {
    expect([0, 1, SEGMENT_BYTES, SEGMENT_BYTES + 1].map(countSegments)).toEqual([1, 1, 1, 2]);
  });
});

describe('a header', () => {
  const salt = randomBytes(32);
  const facts = { sha256: asSha256('ab'.repeat(32)), bytes: 2 ** 40 + 5 };

  it('gives back what it was made with, and the key that belongs to its salt', () => {
    const opened = openHeader(key, sealHeader(key, salt, facts));
    expect(opened?.facts).toEqual(facts);
    const expected = new Uint8Array(hkdfSync('sha256', key, salt, 'paneldesk/1/blob-payload', 32));
    expect(opened?.keys.payload).toEqual(expected);
  });

  it('does not open with any bit changed, or under another key', () => {
    const header = sealHeader(key, salt, facts);
    for (let bit = 0; bit < header.length * 8; bit += 1) {
      const changed = Buffer.from(header);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openHeader(key, changed)).toBeNull();
    }
    expect(openHeader(new Uint8Array(32), header)).toBeNull();
    expect(openHeader(key, header.subarray(1))).toBeNull();
  });
});

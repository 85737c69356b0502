import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import {
  digestSm3,
  newSm2Key,
  signSm2,
  sm2KeyOf,
  verifySm2,
} from '../../../../../../electron/core/signing/gm/sm2.ts';

const hex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text.replaceAll(' ', ''), 'hex'));
const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** GB/T 32918.5—2017, annex A: the signature over `message digest`. */
const EXAMPLE = {
  scalar: '3945208f 7b2144b1 3f36e38a c6d39f95 88939369 2860b51a 42fb81ef 4df7c5b8',
  point:
    '04 09f9df31 1e5421a1 50dd7d16 1e4bc5c6 72179fad 1833fc07 6bb08ff3 56f35020 ccea490c e26775a5 2dc6ea71 8cc1aa60 0aed05fb f35e084a 6632f607 2da9ad13',
  r: 'f5a03b06 48d2c463 0eeac513 e1bb81a1 5944da38 27d5b741 43ac7eac eee720b3',
  s: 'b1b6aa29 df212fd8 763182bc 0d421ca1 bb9038fd 1f7f42d4 840b69c4 85bbc1aa',
  message: Buffer.from('message digest'),
};
/** Both numbers begin with a set bit, so DER puts a zero byte before each. */
const EXAMPLE_SIGNATURE = hex(`3046 022100 ${EXAMPLE.r} 022100 ${EXAMPLE.s}`);
const ORDER = 'fffffffe ffffffff ffffffff ffffffff 7203df6b 21c6052b 53bbf409 39d54123';

describe('SM3', () => {
  // GB/T 32905—2016, annex A.
  it.each([
    ['abc', '66c7f0f4 62eeedd9 d1f2d46b dc10e4e2 4167c487 5cf2f7a2 297da02b 8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff9 2275b8a1 38604889 c18e5a4d 6fdb70e5 387e5765 293dcba3 9c0c5732'],
  ])('has the standard’s digest of %s', (text, digest) => {
    expect(digestSm3(Buffer.from(text))).toEqual(hex(digest));
  });
});

describe('SM2', () => {
  it('has the standard’s public key and takes the standard’s signature', () => {
    const key = sm2KeyOf(hex(EXAMPLE.scalar));
    expect(key.point).toEqual(hex(EXAMPLE.point));
    expect(verifySm2(EXAMPLE.message, EXAMPLE_SIGNATURE, key.point)).toBe(true);
    expect(verifySm2(Buffer.from('message digesu'), EXAMPLE_SIGNATURE, key.point)).toBe(false);
    expect(verifySm2(EXAMPLE.message, EXAMPLE_SIGNATURE, newSm2Key().point)).toBe(false);
  });

  test.prop([fc.uint8Array({ maxLength: 300 })], { numRuns: 20 })(
    'signs with a number that is never the same twice',
    (bytes) => {
      const key = newSm2Key();
      const [first, second] = [signSm2(bytes, key), signSm2(bytes, key)];
      expect(hexOf(first)).not.toBe(hexOf(second));
      expect([first, second].map((each) => verifySm2(bytes, each, key.point))).toEqual([true, true]);
    },
  );

  test.prop([fc.nat(EXAMPLE_SIGNATURE.length - 1), fc.integer({ min: 1, max: 255 })], { numRuns: 200 })(
    'refuses the signature after any change of a byte',
    (at, change) => {
      const changed = EXAMPLE_SIGNATURE.slice();
      changed[at] = (changed[at] ?? 0) ^ change;
      expect(verifySm2(EXAMPLE.message, changed, hex(EXAMPLE.point))).toBe(false);
    },
  );

  it.each([
    ['nothing', ''],
    ['no sequence', '0401ff'],
    ['one number', `3023 022100 ${EXAMPLE.r}`],
    ['three numbers', `3049 022100 ${EXAMPLE.r} 022100 ${EXAMPLE.s} 020101`],
    ['bytes behind it', `3046 022100 ${EXAMPLE.r} 022100 ${EXAMPLE.s} 00`],
    ['zeros', '3006 020100 020100'],
    ['a number of the group’s order', `3026 022100 ${ORDER} 020101`],
    ['r + s of the group’s order', `3026 020101 022100 ${ORDER.replace(/23$/, '22')}`],
    ['a length that is not the shortest', `308146 022100 ${EXAMPLE.r} 022100 ${EXAMPLE.s}`],
  ])('refuses a signature of %s', (_, signature) => {
    expect(verifySm2(EXAMPLE.message, hex(signature), hex(EXAMPLE.point))).toBe(false);
  });

  it.each([
    ['no point', ''],
    ['a point at infinity', '00'],
    ['a point off the curve', `${EXAMPLE.point.slice(0, -1)}4`],
    ['half a point', EXAMPLE.point.slice(0, 75)],
  ])('refuses %s', (_, point) => {
    expect(verifySm2(EXAMPLE.message, EXAMPLE_SIGNATURE, hex(point))).toBe(false);
  });

  it.each([
    ['0', '00'.repeat(32)],
    ['n − 1', `${ORDER.slice(0, -2)}22`],
    ['a number of 31 bytes', '11'.repeat(31)],
  ])('takes no private key of %s', (_, scalar) => {
    expect(() => sm2KeyOf(hex(scalar))).toThrow(RangeError);
  });
});

import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { setImmediate as breathe } from 'node:timers/promises';

/** How often the hash is repeated before anything else in this process gets its turn. */
const ROUNDS_AT_ONCE = 50_000;

/** Block sizes of the hashes that P12 files are sealed with (RFC 7292, B.2: `v`). */
const BLOCKS: Readonly<Record<string, number>> = {
  sha1: 64,
  sha224: 64,
  sha256: 64,
  sha384: 128,
  sha512: 128,
};

const ALGORITHMS: Readonly<Record<string, string>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** The hash of a MAC by its identifier; undefined for one that is not known here. */
export const macHashOf = (identifier: string): string | undefined => ALGORITHMS[identifier];

/** RFC 7292, B.1: a PIN as UTF-16, big end first, with two zeros behind. */
export const asBmpString = (pin: string): Buffer => Buffer.from(`${pin}\0`, 'utf16le').swap16();

const repeatTo = (bytes: Uint8Array, block: number): Buffer =>
  Buffer.alloc(block * Math.ceil(bytes.byteLength / block), bytes);

const MAC_KEY = 3;

export type MacRequest = {
  readonly pin: string;
  readonly salt: Uint8Array;
  readonly iterations: number;
  /** As `macHashOf` gives it. */
  readonly algorithm: string;
};

/**
 * The integrity check of a P12 over its content (RFC 7292, 4 and B.2). Made here and not by pkijs, which takes a PIN for Latin-1: with
 * a Chinese one its files open nowhere else, and those of others do not open.
 */
export const macOf = async (content: Uint8Array, request: MacRequest): Promise<Buffer> => {
  const { pin, salt, iterations, algorithm } = request;
  const block = BLOCKS[algorithm];
  if (block === undefined) throw new RangeError(algorithm);
  let key: Buffer = Buffer.concat([
    Buffer.alloc(block, MAC_KEY),
    repeatTo(salt, block),
    repeatTo(asBmpString(pin), block),
  ]);
  for (let round = 0; round < iterations; round += 1) {
    key = hash(algorithm, key, 'buffer');
    if (round % ROUNDS_AT_ONCE === ROUNDS_AT_ONCE - 1) await breathe();
  }
  return createHmac(algorithm, key).update(content).digest();
};

export const isSameMac = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b);

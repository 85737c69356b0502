import * as asn1js from 'asn1js';
import { sm2, sm3 } from 'sm-crypto-v2';

/** The object identifiers of GM/T 0006. */
export const GM_OID = {
  /** sm2p256v1 */
  curve: '1.2.156.10197.1.301',
  /** SM2 signature over SM3, as in certificates and in CMS. */
  sm2WithSm3: '1.2.156.10197.1.501',
  sm3: '1.2.156.10197.1.401',
} as const;

/** A point of the curve as certificates carry it: `04 ‖ x ‖ y`. */
export type Sm2Point = Uint8Array;

export type Sm2Key = {
  readonly kind: 'sm2';
  /** 32 bytes, big-endian. */
  readonly scalar: Uint8Array;
  readonly point: Sm2Point;
};

const SCALAR_LENGTH = 32;
/** The order of the curve's group (GB/T 32918.5). */
const ORDER = 0xfffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54123n;

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytesOf = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

export const digestSm3 = (bytes: Uint8Array): Uint8Array => bytesOf(sm3(bytes));

export const newSm2Key = (): Sm2Key => {
  const pair = sm2.generateKeyPairHex();
  return { kind: 'sm2', scalar: bytesOf(pair.privateKey), point: bytesOf(pair.publicKey) };
};

/** @throws RangeError when the number is no private key of the curve (GB/T 32918.1, 6.1: 1 … n − 2). */
export const sm2KeyOf = (scalar: Uint8Array): Sm2Key => {
  const value = BigInt(`0x${hexOf(scalar)}`);
  if (scalar.length !== SCALAR_LENGTH || value < 1n || value > ORDER - 2n)
    throw new RangeError('no private key of the SM2 curve');
  return { kind: 'sm2', scalar, point: bytesOf(sm2.getPublicKeyFromPrivateKey(hexOf(scalar))) };
};

const isPoint = (point: Sm2Point): boolean => {
  try {
    return sm2.verifyPublicKey(hexOf(point));
  } catch {
    return false;
  }
};

/**
 * GB/T 32918.2 over `ZA ‖ bytes`, with the user id `1234567812345678` that GM/T 0009 sets where nobody agreed on
 * another. Not promised to take the same time for every key: see `docs/adr/0017-signers.md`.
 *
 * @returns DER, `SEQUENCE { r, s }`.
 */
export const signSm2 = (bytes: Uint8Array, key: Sm2Key): Uint8Array => {
  const pair = sm2.doSignature(bytes, hexOf(key.scalar), { hash: true, publicKey: hexOf(key.point) });
  const numbers = [pair.slice(0, 64), pair.slice(64)].map((hex) => asn1js.Integer.fromBigInt(`0x${hex}`));
  return new Uint8Array(new asn1js.Sequence({ value: numbers }).toBER());
};

/** `r ‖ s` as 128 hexadecimal digits; nothing when the bytes are not exactly one DER pair below the group's order. */
const readPair = (der: Uint8Array): string | undefined => {
  const sequence: unknown = asn1js.fromBER(new Uint8Array(der)).result;
  if (!(sequence instanceof asn1js.Sequence) || sequence.valueBlock.value.length !== 2) return undefined;
  const numbers = sequence.valueBlock.value.map((part) =>
    part instanceof asn1js.Integer ? part.toBigInt() : 0n,
  );
  const canonical = new asn1js.Sequence({
    value: numbers.map((number) => asn1js.Integer.fromBigInt(number)),
  });
  if (!Buffer.from(canonical.toBER()).equals(der)) return undefined;
  if (numbers.some((number) => number < 1n || number >= ORDER)) return undefined;
  return numbers.map((number) => number.toString(16).padStart(64, '0')).join('');
};

/** False for anything but a genuine signature; a broken one or a point off the curve is no more than that. */
export const verifySm2 = (bytes: Uint8Array, signature: Uint8Array, point: Sm2Point): boolean => {
  const pair = readPair(signature);
  return (
    pair !== undefined && isPoint(point) && sm2.doVerifySignature(bytes, pair, hexOf(point), { hash: true })
  );
};

import * as asn1js from 'asn1js';
import { AlgorithmIdentifier, PrivateKeyInfo, PublicKeyInfo } from 'pkijs';
import { GM_OID, sm2KeyOf, type Sm2Key, type Sm2Point } from './sm2.ts';

const EC_PUBLIC_KEY = '1.2.840.10045.2.1';

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const isSm2Algorithm = (algorithm: AlgorithmIdentifier): boolean => {
  const curve: unknown = algorithm.algorithmParams;
  return (
    algorithm.algorithmId === EC_PUBLIC_KEY &&
    curve instanceof asn1js.ObjectIdentifier &&
    curve.valueBlock.toString() === GM_OID.curve
  );
};

const sm2Algorithm = (): AlgorithmIdentifier =>
  new AlgorithmIdentifier({
    algorithmId: EC_PUBLIC_KEY,
    algorithmParams: new asn1js.ObjectIdentifier({ value: GM_OID.curve }),
  });

export const sm2PublicKeyInfo = (point: Sm2Point): PublicKeyInfo =>
  new PublicKeyInfo({
    algorithm: sm2Algorithm(),
    subjectPublicKey: new asn1js.BitString({ valueHex: bufferOf(point) }),
  });

/** Nothing when the key is of another kind. */
export const sm2PointOf = (info: PublicKeyInfo): Sm2Point | undefined =>
  isSm2Algorithm(info.algorithm) ? new Uint8Array(info.subjectPublicKey.valueBlock.valueHexView) : undefined;

/** PKCS#8 around RFC 5915, as for any curve, DER. */
export const writeSm2Pkcs8 = (key: Sm2Key): Uint8Array => {
  const publicKey = new asn1js.Constructed({
    idBlock: { tagClass: 3, tagNumber: 1 },
    value: [new asn1js.BitString({ valueHex: bufferOf(key.point) })],
  });
  const privateKey = new asn1js.Sequence({
    value: [
      new asn1js.Integer({ value: 1 }),
      new asn1js.OctetString({ valueHex: bufferOf(key.scalar) }),
      publicKey,
    ],
  });
  const info = new PrivateKeyInfo({
    privateKeyAlgorithm: sm2Algorithm(),
    privateKey: new asn1js.OctetString({ valueHex: privateKey.toBER() }),
  });
  return new Uint8Array(info.toSchema().toBER());
};

/**
 * The public point is computed, not taken from the file: a false one would leak the key through its signatures.
 *
 * @returns nothing when the key is of another kind.
 * @throws RangeError, TypeError when it says SM2 and is broken.
 */
export const readSm2Pkcs8 = (pkcs8: Uint8Array): Sm2Key | undefined => {
  const outer: unknown = asn1js.fromBER(bufferOf(pkcs8)).result;
  if (!(outer instanceof asn1js.Sequence)) return undefined;
  const [, algorithm, wrapped]: unknown[] = outer.valueBlock.value;
  if (!(algorithm instanceof asn1js.Sequence)) return undefined;
  if (!isSm2Algorithm(new AlgorithmIdentifier({ schema: algorithm }))) return undefined;
  if (!(wrapped instanceof asn1js.OctetString)) throw new TypeError('no private key');
  const inner: unknown = asn1js.fromBER(bufferOf(wrapped.valueBlock.valueHexView)).result;
  const scalar: unknown = inner instanceof asn1js.Sequence ? inner.valueBlock.value[1] : undefined;
  if (!(scalar instanceof asn1js.OctetString)) throw new TypeError('no private key');
  return sm2KeyOf(new Uint8Array(scalar.valueBlock.valueHexView));
};

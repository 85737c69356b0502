import { createPrivateKey, sign as signWithKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import * as asn1js from 'asn1js';
import { AlgorithmIdentifier, Certificate, PrivateKeyInfo } from 'pkijs';
import { signSm2, type Sm2Key } from './gm/sm2.ts';
import { readSm2Pkcs8, sm2PointOf, writeSm2Pkcs8 } from './gm/sm2-key-info.ts';

export type SignatureAlgorithm = 'ecdsa-sha256' | 'rsa-sha256' | 'sm2-sm3';

/** A private key in memory: one of the platform's, or an SM2 key, which the platform cannot use (`docs/adr/0017-signers.md`). */
export type PrivateKey = KeyObject | Sm2Key;

const isSm2 = (key: PrivateKey): key is Sm2Key => 'kind' in key;

/** Out of PKCS#8. Throws what the parser throws when the bytes are no key. */
export const readPrivateKey = (pkcs8: Uint8Array): PrivateKey =>
  readSm2Pkcs8(pkcs8) ?? createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' });

/**
 * PKCS#8 without a look at the key inside: pkijs parses that with its own list of curves, and SM2's is not on it. Attributes are
 * left out. Throws a `TypeError` when the bytes are something else.
 */
export const readPrivateKeyInfo = (pkcs8: Uint8Array): PrivateKeyInfo => {
  const info: unknown = asn1js.fromBER(new Uint8Array(pkcs8)).result;
  const parts: readonly unknown[] = info instanceof asn1js.Sequence ? info.valueBlock.value : [];
  const [version, algorithm, privateKey] = parts;
  if (
    !(version instanceof asn1js.Integer) ||
    !(algorithm instanceof asn1js.Sequence) ||
    !(privateKey instanceof asn1js.OctetString)
  )
    throw new TypeError('no PKCS#8');
  return new PrivateKeyInfo({
    privateKeyAlgorithm: new AlgorithmIdentifier({ schema: algorithm }),
    privateKey,
  });
};

/** PKCS#8, DER. */
export const writePrivateKey = (key: PrivateKey): Uint8Array =>
  isSm2(key) ? writeSm2Pkcs8(key) : new Uint8Array(key.export({ format: 'der', type: 'pkcs8' }));

/** Whether the certificate is over this key's public half. */
export const isKeyOf = (key: PrivateKey, certificate: Uint8Array): boolean => {
  if (!isSm2(key)) return new X509Certificate(certificate).checkPrivateKey(key);
  const point = sm2PointOf(Certificate.fromBER(new Uint8Array(certificate)).subjectPublicKeyInfo);
  return point !== undefined && Buffer.from(point).equals(key.point);
};

/** How the key signs here. Throws a `RangeError` for a kind of key that no PDF reader accepts (Ed25519, say). */
export const algorithmOf = (key: PrivateKey): SignatureAlgorithm => {
  if (isSm2(key)) return 'sm2-sm3';
  if (key.asymmetricKeyType === 'ec') return 'ecdsa-sha256';
  if (key.asymmetricKeyType === 'rsa') return 'rsa-sha256';
  throw new RangeError(`no signatures with ${key.asymmetricKeyType ?? 'this kind of key'}`);
};

/** Node writes ECDSA signatures as DER and pads RSA by PKCS#1 v1.5 unless told otherwise: what CMS wants. */
export const signBytes = (bytes: Uint8Array, key: PrivateKey): Uint8Array =>
  isSm2(key) ? signSm2(bytes, key) : new Uint8Array(signWithKey('sha256', bytes, key));

import { constants, createHash, createPublicKey, verify as verifyWithKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { AlgorithmIdentifier, RSASSAPSSParams } from 'pkijs';
import { digestSm3, GM_OID } from './gm/sm2.ts';
import { judgeSm2 } from './gm/sm2-method.ts';

/** What one signature claims, in the terms of X.509 and CMS alike. */
export type SignatureClaim = {
  /** SubjectPublicKeyInfo of the signer, DER. */
  readonly publicKey: Uint8Array;
  readonly algorithm: AlgorithmIdentifier;
  /** The digest algorithm that the signer info names; absent in certificates and revocation lists. */
  readonly digestOid?: string | undefined;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
};

/** `unsupported`: this key or these parameters cannot be judged here. */
export type SignatureAnswer = 'genuine' | 'wrong' | 'unsupported';
export type SignatureMethod = (claim: SignatureClaim) => SignatureAnswer;
export type DigestMethod = (bytes: Uint8Array) => Uint8Array;

const native =
  (name: string): DigestMethod =>
  (bytes) =>
    new Uint8Array(createHash(name).update(bytes).digest());

/** The digests that node's keys are verified with. SHA-1 is not among them: it proves nothing any more. */
const NATIVE_DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Digest algorithms by their object identifier; a further profile joins here. */
export const DIGEST_METHODS: Readonly<Record<string, DigestMethod>> = {
  '2.16.840.1.101.3.4.2.1': native('sha256'),
  '2.16.840.1.101.3.4.2.2': native('sha384'),
  '2.16.840.1.101.3.4.2.3': native('sha512'),
  [GM_OID.sm3]: digestSm3,
};

const readKey = (spki: Uint8Array): KeyObject | undefined => {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch {
    // A curve that this build of the crypto library does not know.
    return undefined;
  }
};

const judge = (isGenuine: boolean): SignatureAnswer => (isGenuine ? 'genuine' : 'wrong');

/** PKCS#1 v1.5 or ECDSA; the digest is fixed by the identifier, or else the signer info's own (RFC 5754). */
const classic =
  (kind: 'rsa' | 'ec', fixed?: string): SignatureMethod =>
  ({ publicKey, digestOid, signed, signature }) => {
    const digest = fixed ?? NATIVE_DIGESTS[digestOid ?? ''];
    const key = readKey(publicKey);
    if (digest === undefined || key?.asymmetricKeyType !== kind) return 'unsupported';
    return judge(verifyWithKey(digest, signed, { key, dsaEncoding: 'der' }, signature));
  };

const readDigest = (algorithm: AlgorithmIdentifier): string | undefined =>
  NATIVE_DIGESTS[algorithm.algorithmId];

/** RFC 4055: the parameters say which digest; the mask must use the same, as every known signer does. */
const pss: SignatureMethod = ({ publicKey, algorithm, digestOid, signed, signature }) => {
  const params = new RSASSAPSSParams({ schema: algorithm.algorithmParams });
  const digest = readDigest(params.hashAlgorithm);
  const mask = new AlgorithmIdentifier({ schema: params.maskGenAlgorithm.algorithmParams });
  const key = readKey(publicKey);
  const isOdd = digest === undefined || readDigest(mask) !== digest || params.trailerField !== 1;
  if (isOdd || (digestOid !== undefined && NATIVE_DIGESTS[digestOid] !== digest)) return 'unsupported';
  if (key?.asymmetricKeyType !== 'rsa' && key?.asymmetricKeyType !== 'rsa-pss') return 'unsupported';
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return judge(verifyWithKey(digest, signed, { key, padding, saltLength: params.saltLength }, signature));
};

/** Signature algorithms by their object identifier; a further profile joins here. */
export const SIGNATURE_METHODS: Readonly<Record<string, SignatureMethod>> = {
  '1.2.840.113549.1.1.1': classic('rsa'),
  '1.2.840.113549.1.1.10': pss,
  '1.2.840.113549.1.1.11': classic('rsa', 'sha256'),
  '1.2.840.113549.1.1.12': classic('rsa', 'sha384'),
  '1.2.840.113549.1.1.13': classic('rsa', 'sha512'),
  '1.2.840.10045.4.3.2': classic('ec', 'sha256'),
  '1.2.840.10045.4.3.3': classic('ec', 'sha384'),
  '1.2.840.10045.4.3.4': classic('ec', 'sha512'),
  [GM_OID.sm2WithSm3]: judgeSm2,
};

/** Whether the signature is that of the key; never throws, whatever the bytes are. */
export const judgeSignatureClaim = (claim: SignatureClaim): SignatureAnswer => {
  const method = SIGNATURE_METHODS[claim.algorithm.algorithmId];
  try {
    return method ? method(claim) : 'unsupported';
  } catch {
    // Parameters or a key that cannot be parsed.
    return 'unsupported';
  }
};

import { randomBytes, webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  ContentInfo,
  CryptoEngine,
  DigestInfo,
  MacData,
  PFX,
  PKCS8ShroudedKeyBag,
  SafeBag,
  SafeContents,
} from 'pkijs';
import { isFailure, PanelDeskError } from '../../../shared/domain/failure.ts';
import { orderChain } from './certificate-chain.ts';
import { openBags } from './key-file-bags.ts';
import { MOST_ITERATIONS, UndecryptedPart } from './key-file-cipher.ts';
import { isSameMac, macHashOf, macOf } from './key-file-mac.ts';
import { algorithmOf, readPrivateKey, readPrivateKeyInfo, type PrivateKey } from './private-key.ts';

/** PBKDF2 and MAC rounds (OWASP's figure for HMAC-SHA-256); the same for both, or the weaker one would be attacked. */
const ITERATIONS = 600_000;
export const LARGEST_KEY_FILE = 1024 * 1024;

const DATA = '1.2.840.113549.1.7.1';
const SHA256 = '2.16.840.1.101.3.4.2.1';
const FRIENDLY_NAME = '1.2.840.113549.1.9.20';
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21';
const KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';

/** pkijs asks for a Web Crypto; an explicit engine keeps this module free of global registration. */
const engine = new CryptoEngine({ name: 'node', crypto: webcrypto });

const octets = (bytes: Uint8Array): asn1js.OctetString =>
  new asn1js.OctetString({ valueHex: new Uint8Array(bytes).buffer });

const bytesOfPin = (pin: string): ArrayBuffer => new Uint8Array(Buffer.from(pin, 'utf8')).buffer;

const bagAttributes = (friendlyName: string, keyId: Uint8Array): Attribute[] => [
  new Attribute({ type: FRIENDLY_NAME, values: [new asn1js.BmpString({ value: friendlyName })] }),
  new Attribute({
    type: LOCAL_KEY_ID,
    values: [new asn1js.OctetString({ valueHex: new Uint8Array(keyId).buffer })],
  }),
];

const certificateBag = (der: Uint8Array, attributes?: Attribute[]): SafeBag =>
  new SafeBag({
    bagId: CERTIFICATE_BAG,
    bagValue: new CertBag({ parsedValue: Certificate.fromBER(new Uint8Array(der)) }),
    ...(attributes ? { bagAttributes: attributes } : {}),
  });

/**
 * A P12 (RFC 7292), its key under PBES2, AES-256-CBC, HMAC-SHA-256 and 600 000 rounds, all of it sealed by a MAC of as many: OpenSSL
 * 3, NSS and Java read it.
 *
 * @param friendlyName ASCII, shown by key managers; names in Chinese break some of them.
 * @param pkcs8 the private key, DER.
 */
export const writeKeyFile = async (content: {
  readonly pkcs8: Uint8Array;
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly pin: string;
  readonly friendlyName: string;
}): Promise<Uint8Array> => {
  const password = bytesOfPin(content.pin);
  const attributes = bagAttributes(content.friendlyName, randomBytes(20));
  const keyBag = new PKCS8ShroudedKeyBag({
    parsedValue: readPrivateKeyInfo(content.pkcs8),
  });
  const cipher = {
    password,
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: ITERATIONS,
  };

  await keyBag.makeInternalValues(cipher, engine);
  const safe = new AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        {
          privacyMode: 0,
          value: new SafeContents({
            safeBags: [new SafeBag({ bagId: KEY_BAG, bagValue: keyBag, bagAttributes: attributes })],
          }),
        },
        {
          // Certificates are public, and every part that a PIN locks makes entering it slower.
          privacyMode: 0,
          value: new SafeContents({
            safeBags: [
              certificateBag(content.certificate, attributes),
              ...content.chain.map((der) => certificateBag(der)),
            ],
          }),
        },
      ],
    },
  });
  await safe.makeInternalValues({ safeContents: [{}, {}] }, engine);
  const sealed = new Uint8Array(safe.toSchema().toBER(false));
  const salt = randomBytes(16);
  const digest = await macOf(sealed, { pin: content.pin, salt, iterations: ITERATIONS, algorithm: 'sha256' });
  const pfx = new PFX({
    authSafe: new ContentInfo({ contentType: DATA, content: octets(sealed) }),
    macData: new MacData({
      mac: new DigestInfo({
        digestAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new asn1js.Null() }),
        digest: octets(digest),
      }),
      macSalt: octets(salt),
      iterations: ITERATIONS,
    }),
  });
  return new Uint8Array(pfx.toSchema().toBER(false));
};

const parseKeyFile = (p12: Uint8Array): { readonly content: Uint8Array; readonly mac: MacData } => {
  if (p12.byteLength > LARGEST_KEY_FILE) throw new PanelDeskError('file-too-large', { name: 'p12' });
  try {
    const { authSafe, macData } = PFX.fromBER(new Uint8Array(p12));
    const content: unknown = authSafe.content;
    if (!macData || !(content instanceof asn1js.OctetString)) throw new TypeError('not sealed with a PIN');
    return { content: new Uint8Array(content.getValue()), mac: macData };
  } catch (cause) {
    throw new PanelDeskError('file-unreadable', { name: 'p12' }, { cause });
  }
};

/** Throws `pin-wrong`, for a PIN of no characters too: nobody locks a key with it. */
const requirePin = async (content: Uint8Array, mac: MacData, pin: string): Promise<void> => {
  const algorithm = macHashOf(mac.mac.digestAlgorithm.algorithmId);
  const { iterations = 1 } = mac;
  if (algorithm === undefined)
    throw new PanelDeskError('key-file-unsuitable', { rule: 'key-unknown-encryption' });
  if (!Number.isInteger(iterations) || iterations < 1 || iterations > MOST_ITERATIONS)
    throw new PanelDeskError('key-file-unsuitable', { rule: 'key-too-many-rounds' });
  if (pin === '') throw new PanelDeskError('pin-wrong');
  const salt = new Uint8Array(mac.macSalt.getValue());
  const expected = new Uint8Array(mac.mac.digest.getValue());
  const found = await macOf(content, { pin, salt, iterations, algorithm });
  if (!isSameMac(found, expected)) throw new PanelDeskError('pin-wrong');
};

export type UnlockedKey = {
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly privateKey: PrivateKey;
};

const canSign = (key: PrivateKey): boolean => {
  try {
    algorithmOf(key);
    return true;
  } catch {
    return false;
  }
};

const open = async (content: Uint8Array, pin: string): Promise<UnlockedKey> => {
  const { keys, certificates } = await openBags(content, pin);
  const [key, another] = keys;
  if (!key) throw new PanelDeskError('key-file-unsuitable', { rule: 'key-not-there' });
  if (another) throw new PanelDeskError('key-file-unsuitable', { rule: 'key-not-alone' });
  const privateKey = readPrivateKey(key);
  if (!canSign(privateKey)) throw new PanelDeskError('key-file-unsuitable', { rule: 'key-unknown-kind' });
  const [certificate, ...chain] = orderChain(certificates, privateKey);
  if (!certificate) throw new PanelDeskError('key-file-unsuitable', { rule: 'key-without-certificate' });
  return { certificate, chain, privateKey };
};

/**
 * Opens a P12 with its PIN.
 *
 * @throws PanelDeskError `pin-wrong`, `file-unreadable` when the bytes are no P12 that a PIN locks, `key-file-unsuitable` with the
 *   `KeyFileRule` for one that is of no use here, `file-too-large`.
 */
export const unlockKeyFile = async (p12: Uint8Array, pin: string): Promise<UnlockedKey> => {
  const { content, mac } = parseKeyFile(p12);
  await requirePin(content, mac, pin);
  try {
    return await open(content, pin);
  } catch (cause) {
    if (isFailure(cause)) throw cause;
    throw new PanelDeskError('file-unreadable', { name: 'p12' }, { cause });
  }
};

/**
 * Opens a P12 that lies in a review's own encrypted store. That nobody changed it is the store's to know, so its MAC, whose rounds take
 * a second and more, is not made again: the encryption alone tells a wrong PIN.
 *
 * @throws PanelDeskError `pin-wrong`, `file-unreadable`.
 */
export const unlockKeptKey = async (p12: Uint8Array, pin: string): Promise<UnlockedKey> => {
  const { content } = parseKeyFile(p12);
  if (pin === '') throw new PanelDeskError('pin-wrong');
  try {
    return await open(content, pin);
  } catch (cause) {
    if (isFailure(cause)) throw cause;
    if (cause instanceof UndecryptedPart) throw new PanelDeskError('pin-wrong', {}, { cause });
    throw new PanelDeskError('file-unreadable', { name: 'p12' }, { cause });
  }
};

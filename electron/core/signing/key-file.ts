import { createPrivateKey, randomBytes, webcrypto } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  CryptoEngine,
  EncryptedContentInfo,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { orderChain } from './certificate-chain.ts';

/** PBKDF2 and MAC rounds (OWASP's figure for HMAC-SHA-256); the same for both, or the weaker one would be attacked. */
const ITERATIONS = 600_000;
/** A hostile file must not keep the application busy for minutes. */
const MOST_ITERATIONS = 5_000_000;
const LARGEST_FILE = 1024 * 1024;

const FRIENDLY_NAME = '1.2.840.113549.1.9.20';
const LOCAL_KEY_ID = '1.2.840.113549.1.9.21';
const KEY_BAG = '1.2.840.113549.1.12.10.1.2';
const CERTIFICATE_BAG = '1.2.840.113549.1.12.10.1.3';

/** pkijs asks for a Web Crypto; an explicit engine keeps this module free of global registration. */
const engine = new CryptoEngine({ name: 'node', crypto: webcrypto });

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
 * A P12 (RFC 7292) with PBES2, AES-256-CBC, HMAC-SHA-256 and 600 000 rounds: OpenSSL 3, NSS and Java read it.
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
    parsedValue: PrivateKeyInfo.fromBER(new Uint8Array(content.pkcs8)),
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
          privacyMode: 1,
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
  await safe.makeInternalValues({ safeContents: [{}, cipher] }, engine);
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await pfx.makeInternalValues(
    {
      password,
      iterations: ITERATIONS,
      pbkdf2HashAlgorithm: { name: 'SHA-256' },
      hmacHashAlgorithm: 'SHA-256',
    },
    engine,
  );
  return new Uint8Array(pfx.toSchema().toBER(false));
};

const parseKeyFile = (p12: Uint8Array): PFX => {
  if (p12.byteLength > LARGEST_FILE) throw new PanelDeskError('file-too-large', { name: 'p12' });
  try {
    const pfx = PFX.fromBER(new Uint8Array(p12));
    if ((pfx.macData?.iterations ?? 0) > MOST_ITERATIONS) throw new RangeError('too many MAC rounds');
    return pfx;
  } catch (cause) {
    throw new PanelDeskError('file-unreadable', { name: 'p12' }, { cause });
  }
};

/** Private keys as PKCS#8, and certificates, all DER. */
type OpenedBags = { readonly keys: Uint8Array[]; readonly certificates: Uint8Array[] };

const decryptKey = async (bag: PKCS8ShroudedKeyBag, password: ArrayBuffer): Promise<Uint8Array> => {
  const encrypted = new EncryptedData({
    encryptedContentInfo: new EncryptedContentInfo({
      contentEncryptionAlgorithm: bag.encryptionAlgorithm,
      encryptedContent: bag.encryptedData,
    }),
  });
  return new Uint8Array(await encrypted.decrypt({ password }, engine));
};

const openBags = async (pfx: PFX, password: ArrayBuffer): Promise<OpenedBags> => {
  await pfx.parseInternalValues({ password, checkIntegrity: true }, engine);
  const safe = pfx.parsedValue?.authenticatedSafe;
  if (!safe) throw new TypeError('no authenticated safe');
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) }, engine);
  const opened: OpenedBags = { keys: [], certificates: [] };
  const contents = (safe.parsedValue as { safeContents: { value: SafeContents }[] }).safeContents;
  for (const { value } of contents) {
    for (const bag of value.safeBags) {
      if (bag.bagValue instanceof PKCS8ShroudedKeyBag) {
        opened.keys.push(await decryptKey(bag.bagValue, password));
      } else if (bag.bagValue instanceof CertBag && bag.bagValue.parsedValue instanceof Certificate) {
        opened.certificates.push(new Uint8Array(bag.bagValue.parsedValue.toSchema().toBER(false)));
      }
    }
  }
  return opened;
};

export type UnlockedKey = {
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly privateKey: KeyObject;
};

/**
 * Opens a P12 with its PIN.
 *
 * @throws PanelDeskError `pin-wrong` when the MAC or the decryption fails, `file-unreadable` when the bytes are
 *   no P12 with one key and its certificate, `file-too-large`.
 */
export const unlockKeyFile = async (p12: Uint8Array, pin: string): Promise<UnlockedKey> => {
  const pfx = parseKeyFile(p12);
  let opened: OpenedBags;
  try {
    opened = await openBags(pfx, bytesOfPin(pin));
  } catch (cause) {
    throw new PanelDeskError('pin-wrong', {}, { cause });
  }
  const [key] = opened.keys;
  if (!key) throw new PanelDeskError('file-unreadable', { name: 'p12' });
  try {
    const privateKey = createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' });
    const [certificate, ...chain] = orderChain(opened.certificates, privateKey);
    if (!certificate) throw new TypeError('no certificate belongs to the key');
    return { certificate, chain, privateKey };
  } catch (cause) {
    throw new PanelDeskError('file-unreadable', { name: 'p12' }, { cause });
  }
};

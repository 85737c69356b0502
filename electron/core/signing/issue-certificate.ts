import 'reflect-metadata';
import { createPublicKey, createPrivateKey, generateKeyPairSync, randomBytes, webcrypto } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  cryptoProvider,
  KeyUsageFlags,
  KeyUsagesExtension,
  Name,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import type { Extension } from '@peculiar/x509';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ClaimedTime } from '../../../shared/domain/ids.ts';

/** The validity of a new certificate: from a claimed moment on, for whole days. */
type Validity = { readonly notBefore: ClaimedTime | Date; readonly days: number };

export type KeyRequest = Validity & { readonly commonName: string; readonly pin: string };

export type NewCertificate = {
  readonly certificate: Uint8Array;
  readonly pkcs8: Uint8Array;
};

type Issuer = { readonly certificate: Uint8Array; readonly pkcs8: Uint8Array };

const DAY = 24 * 60 * 60 * 1000;
/** RFC 5280 allows 64 characters of a common name; validators refuse more. */
const LONGEST_NAME = 64;
const SHORTEST_PIN = 6;

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const crypto = webcrypto;

const checkRequest = (request: KeyRequest): void => {
  const name = request.commonName.trim();
  if (name === '' || [...name].length > LONGEST_NAME)
    throw new PanelDeskError('input-invalid', { field: 'commonName' });
  if ([...request.pin].length < SHORTEST_PIN)
    throw new PanelDeskError('pin-too-weak', { least: SHORTEST_PIN });
  if (!Number.isInteger(request.days) || request.days < 1 || request.days > 36_525)
    throw new PanelDeskError('input-invalid', { field: 'days' });
};

const readStart = (notBefore: ClaimedTime | Date): Date => {
  const start = new Date(notBefore);
  if (Number.isNaN(start.getTime())) throw new PanelDeskError('input-invalid', { field: 'notBefore' });
  // X.509 counts in whole seconds.
  return new Date(Math.floor(start.getTime() / 1000) * 1000);
};

const importPair = async (privateKey: KeyObject): Promise<webcrypto.CryptoKeyPair> => ({
  privateKey: await crypto.subtle.importKey(
    'pkcs8',
    new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })),
    CURVE,
    true,
    ['sign'],
  ),
  publicKey: await crypto.subtle.importKey(
    'spki',
    new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' })),
    CURVE,
    true,
    ['verify'],
  ),
});

/** A positive serial number of 128 random bits, hexadecimal. */
const newSerial = (): string => {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
};

/**
 * A P-256 key with a certificate over it: self-signed, or signed by `issuer`.
 *
 * @throws PanelDeskError `input-invalid`, `pin-too-weak`.
 */
export const issueCertificate = async (
  request: KeyRequest,
  kind: 'end-entity' | 'authority',
  issuer?: Issuer,
): Promise<NewCertificate> => {
  checkRequest(request);
  cryptoProvider.set(crypto);
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const pair = await importPair(privateKey);
  const notBefore = readStart(request.notBefore);
  const isAuthority = kind === 'authority';
  const extensions: Extension[] = [
    new BasicConstraintsExtension(isAuthority, isAuthority ? 0 : undefined, true),
    new KeyUsagesExtension(
      isAuthority
        ? KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign
        : KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation,
      true,
    ),
    await SubjectKeyIdentifierExtension.create(pair.publicKey, false, crypto),
  ];
  const common = {
    serialNumber: newSerial(),
    notBefore,
    notAfter: new Date(notBefore.getTime() + request.days * DAY),
    signingAlgorithm: { ...CURVE, hash: 'SHA-256' },
  };
  // The structured form of a name: the text form would need escapes for commas and the like.
  const subject = new Name([{ CN: [{ utf8String: request.commonName.trim() }] }]);
  let certificate: X509Certificate;
  if (issuer) {
    const issuerCertificate = new X509Certificate(new Uint8Array(issuer.certificate));
    const issuerKey = createPrivateKey({ key: Buffer.from(issuer.pkcs8), format: 'der', type: 'pkcs8' });
    extensions.push(await AuthorityKeyIdentifierExtension.create(issuerCertificate.publicKey, false, crypto));
    certificate = await X509CertificateGenerator.create(
      {
        ...common,
        subject,
        issuer: issuerCertificate.subjectName,
        publicKey: pair.publicKey,
        signingKey: (await importPair(issuerKey)).privateKey,
        extensions,
      },
      crypto,
    );
  } else {
    certificate = await X509CertificateGenerator.createSelfSigned(
      { ...common, name: subject, keys: pair, extensions },
      crypto,
    );
  }
  return {
    certificate: new Uint8Array(certificate.rawData),
    pkcs8: new Uint8Array(privateKey.export({ format: 'der', type: 'pkcs8' })),
  };
};

import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
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
import { issueSm2Certificate } from './gm/issue-sm2-certificate.ts';
import { importPair, newPkcs8, type PlatformProfile } from './key-pair.ts';
import { algorithmOf, readPrivateKey } from './private-key.ts';
import { requireStrongPin } from './require-pin.ts';

/** The validity of a new certificate: from a claimed moment on, for whole days. */
type Validity = { readonly notBefore: ClaimedTime | Date; readonly days: number };

export const KEY_PROFILES = ['p256', 'rsa3072', 'sm2'] as const;
export type KeyProfile = (typeof KEY_PROFILES)[number];

export type KeyRequest = Validity & {
  readonly commonName: string;
  readonly pin: string;
  /** P-256 when absent. */
  readonly profile?: KeyProfile | undefined;
};

export type NewCertificate = {
  readonly certificate: Uint8Array;
  readonly pkcs8: Uint8Array;
};

type Issuer = { readonly certificate: Uint8Array; readonly pkcs8: Uint8Array };

const DAY = 24 * 60 * 60 * 1000;
/** RFC 5280 allows 64 characters of a common name; validators refuse more. */
const LONGEST_NAME = 64;

const crypto = webcrypto;

const checkRequest = (request: KeyRequest): void => {
  const name = request.commonName.trim();
  if (name === '' || [...name].length > LONGEST_NAME)
    throw new PanelDeskError('input-invalid', { field: 'commonName' });
  requireStrongPin(request.pin, name);
  if (!Number.isInteger(request.days) || request.days < 1 || request.days > 36_525)
    throw new PanelDeskError('input-invalid', { field: 'days' });
};

const readStart = (notBefore: ClaimedTime | Date): Date => {
  const start = new Date(notBefore);
  if (Number.isNaN(start.getTime())) throw new PanelDeskError('input-invalid', { field: 'notBefore' });
  // X.509 counts in whole seconds.
  return new Date(Math.floor(start.getTime() / 1000) * 1000);
};

/** A positive serial number of 128 random bits, hexadecimal. */
const newSerial = (): string => {
  const bytes = randomBytes(16);
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
};

type Plan = {
  readonly commonName: string;
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly isAuthority: boolean;
};

const usageOf = (isAuthority: boolean): KeyUsageFlags =>
  isAuthority
    ? KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign
    : KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation;

const issueOnPlatform = async (
  { commonName, isAuthority, ...validity }: Plan,
  profile: PlatformProfile,
  issuer: Issuer | undefined,
): Promise<NewCertificate> => {
  cryptoProvider.set(crypto);
  const pkcs8 = newPkcs8(profile);
  const pair = await importPair(pkcs8);
  const extensions: Extension[] = [
    new BasicConstraintsExtension(isAuthority, isAuthority ? 0 : undefined, true),
    new KeyUsagesExtension(usageOf(isAuthority), true),
    await SubjectKeyIdentifierExtension.create(pair.keys.publicKey, false, crypto),
  ];
  // The structured form of a name: the text form would need escapes for commas and the like.
  const subject = new Name([{ CN: [{ utf8String: commonName }] }]);
  const common = { ...validity, extensions };
  if (!issuer) {
    const certificate = await X509CertificateGenerator.createSelfSigned(
      { ...common, name: subject, keys: pair.keys, signingAlgorithm: pair.algorithm },
      crypto,
    );
    return { certificate: new Uint8Array(certificate.rawData), pkcs8 };
  }
  const above = new X509Certificate(new Uint8Array(issuer.certificate));
  const signing = await importPair(issuer.pkcs8);
  extensions.push(await AuthorityKeyIdentifierExtension.create(above.publicKey, false, crypto));
  const certificate = await X509CertificateGenerator.create(
    {
      ...common,
      subject,
      issuer: above.subjectName,
      publicKey: pair.keys.publicKey,
      signingKey: signing.keys.privateKey,
      signingAlgorithm: signing.algorithm,
    },
    crypto,
  );
  return { certificate: new Uint8Array(certificate.rawData), pkcs8 };
};

/** A verifier that knows only one of the two kinds could not follow a mixed chain; none is made here. */
const checkSameKind = (profile: KeyProfile, issuer: Issuer | undefined): void => {
  if (!issuer) return;
  const isIssuerSm2 = algorithmOf(readPrivateKey(issuer.pkcs8)) === 'sm2-sm3';
  if (isIssuerSm2 !== (profile === 'sm2')) throw new PanelDeskError('input-invalid', { field: 'profile' });
};

/**
 * A new key with a certificate over it: self-signed, or signed by `issuer`.
 *
 * @throws PanelDeskError `input-invalid` (`profile`: SM2 goes only with SM2), `pin-too-weak`.
 */
export const issueCertificate = async (
  request: KeyRequest,
  kind: 'end-entity' | 'authority',
  issuer?: Issuer,
): Promise<NewCertificate> => {
  checkRequest(request);
  const { profile = 'p256' } = request;
  checkSameKind(profile, issuer);
  const notBefore = readStart(request.notBefore);
  const plan = {
    commonName: request.commonName.trim(),
    serialNumber: newSerial(),
    notBefore,
    notAfter: new Date(notBefore.getTime() + request.days * DAY),
    isAuthority: kind === 'authority',
  };
  return profile === 'sm2' ? issueSm2Certificate(plan, issuer) : issueOnPlatform(plan, profile, issuer);
};

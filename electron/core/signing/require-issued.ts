import { X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { Certificate } from 'pkijs';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { findChain } from './certificate-chain.ts';
import { bufferOf, findRevocation } from './crl.ts';
import { readCertificate } from './signer.ts';

const KEY_USAGE = '2.5.29.15';
/** `digitalSignature` and `nonRepudiation`: one of them is enough (RFC 5280, 4.2.1.3). */
const SIGNING = 0x80 | 0x40;
const LEAST_RSA_BITS = 2048;
const RSA = '1.2.840.113549.1.1.1';
/** P-256, P-384, P-521 and SM2. */
const CURVES: ReadonlySet<string> = new Set([
  '1.2.840.10045.3.1.7',
  '1.3.132.0.34',
  '1.3.132.0.35',
  '1.2.156.10197.1.301',
]);

/** Read without the platform's eyes for EC keys: it does not know SM2. */
const isUsableKey = (certificate: Certificate, der: Uint8Array): boolean => {
  const { algorithm } = certificate.subjectPublicKeyInfo;
  if (algorithm.algorithmId === RSA) {
    const { modulusLength = 0 } = new X509Certificate(der).publicKey.asymmetricKeyDetails ?? {};
    return modulusLength >= LEAST_RSA_BITS;
  }
  const curve: unknown = algorithm.algorithmParams;
  return curve instanceof asn1js.ObjectIdentifier && CURVES.has(curve.valueBlock.toString());
};

const maySign = (der: Uint8Array): boolean => {
  const certificate = Certificate.fromBER(bufferOf(der));
  const usage: unknown = certificate.extensions?.find((each) => each.extnID === KEY_USAGE)?.parsedValue;
  const isMeantFor =
    !(usage instanceof asn1js.BitString) || ((usage.valueBlock.valueHexView[0] ?? 0) & SIGNING) !== 0;
  return isMeantFor && !new X509Certificate(der).ca && isUsableKey(certificate, der);
};

/** That a certificate is meant for signatures, and not to issue others. Throws `certificate-not-for-signing`. */
export const requireForSigning = (certificate: Uint8Array): void => {
  if (maySign(certificate)) return;
  const { commonName } = readCertificate(certificate);
  throw new PanelDeskError('certificate-not-for-signing', { name: commonName });
};

/** Strictly: a signature that claims a time before or after would not hold where it is checked. Throws `certificate-out-of-date`. */
export const requireInForce = (der: Uint8Array, nowMs: number): void => {
  const { notBefore, notAfter } = readCertificate(der);
  if (nowMs < Date.parse(notBefore) || nowMs > Date.parse(notAfter))
    throw new PanelDeskError('certificate-out-of-date', {
      from: notBefore.slice(0, 10),
      to: notAfter.slice(0, 10),
    });
};

export type IssuedCertificate = {
  /** DER. */
  readonly certificate: Uint8Array;
  /** What came with it, DER. */
  readonly chain: readonly Uint8Array[];
};

export type IssuerTrust = {
  /** The bureau's root that was confirmed on paper, DER; undefined where none was. */
  readonly root: Uint8Array | undefined;
  /** DER. */
  readonly crls: readonly Uint8Array[];
  readonly nowMs: number;
};

/**
 * That a bureau vouches for a certificate now, and for everything between it and the bureau's root.
 *
 * Throws `certificate-not-issued`, `certificate-not-for-signing`, `certificate-out-of-date`, `certificate-revoked`.
 */
export const requireIssued = ({ certificate, chain }: IssuedCertificate, trust: IssuerTrust): void => {
  const { root, crls, nowMs } = trust;
  const { commonName, isSelfIssued } = readCertificate(certificate);
  const found = root ? findChain(certificate, chain, [root]) : { chain: [], trusted: false };
  if (!found.trusted || isSelfIssued)
    throw new PanelDeskError('certificate-not-issued', { name: commonName });
  requireForSigning(certificate);
  const links = [certificate, ...found.chain];
  for (const link of links) requireInForce(link, nowMs);
  found.chain.forEach((issuer, index) => {
    const below = links[index] ?? certificate;
    const revocation = findRevocation(crls, below, issuer);
    if (typeof revocation === 'object')
      throw new PanelDeskError('certificate-revoked', {
        name: readCertificate(below).commonName,
        since: revocation.revokedAt.slice(0, 10),
        reason: revocation.reason,
      });
  });
};

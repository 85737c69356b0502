import { createHash, sign as signWithKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { Certificate } from 'pkijs';
import { PanelDeskError } from '../../../shared/domain/failure.ts';

/** Whoever can sign: a P12 that was opened with its PIN today, a hardware key later. */
export interface Signer {
  /** The signer's certificate, DER. */
  readonly certificate: Uint8Array;
  /** The certificates above it, DER, issuer first, without the leaf. */
  readonly chain: readonly Uint8Array[];
  /** A DER ECDSA-Sig-Value or an RSA PKCS#1 v1.5 signature over the SHA-256 of `bytes`. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

export type CertificateFacts = {
  /** The subject's common name, or its whole distinguished name where it has none. */
  readonly commonName: string;
  readonly issuerCommonName: string;
  /** SHA-256 of the DER, `AB:CD:…`, 95 characters. */
  readonly fingerprint: string;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly isAuthority: boolean;
  readonly isSelfIssued: boolean;
};

const COMMON_NAME = '2.5.4.3';

type NamedParts = Certificate['subject'];

const readCommonName = (name: NamedParts): string => {
  const part = name.typesAndValues.find((pair) => pair.type === COMMON_NAME) ?? name.typesAndValues[0];
  return part ? String(part.value.valueBlock.value) : '';
};

/** SHA-256 of a DER certificate as pairs of capitals between colons: the form people compare on paper. */
export const fingerprintOf = (certificate: Uint8Array): string =>
  createHash('sha256').update(certificate).digest('hex').toUpperCase().match(/../g)?.join(':') ?? '';

/**
 * What a person is told about a certificate.
 *
 * @throws PanelDeskError `file-unreadable` when the bytes are no X.509 certificate.
 */
export const readCertificate = (der: Uint8Array): CertificateFacts => {
  try {
    const parsed = Certificate.fromBER(new Uint8Array(der));
    const native = new X509Certificate(der);
    return {
      commonName: readCommonName(parsed.subject),
      issuerCommonName: readCommonName(parsed.issuer),
      fingerprint: fingerprintOf(der),
      notBefore: parsed.notBefore.value.toISOString(),
      notAfter: parsed.notAfter.value.toISOString(),
      isAuthority: native.ca,
      isSelfIssued: native.subject === native.issuer,
    };
  } catch (cause) {
    throw new PanelDeskError('file-unreadable', { name: 'certificate' }, { cause });
  }
};

/** A signer over a private key in memory (P-256 or RSA). */
export const signerOf = (key: {
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly privateKey: KeyObject;
}): Signer => ({
  certificate: key.certificate,
  chain: key.chain,
  // Node writes ECDSA signatures as DER and pads RSA by PKCS#1 v1.5 unless told otherwise: what CMS wants.
  sign: async (bytes) => new Uint8Array(signWithKey('sha256', bytes, key.privateKey)),
});

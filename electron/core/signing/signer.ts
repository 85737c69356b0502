import { createHash, X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { algorithmOf, signBytes, type PrivateKey, type SignatureAlgorithm } from './private-key.ts';

/** Whoever can sign: a P12 that was opened with its PIN, or a hardware key (`docs/adr/0017-signers.md`). */
export interface Signer {
  /** The signer's certificate, DER. */
  readonly certificate: Uint8Array;
  /** The certificates above it, DER, issuer first, without the leaf. */
  readonly chain: readonly Uint8Array[];
  /** What `sign` does, and so what the CMS around it says. It must fit the certificate's key. */
  readonly algorithm: SignatureAlgorithm;
  /**
   * Signs `bytes`, which the signer digests by itself: SHA-256 and an ECDSA-Sig-Value (DER), SHA-256 and RSA PKCS#1 v1.5, or SM3
   * with the default user id and an SM2 signature (DER).
   */
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

/** A signer over a private key in memory. Throws a `RangeError` for a kind of key that cannot sign here. */
export const signerOf = (key: {
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly privateKey: PrivateKey;
}): Signer => ({
  certificate: key.certificate,
  chain: key.chain,
  algorithm: algorithmOf(key.privateKey),
  sign: async (bytes) => signBytes(bytes, key.privateKey),
});

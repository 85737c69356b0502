import * as asn1js from 'asn1js';
import { BasicConstraints, Certificate, ExtKeyUsage } from 'pkijs';

const EXTENSION = {
  subjectKeyIdentifier: '2.5.29.14',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
} as const;

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

/** Bits of the first octet of a key usage (RFC 5280, 4.2.1.3). */
const USAGE = { digitalSignature: 0x80, nonRepudiation: 0x40, keyCertSign: 0x04 } as const;

/** A certificate's bytes with what they say. */
export type ReadCertificate = { readonly der: Uint8Array; readonly parsed: Certificate };

export const derOf = (certificate: Certificate): Uint8Array =>
  new Uint8Array(certificate.toSchema().toBER(false));

/** Nothing when the bytes are no certificate. */
export const readCertificateBytes = (der: Uint8Array): ReadCertificate | undefined => {
  try {
    return { der, parsed: Certificate.fromBER(new Uint8Array(der).buffer) };
  } catch {
    // A broken extra certificate only means that nothing can be built on it.
    return undefined;
  }
};

const findExtension = (certificate: Certificate, oid: string): unknown =>
  certificate.extensions?.find((each) => each.extnID === oid)?.parsedValue;

export const publicKeyOf = (certificate: Certificate): Uint8Array =>
  new Uint8Array(certificate.subjectPublicKeyInfo.toSchema().toBER(false));

/** The octets of the subject key identifier. */
export const keyIdentifierOf = (certificate: Certificate): Uint8Array | undefined => {
  const value = findExtension(certificate, EXTENSION.subjectKeyIdentifier);
  return value instanceof asn1js.OctetString ? new Uint8Array(value.valueBlock.valueHexView) : undefined;
};

const readUsage = (certificate: Certificate): number | undefined => {
  const value = findExtension(certificate, EXTENSION.keyUsage);
  return value instanceof asn1js.BitString ? (value.valueBlock.valueHexView[0] ?? 0) : undefined;
};

/** A certificate that does not say what it is for is for everything. */
export const maySign = (certificate: Certificate): boolean => {
  const usage = readUsage(certificate);
  return usage === undefined || (usage & (USAGE.digitalSignature | USAGE.nonRepudiation)) !== 0;
};

/** RFC 3161, 2.3: the key is for time stamps and for nothing else, and says so critically. */
export const mayStampTime = (certificate: Certificate): boolean => {
  const extension = certificate.extensions?.find((each) => each.extnID === EXTENSION.extendedKeyUsage);
  const value: unknown = extension?.parsedValue;
  if (!extension?.critical || !(value instanceof ExtKeyUsage)) return false;
  return value.keyPurposes.length === 1 && value.keyPurposes[0] === TIME_STAMPING;
};

/**
 * How many authorities may stand between this one and the signer: nothing when it is no authority at all
 * (RFC 5280, 4.2.1.9), infinite when it does not say.
 */
export const authorityDepth = (certificate: Certificate): number | undefined => {
  const value = findExtension(certificate, EXTENSION.basicConstraints);
  if (!(value instanceof BasicConstraints) || !value.cA) return undefined;
  const usage = readUsage(certificate);
  if (usage !== undefined && (usage & USAGE.keyCertSign) === 0) return undefined;
  const depth = value.pathLenConstraint;
  if (depth === undefined) return Number.POSITIVE_INFINITY;
  return typeof depth === 'number' ? depth : depth.valueBlock.valueDec;
};

export type Validity = { readonly notBefore: string; readonly notAfter: string };

export const validityOf = (certificate: Certificate): Validity => ({
  notBefore: certificate.notBefore.value.toISOString(),
  notAfter: certificate.notAfter.value.toISOString(),
});

/** @param time ISO 8601. */
export const isInForce = (certificate: Certificate, time: string): boolean => {
  const at = Date.parse(time);
  return at >= certificate.notBefore.value.getTime() && at <= certificate.notAfter.value.getTime();
};

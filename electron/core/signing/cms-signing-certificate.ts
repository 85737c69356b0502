import { createHash, timingSafeEqual } from 'node:crypto';
import * as asn1js from 'asn1js';
import type { SignerInfo } from 'pkijs';
import { DIGEST_METHODS } from './cms-algorithms.ts';
import type { DigestMethod } from './cms-algorithms.ts';
import { findAttribute, octetsOf } from './cms-content.ts';
import { OID } from './cms-detached.ts';

const SIGNING_CERTIFICATE_V1 = '1.2.840.113549.1.9.16.2.12';
const SHA256 = '2.16.840.1.101.3.4.2.1';

export const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b);

/** The parts of the first certificate identifier, whichever of the two forms. */
const firstCertId = (value: unknown): readonly unknown[] => {
  const certIds: unknown = value instanceof asn1js.Sequence ? value.valueBlock.value[0] : undefined;
  const certId: unknown = certIds instanceof asn1js.Sequence ? certIds.valueBlock.value[0] : undefined;
  return certId instanceof asn1js.Sequence ? certId.valueBlock.value : [];
};

const compare = (parts: readonly unknown[], certificate: Uint8Array, method?: DigestMethod): boolean => {
  const expected = octetsOf(parts.find((part) => part instanceof asn1js.OctetString));
  return expected !== undefined && method !== undefined && isSameBytes(method(certificate), expected);
};

const methodOf = (algorithm: unknown): DigestMethod | undefined => {
  if (!(algorithm instanceof asn1js.Sequence)) return DIGEST_METHODS[SHA256];
  const oid: unknown = algorithm.valueBlock.value[0];
  return oid instanceof asn1js.ObjectIdentifier ? DIGEST_METHODS[oid.valueBlock.toString()] : undefined;
};

/** SHA-1 here only tells certificates apart that are in the same signature; forging one needs a second preimage. */
const sha1: DigestMethod = (bytes) => new Uint8Array(createHash('sha1').update(bytes).digest());

/**
 * RFC 5035 (and its forerunner RFC 2634): the signature names its certificate by digest; a substituted one is found.
 *
 * @returns nothing when the signature names none.
 */
export const namesCertificate = (signer: SignerInfo, certificate: Uint8Array): boolean | undefined => {
  const attributes = signer.signedAttrs?.attributes ?? [];
  const has = (type: string): boolean => attributes.some((each) => each.type === type);
  if (has(OID.signingCertificateV2)) {
    const parts = firstCertId(findAttribute(attributes, OID.signingCertificateV2));
    return compare(parts, certificate, methodOf(parts[0]));
  }
  if (!has(SIGNING_CERTIFICATE_V1)) return undefined;
  return compare(firstCertId(findAttribute(attributes, SIGNING_CERTIFICATE_V1)), certificate, sha1);
};

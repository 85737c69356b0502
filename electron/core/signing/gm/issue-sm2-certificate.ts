import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  Extension,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs';
import { GM_OID, newSm2Key, signSm2, type Sm2Point } from './sm2.ts';
import { readSm2Pkcs8, sm2PublicKeyInfo, writeSm2Pkcs8 } from './sm2-key-info.ts';

const COMMON_NAME = '2.5.4.3';
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
const AUTHORITY_KEY_IDENTIFIER = '2.5.29.35';

/** Digital signature and non-repudiation; or certificates and revocation lists (RFC 5280, 4.2.1.3: bits from the left). */
const SIGNS_DOCUMENTS = { bits: 0b1100_0000, unusedBits: 6 };
const SIGNS_CERTIFICATES = { bits: 0b0000_0110, unusedBits: 1 };

export type Sm2CertificatePlan = {
  readonly commonName: string;
  /** Hexadecimal, positive, without a leading zero byte. */
  readonly serialNumber: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly isAuthority: boolean;
};

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** RFC 7093, 2 (1): the left 160 bits of the SHA-256 of the key. */
const identifierOf = (point: Sm2Point): ArrayBuffer =>
  bufferOf(createHash('sha256').update(point).digest().subarray(0, 20));

/** As the issuer's certificate states it, for verifiers compare the two; an issuer without one leaves nothing to name. */
const identifierOfIssuer = (issuer: Certificate): ArrayBuffer | undefined => {
  const value: unknown = issuer.extensions?.find(
    ({ extnID }) => extnID === SUBJECT_KEY_IDENTIFIER,
  )?.parsedValue;
  return value instanceof asn1js.OctetString ? bufferOf(value.valueBlock.valueHexView) : undefined;
};

const extension = (extnID: string, critical: boolean, value: asn1js.AsnType): Extension =>
  new Extension({ extnID, critical, extnValue: value.toBER() });

const extensionsOf = (
  isAuthority: boolean,
  point: Sm2Point,
  issuerIdentifier: ArrayBuffer | undefined,
): Extension[] => {
  const { bits, unusedBits } = isAuthority ? SIGNS_CERTIFICATES : SIGNS_DOCUMENTS;
  const constraints = new BasicConstraints(isAuthority ? { cA: true, pathLenConstraint: 0 } : {});
  const own = [
    extension(BASIC_CONSTRAINTS, true, constraints.toSchema()),
    extension(KEY_USAGE, true, new asn1js.BitString({ valueHex: new Uint8Array([bits]).buffer, unusedBits })),
    extension(SUBJECT_KEY_IDENTIFIER, false, new asn1js.OctetString({ valueHex: identifierOf(point) })),
  ];
  if (!issuerIdentifier) return own;
  const keyIdentifier = new asn1js.Primitive({
    idBlock: { tagClass: 3, tagNumber: 0 },
    valueHex: issuerIdentifier,
  });
  return [
    ...own,
    extension(AUTHORITY_KEY_IDENTIFIER, false, new asn1js.Sequence({ value: [keyIdentifier] })),
  ];
};

const nameOf = (commonName: string): RelativeDistinguishedNames =>
  new RelativeDistinguishedNames({
    typesAndValues: [
      new AttributeTypeAndValue({ type: COMMON_NAME, value: new asn1js.Utf8String({ value: commonName }) }),
    ],
  });

/** RFC 5280, 4.1.2.5: two digits of the year until 2049. */
const timeOf = (value: Date): Time => new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });

/**
 * An SM2 key with a certificate over it: self-signed, or signed by `issuer`.
 *
 * @throws TypeError when the issuer's key is no SM2 key: a chain of two kinds is for the caller to refuse.
 */
export const issueSm2Certificate = (
  plan: Sm2CertificatePlan,
  issuer?: { readonly certificate: Uint8Array; readonly pkcs8: Uint8Array },
): { readonly certificate: Uint8Array; readonly pkcs8: Uint8Array } => {
  const key = newSm2Key();
  const signing = issuer ? readSm2Pkcs8(issuer.pkcs8) : key;
  if (!signing) throw new TypeError('the issuer has no SM2 key');
  const above = issuer && Certificate.fromBER(bufferOf(issuer.certificate));
  const algorithm = new AlgorithmIdentifier({ algorithmId: GM_OID.sm2WithSm3 });
  const certificate = new Certificate({
    version: 2,
    serialNumber: new asn1js.Integer({ valueHex: bufferOf(Buffer.from(plan.serialNumber, 'hex')) }),
    signature: algorithm,
    issuer: above?.subject ?? nameOf(plan.commonName),
    subject: nameOf(plan.commonName),
    notBefore: timeOf(plan.notBefore),
    notAfter: timeOf(plan.notAfter),
    subjectPublicKeyInfo: sm2PublicKeyInfo(key.point),
    extensions: extensionsOf(plan.isAuthority, key.point, above && identifierOfIssuer(above)),
    signatureAlgorithm: algorithm,
  });
  certificate.tbsView = new Uint8Array(certificate.encodeTBS().toBER());
  const signature = signSm2(certificate.tbsView, signing);
  certificate.signatureValue = new asn1js.BitString({ valueHex: bufferOf(signature) });
  return { certificate: new Uint8Array(certificate.toSchema().toBER()), pkcs8: writeSm2Pkcs8(key) };
};

import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  GeneralName,
  GeneralNames,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs';
import type { Signer } from './signer.ts';

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const;

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

const digestOf = (bytes: Uint8Array): ArrayBuffer => bufferOf(createHash('sha256').update(bytes).digest());

/** RFC 5035: ESSCertIDv2 with the default SHA-256 (so unwritten) and the issuer's name and serial. */
const signingCertificateV2 = (certificate: Certificate, der: Uint8Array): asn1js.Sequence => {
  const issuerSerial = new asn1js.Sequence({
    value: [
      new GeneralNames({ names: [new GeneralName({ type: 4, value: certificate.issuer })] }).toSchema(),
      certificate.serialNumber,
    ],
  });
  const certId = new asn1js.Sequence({
    value: [new asn1js.OctetString({ valueHex: digestOf(der) }), issuerSerial],
  });
  return new asn1js.Sequence({ value: [new asn1js.Sequence({ value: [certId] })] });
};

const attribute = (type: string, value: asn1js.AsnType): Attribute =>
  new Attribute({ type, values: [value] });

/** DER orders the members of a SET OF by their bytes (X.690, 11.6); what is signed must be in that order. */
const inDerOrder = (attributes: readonly Attribute[]): Attribute[] =>
  attributes
    .map((each) => ({ each, der: Buffer.from(each.toSchema().toBER(false)) }))
    .sort((a, b) => Buffer.compare(a.der, b.der))
    .map(({ each }) => each);

const signatureAlgorithm = (certificate: Certificate): AlgorithmIdentifier =>
  certificate.subjectPublicKeyInfo.algorithm.algorithmId === OID.rsa
    ? new AlgorithmIdentifier({ algorithmId: OID.rsa, algorithmParams: new asn1js.Null() })
    : new AlgorithmIdentifier({ algorithmId: OID.ecdsaSha256 });

/**
 * A detached CMS signature (RFC 5652, CAdES-BES): content type, message digest and signing-certificate-v2, no
 * signing time (a claimed time belongs into the signed content itself).
 *
 * @returns DER, ready for a `.p7s` or the `Contents` of a PDF signature.
 */
export const signDetached = async (bytes: Uint8Array, signer: Signer): Promise<Uint8Array> => {
  const certificate = Certificate.fromBER(bufferOf(signer.certificate));
  const signedAttrs = new SignedAndUnsignedAttributes({
    type: 0,
    attributes: inDerOrder([
      attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
      attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: digestOf(bytes) })),
      attribute(OID.signingCertificateV2, signingCertificateV2(certificate, signer.certificate)),
    ]),
  });
  const toSign = new Uint8Array(signedAttrs.toSchema().toBER(false));
  // Signed as an explicit SET OF, written as [0] IMPLICIT (RFC 5652, 5.4).
  toSign[0] = 0x31;
  const signature = await signer.sign(toSign);
  const sha256 = new AlgorithmIdentifier({ algorithmId: OID.sha256 });
  const signedData = new SignedData({
    version: 1,
    digestAlgorithms: [sha256],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: OID.data }),
    certificates: [signer.certificate, ...signer.chain].map((der) => Certificate.fromBER(bufferOf(der))),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: certificate.issuer,
          serialNumber: certificate.serialNumber,
        }),
        digestAlgorithm: sha256,
        signedAttrs,
        signatureAlgorithm: signatureAlgorithm(certificate),
        signature: new asn1js.OctetString({ valueHex: bufferOf(signature) }),
      }),
    ],
  });
  const contentInfo = new ContentInfo({
    contentType: OID.signedData,
    content: signedData.toSchema(true),
  });
  return new Uint8Array(contentInfo.toSchema().toBER(false));
};

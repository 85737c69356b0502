import { createHash } from 'node:crypto';
import { der, DER_TAG, derOid, issuerAndSerialOf } from './der.ts';
import { digestSm3, GM_OID } from './gm/sm2.ts';
import type { SignatureAlgorithm } from './private-key.ts';
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

const VERSION_1 = der(DER_TAG.integer, Buffer.from([1]));
const NULL = Buffer.from([0x05, 0x00]);

const sequence = (...content: readonly Uint8Array[]): Buffer => der(DER_TAG.sequence, ...content);
const octets = (content: Uint8Array): Buffer => der(DER_TAG.octets, content);

type Profile = {
  readonly digest: (bytes: Uint8Array) => Uint8Array;
  /** AlgorithmIdentifiers, DER. */
  readonly digestAlgorithm: Uint8Array;
  readonly signatureAlgorithm: Uint8Array;
  /** RFC 5035 leaves the digest of ESSCertIDv2 unwritten where it is SHA-256. */
  readonly namedDigest: readonly Uint8Array[];
};

const sha256 = {
  digest: (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest(),
  digestAlgorithm: sequence(derOid(OID.sha256)),
  namedDigest: [],
};
const sm3 = sequence(derOid(GM_OID.sm3));

const PROFILES: Readonly<Record<SignatureAlgorithm, Profile>> = {
  'ecdsa-sha256': { ...sha256, signatureAlgorithm: sequence(derOid(OID.ecdsaSha256)) },
  'rsa-sha256': { ...sha256, signatureAlgorithm: sequence(derOid(OID.rsa), NULL) },
  'sm2-sm3': {
    digest: digestSm3,
    digestAlgorithm: sm3,
    signatureAlgorithm: sequence(derOid(GM_OID.sm2WithSm3)),
    namedDigest: [sm3],
  },
};

const attribute = (type: string, value: Uint8Array): Buffer =>
  sequence(derOid(type), der(DER_TAG.set, value));

/** DER orders the members of a SET OF by their bytes (X.690, 11.6); what is signed must be in that order. */
const inDerOrder = (attributes: readonly Buffer[]): Buffer[] =>
  attributes.toSorted((a, b) => Buffer.compare(a, b));

/**
 * A detached CMS signature (RFC 5652, CAdES-BES): content type, message digest and signing-certificate-v2, no
 * signing time (a claimed time belongs into the signed content itself). The SM2 profile exchanges the algorithms and keeps
 * this envelope, for `ETSI.CAdES.detached` says RFC 5652; GM/T 0010 has object identifiers of its own for the same.
 *
 * @returns DER, ready for a `.p7s` or the `Contents` of a PDF signature.
 * @throws TypeError when the signer's certificate is none.
 */
export const signDetached = async (bytes: Uint8Array, signer: Signer): Promise<Uint8Array> => {
  const { digest, digestAlgorithm, signatureAlgorithm, namedDigest } = PROFILES[signer.algorithm];
  const { issuer, serialNumber } = issuerAndSerialOf(signer.certificate);
  const issuerSerial = sequence(sequence(der(DER_TAG.context4, issuer)), serialNumber);
  const certId = sequence(...namedDigest, octets(digest(signer.certificate)), issuerSerial);
  const attributes = inDerOrder([
    attribute(OID.contentType, derOid(OID.data)),
    attribute(OID.messageDigest, octets(digest(bytes))),
    attribute(OID.signingCertificateV2, sequence(sequence(certId))),
  ]);
  // Signed as an explicit SET OF, written as [0] IMPLICIT (RFC 5652, 5.4).
  const signature = await signer.sign(der(DER_TAG.set, ...attributes));
  const signerInfo = sequence(
    VERSION_1,
    sequence(issuer, serialNumber),
    digestAlgorithm,
    der(DER_TAG.context0, ...attributes),
    signatureAlgorithm,
    octets(signature),
  );
  const signedData = sequence(
    VERSION_1,
    der(DER_TAG.set, digestAlgorithm),
    sequence(derOid(OID.data)),
    der(DER_TAG.context0, signer.certificate, ...signer.chain),
    der(DER_TAG.set, signerInfo),
  );
  return new Uint8Array(sequence(derOid(OID.signedData), der(DER_TAG.context0, signedData)));
};

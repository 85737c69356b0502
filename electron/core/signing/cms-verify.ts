import { createHash, timingSafeEqual, verify as verifyWithKey, X509Certificate } from 'node:crypto';
import * as asn1js from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, SignedData } from 'pkijs';
import type { Attribute, SignerInfo } from 'pkijs';
import { findChain } from './certificate-chain.ts';
import { OID } from './cms-detached.ts';

export type SignatureVerdict = 'valid' | 'invalid' | 'indeterminate';

/** Why a detached signature is not simply valid; the words are in the locales. */
export type CmsReason =
  | 'cms-unreadable'
  | 'cms-signer-missing'
  | 'certificate-missing'
  | 'certificate-mismatch'
  | 'algorithm-unsupported'
  | 'digest-wrong'
  | 'signature-wrong'
  | 'outside-validity';

export type CmsFinding = {
  readonly verdict: SignatureVerdict;
  /** Absent when the verdict is `valid`. */
  readonly reason?: CmsReason;
  /** The signer's certificate, DER, when it could be read. */
  readonly certificate?: Uint8Array;
  /** Issuer first, without the leaf. */
  readonly chain: readonly Uint8Array[];
  /** The chain ends in one of the given roots. A valid signature without that is "identity confirmed on paper". */
  readonly trusted: boolean;
};

export type CmsTrust = {
  /** DER. */
  readonly trustedRoots?: readonly Uint8Array[];
  /** When the signature claims to be made: certificates must be in force then. ISO 8601. */
  readonly claimedTime?: string;
  /** CAdES demands signing-certificate-v2; plain CMS of others may lack it. True when absent. */
  readonly isCades?: boolean;
};

/** A signature with a long chain is about 8 KB; anything near this is not one. */
const LARGEST_CMS = 256 * 1024;

const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** Signature algorithms whose digest is the signer info's own (RFC 5754), or fixed by the identifier itself. */
const SIGNATURES: Readonly<Record<string, { readonly key: 'rsa' | 'ec'; readonly digest?: string }>> = {
  '1.2.840.113549.1.1.1': { key: 'rsa' },
  '1.2.840.113549.1.1.11': { key: 'rsa', digest: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa', digest: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa', digest: 'sha512' },
  '1.2.840.10045.4.3.2': { key: 'ec', digest: 'sha256' },
  '1.2.840.10045.4.3.3': { key: 'ec', digest: 'sha384' },
  '1.2.840.10045.4.3.4': { key: 'ec', digest: 'sha512' },
};

const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;
const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && timingSafeEqual(a, b);

const parseSignedData = (cms: Uint8Array): SignedData => {
  if (cms.byteLength > LARGEST_CMS) throw new RangeError('too large');
  const contentInfo = ContentInfo.fromBER(bufferOf(cms));
  if (contentInfo.contentType !== OID.signedData) throw new TypeError('no SignedData');
  return new SignedData({ schema: contentInfo.content });
};

const findAttribute = (signer: SignerInfo, type: string): Attribute | undefined => {
  const found = signer.signedAttrs?.attributes.filter((each) => each.type === type) ?? [];
  return found.length === 1 ? found[0] : undefined;
};

const octetsOf = (value: unknown): Uint8Array | undefined =>
  value instanceof asn1js.OctetString ? new Uint8Array(value.valueBlock.valueHexView) : undefined;

const findSignerCertificate = (data: SignedData, signer: SignerInfo): Uint8Array | undefined => {
  const sid: unknown = signer.sid;
  if (!(sid instanceof IssuerAndSerialNumber)) return undefined;
  const found = data.certificates?.find(
    (each): each is Certificate =>
      each instanceof Certificate &&
      each.issuer.isEqual(sid.issuer) &&
      each.serialNumber.isEqual(sid.serialNumber),
  );
  return found && new Uint8Array(found.toSchema().toBER(false));
};

/** RFC 5035: the first ESSCertIDv2 names the signer's certificate; a substituted certificate is found here. */
const namesCertificate = (signer: SignerInfo, certificate: Uint8Array): boolean => {
  const value: unknown = findAttribute(signer, OID.signingCertificateV2)?.values[0];
  if (!(value instanceof asn1js.Sequence)) return false;
  const certIds: unknown = value.valueBlock.value[0];
  const certId: unknown = certIds instanceof asn1js.Sequence ? certIds.valueBlock.value[0] : undefined;
  if (!(certId instanceof asn1js.Sequence)) return false;
  const parts = certId.valueBlock.value;
  const algorithm: unknown = parts[0];
  let digest = 'sha256';
  if (algorithm instanceof asn1js.Sequence) {
    const oid: unknown = algorithm.valueBlock.value[0];
    digest = (oid instanceof asn1js.ObjectIdentifier && DIGESTS[oid.valueBlock.toString()]) || '';
  }
  const expected = octetsOf(parts.find((part) => part instanceof asn1js.OctetString));
  if (!expected || digest === '') return false;
  return isSameBytes(createHash(digest).update(certificate).digest(), expected);
};

const isInForce = (certificate: X509Certificate, time: string): boolean => {
  const at = Date.parse(time);
  return at >= Date.parse(certificate.validFrom) && at <= Date.parse(certificate.validTo);
};

type Check = { readonly verdict: SignatureVerdict; readonly reason?: CmsReason };
const invalid = (reason: CmsReason): Check => ({ verdict: 'invalid', reason });
const indeterminate = (reason: CmsReason): Check => ({ verdict: 'indeterminate', reason });

const checkSigner = (
  signer: SignerInfo,
  certificate: Uint8Array,
  bytes: Uint8Array,
  { claimedTime, isCades = true }: CmsTrust,
): Check => {
  const digest = DIGESTS[signer.digestAlgorithm.algorithmId];
  const method = SIGNATURES[signer.signatureAlgorithm.algorithmId];
  const native = new X509Certificate(certificate);
  if (!digest || !method || native.publicKey.asymmetricKeyType !== method.key)
    return indeterminate('algorithm-unsupported');
  if (!signer.signedAttrs) return indeterminate('algorithm-unsupported');
  const stated = octetsOf(findAttribute(signer, OID.messageDigest)?.values[0]);
  if (!stated || !isSameBytes(createHash(digest).update(bytes).digest(), stated))
    return invalid('digest-wrong');
  const contentType: unknown = findAttribute(signer, OID.contentType)?.values[0];
  if (!(contentType instanceof asn1js.ObjectIdentifier) || contentType.valueBlock.toString() !== OID.data)
    return invalid('signature-wrong');
  const signed = new Uint8Array(signer.signedAttrs.encodedValue);
  const signature = new Uint8Array(signer.signature.valueBlock.valueHexView);
  const isGenuine = verifyWithKey(
    method.digest ?? digest,
    signed,
    { key: native.publicKey, dsaEncoding: 'der' },
    signature,
  );
  if (!isGenuine) return invalid('signature-wrong');
  const hasName = findAttribute(signer, OID.signingCertificateV2) !== undefined;
  if ((hasName || isCades) && !namesCertificate(signer, certificate)) return invalid('certificate-mismatch');
  if (claimedTime !== undefined && !isInForce(native, claimedTime)) return indeterminate('outside-validity');
  return { verdict: 'valid' };
};

/**
 * Checks a detached CMS signature over `bytes`. Never throws: whatever the bytes are, there is a verdict.
 * `valid` speaks of the mathematics and the certificate's dates; whether anybody vouches for the certificate is
 * `trusted`.
 */
export const verifyDetached = (p7s: Uint8Array, bytes: Uint8Array, trust: CmsTrust = {}): CmsFinding => {
  try {
    const data = parseSignedData(p7s);
    const [signer, ...others] = data.signerInfos;
    if (!signer || others.length > 0) return { ...invalid('cms-signer-missing'), chain: [], trusted: false };
    const certificate = findSignerCertificate(data, signer);
    if (!certificate) return { ...indeterminate('certificate-missing'), chain: [], trusted: false };
    const pool = (data.certificates ?? []).flatMap((each) =>
      each instanceof Certificate ? [new Uint8Array(each.toSchema().toBER(false))] : [],
    );
    const finding = findChain(certificate, pool, trust.trustedRoots ?? []);
    const check = checkSigner(signer, certificate, bytes, trust);
    return {
      ...check,
      certificate,
      chain: finding.chain,
      trusted: check.verdict === 'valid' && finding.trusted,
    };
  } catch {
    return { ...invalid('cms-unreadable'), chain: [], trusted: false };
  }
};

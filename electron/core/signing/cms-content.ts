import * as asn1js from 'asn1js';
import {
  Certificate,
  CertificateRevocationList,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
} from 'pkijs';
import type { Attribute, SignerInfo } from 'pkijs';
import { derOf, keyIdentifierOf } from './certificate-facts.ts';
import type { ReadCertificate } from './certificate-facts.ts';
import { OID } from './cms-detached.ts';

/** A signature with a long chain and its revocation lists; anything larger is not one. */
const LARGEST_CMS = 4 * 1024 * 1024;

/** Adobe's signed attribute with revocation data (ISO 32000-1, 12.8.3.3.2). */
const ADOBE_REVOCATION = '1.2.840.113583.1.1.8';

/** A CMS signature taken apart; nothing of it is checked yet. */
export type CmsContent = {
  /** More than one is not judged. */
  readonly signers: readonly SignerInfo[];
  readonly certificates: readonly ReadCertificate[];
  /** DER. */
  readonly crls: readonly Uint8Array[];
  readonly contentType: string;
  /** What the signature carries itself; absent in a detached one. */
  readonly content?: Uint8Array;
};

/** A parsed value as DER again. */
export const derOfValue = (value: unknown): Uint8Array =>
  value instanceof asn1js.BaseBlock ? new Uint8Array(value.toBER(false)) : new Uint8Array();

export const octetsOf = (value: unknown): Uint8Array | undefined =>
  value instanceof asn1js.OctetString ? new Uint8Array(value.getValue()) : undefined;

/** The only value of the only attribute of that type: two of them could be read in two ways. */
export const findAttribute = (attributes: readonly Attribute[] | undefined, type: string): unknown => {
  const found = attributes?.filter((each) => each.type === type) ?? [];
  const values: readonly unknown[] = found[0]?.values ?? [];
  return found.length === 1 && values.length === 1 ? values[0] : undefined;
};

const adobeCrls = (signer: SignerInfo | undefined): Uint8Array[] => {
  const value = findAttribute(signer?.signedAttrs?.attributes, ADOBE_REVOCATION);
  const lists: unknown = value instanceof asn1js.Sequence ? value.valueBlock.value[0] : undefined;
  if (!(lists instanceof asn1js.Constructed) || lists.idBlock.tagNumber !== 0) return [];
  const [members] = lists.valueBlock.value;
  return members instanceof asn1js.Sequence ? members.valueBlock.value.map(derOfValue) : [];
};

/** Throws whatever the parser throws when the bytes are no SignedData. */
export const readCms = (cms: Uint8Array): CmsContent => {
  if (cms.byteLength > LARGEST_CMS) throw new RangeError('too large');
  const contentInfo = ContentInfo.fromBER(new Uint8Array(cms).buffer);
  if (contentInfo.contentType !== OID.signedData) throw new TypeError('no SignedData');
  const data = new SignedData({ schema: contentInfo.content });
  const content = octetsOf(data.encapContentInfo.eContent);
  return {
    signers: data.signerInfos,
    certificates: (data.certificates ?? []).flatMap((parsed) =>
      parsed instanceof Certificate ? [{ parsed, der: derOf(parsed) }] : [],
    ),
    crls: [
      ...(data.crls ?? []).flatMap((each) =>
        each instanceof CertificateRevocationList ? [derOfValue(each.toSchema())] : [],
      ),
      ...adobeCrls(data.signerInfos[0]),
    ],
    contentType: data.encapContentInfo.eContentType,
    ...(content ? { content } : {}),
  };
};

/** By issuer and serial number, or by the key's identifier (RFC 5652, 5.3). */
export const findSignerCertificate = (
  signer: SignerInfo,
  certificates: readonly ReadCertificate[],
): ReadCertificate | undefined => {
  const sid: unknown = signer.sid;
  if (sid instanceof IssuerAndSerialNumber)
    return certificates.find(
      ({ parsed }) => parsed.issuer.isEqual(sid.issuer) && parsed.serialNumber.isEqual(sid.serialNumber),
    );
  if (!(sid instanceof asn1js.Primitive)) return undefined;
  const identifier = Buffer.from(sid.valueBlock.valueHexView);
  return certificates.find(({ parsed }) => identifier.equals(keyIdentifierOf(parsed) ?? new Uint8Array()));
};

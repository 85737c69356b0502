import * as asn1js from 'asn1js';
import type { SignerInfo } from 'pkijs';
import { nameOfAlgorithm } from './algorithm-names.ts';
import { isInForce, maySign, publicKeyOf, validityOf } from './certificate-facts.ts';
import type { ReadCertificate } from './certificate-facts.ts';
import { DIGEST_METHODS, judgeSignatureClaim } from './cms-algorithms.ts';
import { findAttribute, octetsOf } from './cms-content.ts';
import { OID } from './cms-detached.ts';
import type { CmsCheck, CmsReason, CmsRule, SignatureVerdict } from './cms-rules.ts';
import { isSameBytes, namesCertificate } from './cms-signing-certificate.ts';

export type SignedBytes = { readonly bytes: Uint8Array; readonly contentType: string };

const line = (rule: CmsRule, verdict: SignatureVerdict, reason: CmsReason | '' = ''): CmsCheck => ({
  rule,
  verdict,
  reason,
});

const checkDigest = (signer: SignerInfo, { bytes, contentType }: SignedBytes): CmsCheck => {
  const attributes = signer.signedAttrs?.attributes;
  const method = DIGEST_METHODS[signer.digestAlgorithm.algorithmId];
  // Without signed attributes nothing names the certificate nor the kind of content; nobody signs papers like that.
  if (!attributes || !method) return line('digest', 'indeterminate', 'algorithm-unsupported');
  const stated = octetsOf(findAttribute(attributes, OID.messageDigest));
  if (!stated || !isSameBytes(method(bytes), stated)) return line('digest', 'invalid', 'digest-wrong');
  const type = findAttribute(attributes, OID.contentType);
  return type instanceof asn1js.ObjectIdentifier && type.valueBlock.toString() === contentType
    ? line('digest', 'valid')
    : line('digest', 'invalid', 'signature-wrong');
};

const judgeSignature = (signer: SignerInfo, { parsed }: ReadCertificate): CmsCheck => {
  if (!signer.signedAttrs) return line('signature', 'indeterminate', 'algorithm-unsupported');
  const answer = judgeSignatureClaim({
    publicKey: publicKeyOf(parsed),
    algorithm: signer.signatureAlgorithm,
    digestOid: signer.digestAlgorithm.algorithmId,
    signed: new Uint8Array(signer.signedAttrs.encodedValue),
    signature: new Uint8Array(signer.signature.getValue()),
  });
  if (answer === 'unsupported') return line('signature', 'indeterminate', 'algorithm-unsupported');
  return answer === 'genuine' ? line('signature', 'valid') : line('signature', 'invalid', 'signature-wrong');
};

const checkSignature = (signer: SignerInfo, certificate: ReadCertificate): CmsCheck => ({
  ...judgeSignature(signer, certificate),
  params: {
    algorithm: nameOfAlgorithm(signer.signatureAlgorithm.algorithmId, signer.digestAlgorithm.algorithmId),
  },
});

const checkName = (signer: SignerInfo, { der }: ReadCertificate, isDemanded: boolean): CmsCheck[] => {
  const answer = namesCertificate(signer, der);
  if (answer === true) return [line('signing-certificate', 'valid')];
  if (answer === false) return [line('signing-certificate', 'invalid', 'certificate-mismatch')];
  return isDemanded ? [line('signing-certificate', 'invalid', 'certificate-unnamed')] : [];
};

const checkValidity = ({ parsed }: ReadCertificate, time: string | undefined): CmsCheck => {
  const inForce = time === undefined || isInForce(parsed, time);
  return {
    ...line('certificate-validity', inForce ? 'valid' : 'indeterminate', inForce ? '' : 'outside-validity'),
    params: { ...validityOf(parsed) },
  };
};

/**
 * The lines about one signer, his certificate given: what was signed, by which key, named how, in force when.
 *
 * @param time when it was signed: proven, or else claimed. ISO 8601.
 * @param isNameDemanded CAdES and time stamps must name their certificate; plain CMS of others may not.
 */
export const checkSigner = (
  signer: SignerInfo,
  certificate: ReadCertificate,
  content: SignedBytes,
  { time, isNameDemanded }: { readonly time?: string | undefined; readonly isNameDemanded: boolean },
): CmsCheck[] => [
  checkDigest(signer, content),
  checkSignature(signer, certificate),
  ...checkName(signer, certificate, isNameDemanded),
  checkValidity(certificate, time),
  maySign(certificate.parsed)
    ? line('certificate-usage', 'valid')
    : line('certificate-usage', 'invalid', 'certificate-usage-wrong'),
];

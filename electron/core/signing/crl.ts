import * as asn1js from 'asn1js';
import { Certificate, CertificateRevocationList } from 'pkijs';
import type { RevokedCertificate } from 'pkijs';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { judgeSignatureClaim } from './cms-algorithms.ts';

/** RFC 5280, 5.3.1, by code; 7 is not used. */
export const REVOCATION_REASONS = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  undefined,
  'removeFromCRL',
  'privilegeWithdrawn',
  'aACompromise',
] as const;

export type RevocationReason = Exclude<(typeof REVOCATION_REASONS)[number], undefined>;

export const CRL_OID = { reason: '2.5.29.21', number: '2.5.29.20', keyIdentifier: '2.5.29.35' } as const;

/** A bureau with ten thousand withdrawn keys stays far below this. */
export const LARGEST_CRL = 2 * 1024 * 1024;

const KEY_USAGE = '2.5.29.15';
/** The bit `cRLSign` in the first byte of a key usage. */
const CRL_SIGN = 0x02;

export const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

/** A revocation list as DER, out of DER or PEM. Throws `file-too-large`, `file-unreadable`. */
export const readCrl = (file: Uint8Array, name: string): Uint8Array => {
  if (file.byteLength > LARGEST_CRL) throw new PanelDeskError('file-too-large', { name });
  const block = /-----BEGIN X509 CRL-----([^-]+)-----END X509 CRL-----/.exec(
    Buffer.from(file).toString('latin1'),
  );
  const der =
    block?.[1] === undefined ? new Uint8Array(file) : new Uint8Array(Buffer.from(block[1], 'base64'));
  parseCrl(der, name);
  return der;
};

/** Throws `file-unreadable` when the bytes are no list of revoked certificates. */
export const parseCrl = (der: Uint8Array, name: string): CertificateRevocationList => {
  try {
    return CertificateRevocationList.fromBER(bufferOf(der));
  } catch (cause) {
    throw new PanelDeskError('file-unreadable', { name }, { cause });
  }
};

const maySignCrls = (issuer: Certificate): boolean => {
  const usage: unknown = issuer.extensions?.find((each) => each.extnID === KEY_USAGE)?.parsedValue;
  return !(usage instanceof asn1js.BitString) || ((usage.valueBlock.valueHexView[0] ?? 0) & CRL_SIGN) !== 0;
};

/**
 * Signed by that issuer, over all its certificates. A critical extension speaks of a list that is only a part (of other
 * issuers, of some reasons, of the changes since an earlier one), which nothing can be concluded from here.
 */
const speaksFor = (crl: CertificateRevocationList, issuer: Certificate): boolean => {
  if (crl.signature.algorithmId !== crl.signatureAlgorithm.algorithmId) return false;
  if (!crl.issuer.isEqual(issuer.subject) || !maySignCrls(issuer)) return false;
  const listed = (crl.revokedCertificates ?? []).flatMap((each) => each.crlEntryExtensions?.extensions ?? []);
  if ([...(crl.crlExtensions?.extensions ?? []), ...listed].some((each) => each.critical)) return false;
  const answer = judgeSignatureClaim({
    publicKey: new Uint8Array(issuer.subjectPublicKeyInfo.toSchema().toBER()),
    algorithm: crl.signatureAlgorithm,
    signed: crl.tbsView,
    signature: new Uint8Array(crl.signatureValue.valueBlock.valueHexView),
  });
  return answer === 'genuine';
};

const reasonOf = (entry: RevokedCertificate): RevocationReason => {
  const value: unknown = entry.crlEntryExtensions?.extensions.find(
    (each) => each.extnID === CRL_OID.reason,
  )?.parsedValue;
  const code = value instanceof asn1js.Enumerated ? value.valueBlock.valueDec : 0;
  return REVOCATION_REASONS[code] ?? 'unspecified';
};

export type ListedRevocation = { readonly serial: string } & Revocation;

/** Who is on a list, by the hexadecimal serial number. Throws `file-unreadable`. */
export const listRevoked = (crl: Uint8Array): readonly ListedRevocation[] =>
  (parseCrl(crl, 'crl').revokedCertificates ?? []).map((entry) => ({
    serial: Buffer.from(entry.userCertificate.valueBlock.valueHexView).toString('hex'),
    revokedAt: entry.revocationDate.value.toISOString(),
    reason: reasonOf(entry),
  }));

export type Revocation = { readonly revokedAt: string; readonly reason: RevocationReason };

/**
 * What the lists say of a certificate (all DER, as `readCrl` gives them). Only lists that its issuer signed count, whatever others
 * are among them; the earliest revocation wins. `good` is as of the newest list: their ages are not judged, for nobody here is online.
 * Never throws: what cannot be read says nothing.
 */
export const findRevocation = (
  crls: readonly Uint8Array[],
  certificate: Uint8Array,
  issuer: Uint8Array,
): Revocation | 'good' | 'unknown' => {
  const found: Revocation[] = [];
  let isListed = false;
  for (const der of crls) {
    if (der.byteLength > LARGEST_CRL) continue;
    try {
      const top = Certificate.fromBER(bufferOf(issuer));
      const leaf = Certificate.fromBER(bufferOf(certificate));
      const crl = CertificateRevocationList.fromBER(bufferOf(der));
      if (!leaf.issuer.isEqual(top.subject) || !speaksFor(crl, top)) continue;
      isListed = true;
      const entry = crl.revokedCertificates?.find((each) => each.userCertificate.isEqual(leaf.serialNumber));
      if (entry) found.push({ revokedAt: entry.revocationDate.value.toISOString(), reason: reasonOf(entry) });
    } catch {
      // A broken list vouches for nothing; another one may.
      continue;
    }
  }
  const [first] = found.toSorted((a, b) => a.revokedAt.localeCompare(b.revokedAt));
  return first ?? (isListed ? 'good' : 'unknown');
};

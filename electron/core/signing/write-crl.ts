import * as asn1js from 'asn1js';
import {
  AlgorithmIdentifier,
  Certificate,
  CertificateRevocationList,
  Extension,
  Extensions,
  RevokedCertificate,
  Time,
} from 'pkijs';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { bufferOf, CRL_OID, findRevocation, parseCrl, REVOCATION_REASONS } from './crl.ts';
import type { RevocationReason } from './crl.ts';
import { GM_OID } from './gm/sm2.ts';
import type { SignatureAlgorithm } from './private-key.ts';
import type { Signer } from './signer.ts';

/** What the root signs with, as lists and certificates name it. */
const ALGORITHMS: Readonly<Record<SignatureAlgorithm, () => AlgorithmIdentifier>> = {
  'rsa-sha256': () =>
    new AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.11', algorithmParams: new asn1js.Null() }),
  'ecdsa-sha256': () => new AlgorithmIdentifier({ algorithmId: '1.2.840.10045.4.3.2' }),
  'sm2-sm3': () => new AlgorithmIdentifier({ algorithmId: GM_OID.sm2WithSm3 }),
};
const SUBJECT_KEY_IDENTIFIER = '2.5.29.14';
const DAY = 24 * 60 * 60 * 1000;

export type RevocationRequest = {
  /** The bureau's root: whoever issued the certificates. */
  readonly root: Signer;
  /** DER. */
  readonly certificates: readonly Uint8Array[];
  readonly reason: RevocationReason;
  readonly now: Date;
  /** Until when a newer list is due. */
  readonly days: number;
  /** The list so far, DER; what is on it stays on it. */
  readonly previous?: Uint8Array | undefined;
};

/** X.509 counts in whole seconds; from 2050 on in another form (RFC 5280, 5.1.2.4). */
const timeOf = (date: Date): Time => {
  const value = new Date(Math.floor(date.getTime() / 1000) * 1000);
  return new Time({ type: value.getUTCFullYear() < 2050 ? 0 : 1, value });
};

const extension = (extnID: string, value: { toBER(): ArrayBuffer }): Extension =>
  new Extension({ extnID, critical: false, extnValue: value.toBER() });

const entryFor = (certificate: Certificate, { reason, now }: RevocationRequest): RevokedCertificate => {
  // RFC 5280, 5.3.1: `unspecified` is left unwritten.
  const code = REVOCATION_REASONS.indexOf(reason);
  return new RevokedCertificate({
    userCertificate: certificate.serialNumber,
    revocationDate: timeOf(now),
    ...(code > 0
      ? {
          crlEntryExtensions: new Extensions({
            extensions: [extension(CRL_OID.reason, new asn1js.Enumerated({ value: code }))],
          }),
        }
      : {}),
  });
};

const numberOf = (crl: CertificateRevocationList | undefined): number => {
  const value: unknown = crl?.crlExtensions?.extensions.find(
    (each) => each.extnID === CRL_OID.number,
  )?.parsedValue;
  return value instanceof asn1js.Integer ? value.valueBlock.valueDec : 0;
};

const extensionsOf = (root: Certificate, number: number): Extensions => {
  const identifier: unknown = root.extensions?.find(
    (each) => each.extnID === SUBJECT_KEY_IDENTIFIER,
  )?.parsedValue;
  const ofRoot =
    identifier instanceof asn1js.OctetString
      ? [
          extension(
            CRL_OID.keyIdentifier,
            new asn1js.Sequence({
              value: [
                new asn1js.Primitive({
                  idBlock: { tagClass: 3, tagNumber: 0 },
                  valueHex: identifier.valueBlock.valueHexView,
                }),
              ],
            }),
          ),
        ]
      : [];
  return new Extensions({
    extensions: [...ofRoot, extension(CRL_OID.number, new asn1js.Integer({ value: number }))],
  });
};

/** The earlier list must be this root's own, or names that somebody else put there would be signed. */
const readPrevious = (request: RevocationRequest): CertificateRevocationList | undefined => {
  const { previous, root } = request;
  if (!previous) return undefined;
  const crl = parseCrl(previous, 'crl');
  // Any certificate of the root's own name shows whether the list is signed by it.
  if (findRevocation([previous], root.certificate, root.certificate) === 'unknown')
    throw new PanelDeskError('input-invalid', { field: 'crl' });
  return crl;
};

/**
 * A list of revoked certificates (X.509 v2 CRL, RFC 5280), DER: those of `previous` and the new ones, each once with the day and
 * reason that it was first listed with.
 *
 * Throws `input-invalid` for a certificate that this root did not issue and for a list that it did not sign, `file-unreadable`.
 */
export const writeCrl = async (request: RevocationRequest): Promise<Uint8Array> => {
  const { root, certificates, now, days } = request;
  const top = Certificate.fromBER(bufferOf(root.certificate));
  const previous = readPrevious(request);
  const listed = [...(previous?.revokedCertificates ?? [])];
  for (const der of certificates) {
    const certificate = Certificate.fromBER(bufferOf(der));
    if (!certificate.issuer.isEqual(top.subject))
      throw new PanelDeskError('input-invalid', { field: 'certificate' });
    if (!listed.some((each) => each.userCertificate.isEqual(certificate.serialNumber)))
      listed.push(entryFor(certificate, request));
  }
  const crl = new CertificateRevocationList({
    version: 1,
    signature: ALGORITHMS[root.algorithm](),
    issuer: top.subject,
    thisUpdate: timeOf(now),
    nextUpdate: timeOf(new Date(now.getTime() + days * DAY)),
    ...(listed.length > 0 ? { revokedCertificates: listed } : {}),
    crlExtensions: extensionsOf(top, numberOf(previous) + 1),
  });
  crl.signatureAlgorithm = ALGORITHMS[root.algorithm]();
  const unsigned: unknown = crl.toSchema(true);
  const tbs: unknown = unsigned instanceof asn1js.Sequence ? unsigned.valueBlock.value[0] : undefined;
  if (!(tbs instanceof asn1js.Sequence)) throw new TypeError('no list to sign');
  crl.tbsView = new Uint8Array(tbs.toBER());
  crl.signatureValue = new asn1js.BitString({ valueHex: bufferOf(await root.sign(crl.tbsView)) });
  const list: unknown = crl.toSchema(true);
  if (!(list instanceof asn1js.Sequence)) throw new TypeError('no list');
  return new Uint8Array(list.toBER());
};

export const toPem = (crl: Uint8Array): string => {
  const lines =
    Buffer.from(crl)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN X509 CRL-----', ...lines, '-----END X509 CRL-----', ''].join('\n');
};

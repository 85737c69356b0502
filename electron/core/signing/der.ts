import * as asn1js from 'asn1js';

export const DER_TAG = {
  integer: 0x02,
  octets: 0x04,
  sequence: 0x30,
  set: 0x31,
  /** `[0]`, with content inside. */
  context0: 0xa0,
  /** `[4]`, with content inside. */
  context4: 0xa4,
} as const;

const lengthOf = (count: number): Buffer => {
  if (count < 0x80) return Buffer.from([count]);
  const hex = count.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
};

/** One DER value around others. Signing builds its CMS of these: a library's tree of objects took most of a signature's time. */
export const der = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const length = content.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([Buffer.from([tag]), lengthOf(length), ...content]);
};

export const derOid = (value: string): Buffer => Buffer.from(new asn1js.ObjectIdentifier({ value }).toBER());

type Value = { readonly tag: number; readonly from: number; readonly content: number; readonly end: number };

const readValue = (bytes: Uint8Array, from: number): Value => {
  const tag = bytes[from];
  const first = bytes[from + 1];
  if (tag === undefined || first === undefined) throw new TypeError('DER ends early');
  const count = first < 0x80 ? 0 : first & 0x7f;
  let length = first < 0x80 ? first : 0;
  for (const byte of bytes.subarray(from + 2, from + 2 + count)) length = length * 256 + byte;
  const content = from + 2 + count;
  if (count > 4 || content + length > bytes.length) throw new TypeError('DER ends early');
  return { tag, from, content, end: content + length };
};

/**
 * Serial number and issuer of a certificate as it writes them: a signature names them byte for byte.
 *
 * @throws TypeError when the bytes are no certificate.
 */
export const issuerAndSerialOf = (
  certificate: Uint8Array,
): { readonly issuer: Uint8Array; readonly serialNumber: Uint8Array } => {
  const body = readValue(certificate, readValue(certificate, 0).content);
  const first = readValue(certificate, body.content);
  // The version comes first; only certificates of X.509 v1 leave it out.
  const serial = first.tag === DER_TAG.context0 ? readValue(certificate, first.end) : first;
  const algorithm = readValue(certificate, serial.end);
  const issuer = readValue(certificate, algorithm.end);
  if (serial.tag !== DER_TAG.integer || issuer.tag !== DER_TAG.sequence)
    throw new TypeError('no certificate');
  return {
    issuer: certificate.subarray(issuer.from, issuer.end),
    serialNumber: certificate.subarray(serial.from, serial.end),
  };
};

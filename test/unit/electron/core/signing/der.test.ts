import * as asn1js from 'asn1js';
import { fc, test } from '@fast-check/vitest';
import { Certificate } from 'pkijs';
import { beforeAll, describe, expect, it } from 'vitest';
import { der, DER_TAG, issuerAndSerialOf } from '../../../../../electron/core/signing/der.ts';
import { issueCertificate } from '../../../../../electron/core/signing/issue-certificate.ts';

const request = { notBefore: new Date('2024-01-01T00:00:00Z'), days: 365, pin: 'k7pm2wxq' };
let certificate: Uint8Array;
beforeAll(async () => {
  certificate = (await issueCertificate({ ...request, commonName: '绍兴市科学技术局' }, 'authority'))
    .certificate;
});

describe('der', () => {
  test.prop([fc.constantFrom(0, 1, 127, 128, 255, 256, 65_535, 65_536)], { numRuns: 30 })(
    'writes lengths as the library does',
    (length) => {
      const content = new Uint8Array(length).fill(7);
      const expected = new asn1js.OctetString({ valueHex: content.buffer }).toBER();
      expect(der(DER_TAG.octets, content).equals(Buffer.from(expected))).toBe(true);
      expect(der(DER_TAG.octets, content.subarray(0, 1), content.subarray(1)).length).toBe(
        expected.byteLength,
      );
    },
  );
});

describe('issuerAndSerialOf', () => {
  it('cuts both out as they are written', () => {
    const parsed = Certificate.fromBER(new Uint8Array(certificate));
    const { issuer, serialNumber } = issuerAndSerialOf(certificate);
    expect(Buffer.from(issuer)).toEqual(Buffer.from(parsed.issuer.toSchema().toBER()));
    expect(Buffer.from(serialNumber)).toEqual(Buffer.from(parsed.serialNumber.toBER()));
  });

  it('refuses every beginning of a certificate, and other bytes', () => {
    for (let end = 0; end < certificate.length; end += 1)
      expect(() => issuerAndSerialOf(certificate.subarray(0, end))).toThrow(TypeError);
    expect(() => issuerAndSerialOf(new Uint8Array(64))).toThrow(TypeError);
    expect(() => issuerAndSerialOf(Buffer.from('30850000000000', 'hex'))).toThrow(TypeError);
  });
});

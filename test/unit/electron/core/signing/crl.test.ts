import { createPrivateKey } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { findRevocation, readCrl } from '../../../../../electron/core/signing/crl.ts';
import { issueCertificate } from '../../../../../electron/core/signing/issue-certificate.ts';
import { signerOf, type Signer } from '../../../../../electron/core/signing/signer.ts';
import { writeCrl } from '../../../../../electron/core/signing/write-crl.ts';

const VALIDITY = { notBefore: new Date('2024-01-01T00:00:00Z'), days: 7300, pin: 'not-used' };
const NOW = new Date('2026-03-02T08:00:00.500Z');
const LATER = new Date('2026-05-02T08:00:00Z');

const aRoot = async (commonName: string) => {
  const made = await issueCertificate({ commonName, ...VALIDITY }, 'authority');
  const privateKey = createPrivateKey({ key: Buffer.from(made.pkcs8), format: 'der', type: 'pkcs8' });
  return { made, signer: signerOf({ certificate: made.certificate, chain: [], privateKey }) };
};

type Root = Awaited<ReturnType<typeof aRoot>>;

const aCertificate = async (root: Root, commonName: string): Promise<Uint8Array> =>
  (await issueCertificate({ commonName, ...VALIDITY }, 'end-entity', root.made)).certificate;

const listOf = (root: Signer, certificates: readonly Uint8Array[], previous?: Uint8Array, now = NOW) =>
  writeCrl({ root, certificates, reason: 'keyCompromise', now, days: 90, previous });

let bureau: Root;
/** Another key under the same name. */
let impostor: Root;
let chen: Uint8Array;
let zhou: Uint8Array;
let list: Uint8Array;

beforeAll(async () => {
  bureau = await aRoot('绍兴市科学技术局');
  impostor = await aRoot('绍兴市科学技术局');
  chen = await aCertificate(bureau, '陈吉安');
  zhou = await aCertificate(bureau, '周𠮷堃');
  list = await listOf(bureau.signer, [chen]);
});

const ask = (lists: readonly Uint8Array[], certificate: Uint8Array) =>
  findRevocation(lists, certificate, bureau.made.certificate);

describe('findRevocation', () => {
  it('finds whoever is listed, with day and reason, and clears the others', () => {
    expect(ask([list], chen)).toEqual({ revokedAt: '2026-03-02T08:00:00.000Z', reason: 'keyCompromise' });
    expect(ask([list], zhou)).toBe('good');
  });

  it('knows nothing without a list', () => {
    expect(ask([], chen)).toBe('unknown');
  });

  it('hears no list of another key under the same name', async () => {
    const forged = await listOf(impostor.signer, [chen].slice(1));
    expect(ask([forged], chen)).toBe('unknown');
    expect(ask([forged, list], chen)).toMatchObject({ reason: 'keyCompromise' });
  });

  it('hears no list that was altered, cut or is none', () => {
    const altered = Uint8Array.from(list);
    const serial = Buffer.from(list).indexOf(Buffer.from(chen.subarray(15, 25)));
    expect(serial).toBeGreaterThan(0);
    altered[serial] = (altered[serial] ?? 0) ^ 1;
    expect(ask([altered], chen)).toBe('unknown');
    expect(ask([list.subarray(0, list.length - 20)], chen)).toBe('unknown');
    expect(ask([new Uint8Array(64), new Uint8Array()], chen)).toBe('unknown');
  });

  it('takes the earliest of several', async () => {
    const later = await listOf(bureau.signer, [chen, zhou], undefined, LATER);
    expect(ask([later, list], chen)).toMatchObject({ revokedAt: '2026-03-02T08:00:00.000Z' });
    expect(ask([later, list], zhou)).toMatchObject({ revokedAt: '2026-05-02T08:00:00.000Z' });
  });
});

describe('writeCrl', () => {
  it('adds to an earlier list, whose days stay', async () => {
    const longer = await listOf(bureau.signer, [zhou, chen], list, LATER);
    expect(ask([longer], chen)).toMatchObject({ revokedAt: '2026-03-02T08:00:00.000Z' });
    expect(ask([longer], zhou)).toMatchObject({ revokedAt: '2026-05-02T08:00:00.000Z' });
  });

  it('refuses certificates of other roots and lists of other keys', async () => {
    const other = await aRoot('杭州市科学技术局');
    const stranger = await aCertificate(other, '林远');
    await expect(listOf(bureau.signer, [stranger])).rejects.toMatchObject({ code: 'input-invalid' });
    await expect(listOf(impostor.signer, [], list)).rejects.toMatchObject({ code: 'input-invalid' });
  });

  it('makes an empty list, which clears everybody', async () => {
    expect(ask([await listOf(bureau.signer, [])], chen)).toBe('good');
  });
});

describe('readCrl', () => {
  it('reads PEM and DER and refuses the rest', () => {
    const base64 = Buffer.from(list).toString('base64');
    const pem = Buffer.from(`-----BEGIN X509 CRL-----\n${base64}\n-----END X509 CRL-----\n`);
    expect(readCrl(pem, 'a.crl')).toEqual(list);
    expect(readCrl(list, 'a.crl')).toEqual(list);
    expect(() => readCrl(chen, 'a.crl')).toThrow(expect.objectContaining({ code: 'file-unreadable' }));
    expect(() => readCrl(new Uint8Array(3 * 1024 * 1024), 'a.crl')).toThrow(
      expect.objectContaining({ code: 'file-too-large' }),
    );
  });
});

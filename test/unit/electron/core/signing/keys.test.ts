import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { isFailure } from '../../../../../shared/domain/failure.ts';
import { asClaimedTime } from '../../../../../shared/domain/ids.ts';
import { createBureauRoot, issueKey } from '../../../../../electron/core/signing/bureau-keys.ts';
import { createSeatKey, openKeptKey, openKey } from '../../../../../electron/core/signing/seat-key.ts';
import type { IssuedKey } from '../../../../../electron/core/signing/seat-key.ts';
import { readCertificate } from '../../../../../electron/core/signing/signer.ts';

const PIN = 'k7pm2wxq';
const request = {
  commonName: '周𠮷堃, 甲',
  pin: PIN,
  notBefore: asClaimedTime('2026-11-20T08:00:00+08:00'),
  days: 365,
};
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return isFailure(error) ? error.code : 'none';
};

let seat: IssuedKey;
beforeAll(async () => {
  seat = await createSeatKey(request);
});

describe('a seat’s key', () => {
  it('is certified by itself, in force for the days asked, under the member’s name', () => {
    expect(readCertificate(seat.certificate)).toEqual({
      commonName: '周𠮷堃, 甲',
      issuerCommonName: '周𠮷堃, 甲',
      fingerprint: seat.fingerprint,
      notBefore: '2026-11-20T00:00:00.000Z',
      notAfter: '2027-11-20T00:00:00.000Z',
      isAuthority: false,
      isSelfIssued: true,
    });
    expect(seat.fingerprint).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    expect(seat.fingerprint).toBe(new X509Certificate(seat.certificate).fingerprint256);
  });

  it('opens with its PIN and signs what the certificate’s key verifies', async () => {
    const signer = await openKey(seat.p12, PIN);
    const bytes = Buffer.from('评审');
    const key = createPublicKey(
      new X509Certificate(signer.certificate).publicKey.export({ format: 'pem', type: 'spki' }),
    );
    expect(Buffer.from(signer.certificate).equals(Buffer.from(seat.certificate))).toBe(true);
    expect(signer.chain).toEqual([]);
    expect(verify('sha256', bytes, key, await signer.sign(bytes))).toBe(true);
  });

  it('says so when the PIN is wrong, and when the file is none', async () => {
    expect(await codeOf(openKey(seat.p12, 'k7pm2wxr'))).toBe('pin-wrong');
    expect(await codeOf(openKey(seat.p12, ''))).toBe('pin-wrong');
    expect(await codeOf(openKey(new Uint8Array(64), PIN))).toBe('file-unreadable');
    expect(await codeOf(openKey(seat.certificate, PIN))).toBe('file-unreadable');
    expect(await codeOf(openKey(new Uint8Array(2_000_000), PIN))).toBe('file-too-large');
  });

  it('does not open after any change', async () => {
    const changed = seat.p12.slice();
    changed[300] = (changed[300] ?? 0) ^ 1;
    expect(['pin-wrong', 'file-unreadable']).toContain(await codeOf(openKey(changed, PIN)));
  });

  it.each([
    ['no name', { commonName: ' ' }, 'input-invalid'],
    ['a name of 65 characters', { commonName: '评'.repeat(65) }, 'input-invalid'],
    ['a short PIN', { pin: '12345' }, 'pin-too-weak'],
    ['no days', { days: 0 }, 'input-invalid'],
    ['no time', { notBefore: asClaimedTime('soon') }, 'input-invalid'],
  ])('is refused with %s', async (_, change, code) => {
    expect(await codeOf(createSeatKey({ ...request, ...change }))).toBe(code);
  });
});

describe('a bureau’s keys', () => {
  it('puts an expert’s certificate under the root and the root into the P12', async () => {
    const root = await createBureauRoot({ ...request, commonName: '绍兴市科学技术局' });
    const expert = await issueKey({
      ...request,
      pin: 'expert-pin',
      root: { p12: root.p12, pin: PIN },
      friendlyName: 'expert-01',
    });
    const signer = await openKey(expert.p12, 'expert-pin');
    const facts = readCertificate(signer.certificate);
    expect(readCertificate(root.certificate).isAuthority).toBe(true);
    expect([facts.commonName, facts.issuerCommonName, facts.isAuthority]).toEqual([
      '周𠮷堃, 甲',
      '绍兴市科学技术局',
      false,
    ]);
    expect(signer.chain.map((der) => Buffer.from(der).equals(Buffer.from(root.certificate)))).toEqual([true]);
  });

  it('does not issue under a key that is no authority, nor under a name that is no id', async () => {
    const under = { p12: seat.p12, pin: PIN };
    expect(await codeOf(issueKey({ ...request, root: under, friendlyName: 'expert-01' }))).toBe(
      'input-invalid',
    );
    expect(await codeOf(issueKey({ ...request, root: under, friendlyName: '专家' }))).toBe('input-invalid');
  });
});

describe('a key in its own store', () => {
  it('opens with its PIN alone, and signs as the file does', async () => {
    const kept = await openKeptKey(seat.p12, PIN);
    expect(Buffer.from(kept.certificate).equals(Buffer.from(seat.certificate))).toBe(true);
    for (const pin of ['k7pm2wxr', `${PIN} `, ''])
      expect(await codeOf(openKeptKey(seat.p12, pin)), pin).toBe('pin-wrong');
    expect(await codeOf(openKeptKey(new Uint8Array(64), PIN))).toBe('file-unreadable');
  });
});

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createPublicKey, verify, X509Certificate } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { unlockKeyFile } from '../../electron/core/signing/key-file.ts';
import { openKey } from '../../electron/core/signing/seat-key.ts';
import { readCertificate } from '../../electron/core/signing/signer.ts';
import { isFailure } from '../../shared/domain/failure.ts';
import { hasTool, runTool } from '../support/external-tool.ts';

const PIN = 'k7pm2wxq';
const folder = mkdtempSync(join(tmpdir(), 'paneldesk-foreign-keys-'));
const at = (name: string): string => join(folder, name);

const openssl = (...args: readonly string[]): void => {
  const ran = runTool('openssl', [...args]);
  if (ran.status !== 0) throw new Error(`openssl ${args.join(' ')}: ${ran.stderr}`);
};

/** A root and one expert's key of each kind under it, by OpenSSL. */
const makeKeys = (): void => {
  const newKey = (name: string, ...kind: readonly string[]) =>
    openssl('genpkey', ...kind, '-out', at(`${name}.key`));
  const ec = (curve: string) => ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${curve}`];
  const rsa = (bits: number) => ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`];
  newKey('root', ...rsa(3072));
  openssl(
    ...['req', '-x509', '-new', '-key', at('root.key'), '-subj', '/CN=科技局', '-utf8', '-days', '3650'],
    ...['-out', at('root.pem'), '-addext', 'keyUsage=critical,keyCertSign,cRLSign'],
  );
  for (const [name, kind] of [
    ['p256', ec('P-256')],
    ['p384', ec('P-384')],
    ['rsa3072', rsa(3072)],
    ['rsa4096', rsa(4096)],
    ['ed25519', ['-algorithm', 'ED25519']],
  ] as const) {
    newKey(name, ...kind);
    openssl(
      ...[
        'req',
        '-new',
        '-key',
        at(`${name}.key`),
        '-subj',
        '/CN=周𠮷堃',
        '-utf8',
        '-out',
        at(`${name}.csr`),
      ],
    );
    openssl(
      ...['x509', '-req', '-in', at(`${name}.csr`), '-CA', at('root.pem'), '-CAkey', at('root.key')],
      ...['-days', '365', '-out', at(`${name}.pem`)],
    );
  }
};

interface Export {
  readonly key?: string;
  readonly pin?: string;
  readonly args?: readonly string[];
}

/** A P12 as OpenSSL writes it. */
const exportP12 = ({ key = 'p256', pin = PIN, args = [] }: Export): Uint8Array => {
  const out = at('out.p12');
  writeFileSync(at('pin'), `${pin}\n`);
  openssl(
    ...['pkcs12', '-export', '-inkey', at(`${key}.key`), '-in', at(`${key}.pem`), '-out', out],
    ...['-passout', `file:${at('pin')}`, ...args],
  );
  return readFileSync(out);
};

const failureOf = async (work: Promise<unknown>): Promise<unknown> => {
  try {
    await work;
    return 'none';
  } catch (error) {
    return isFailure(error) ? { code: error.code, ...error.params } : error;
  }
};

/** The key signs, and what it signs is verified by the certificate that came with it. */
const expectToSign = async (p12: Uint8Array, pin = PIN): Promise<X509Certificate> => {
  const signer = await openKey(p12, pin);
  const certificate = new X509Certificate(signer.certificate);
  const bytes = Buffer.from('评审');
  const key = createPublicKey(certificate.publicKey.export({ format: 'pem', type: 'spki' }));
  expect(verify('sha256', bytes, key, await signer.sign(bytes))).toBe(true);
  return certificate;
};

describe.skipIf(!hasTool('openssl', 'P12 files of others'))('a P12 by OpenSSL opens', () => {
  beforeAll(makeKeys, 120_000);

  it.each(['p256', 'p384', 'rsa3072', 'rsa4096'])('with a key of %s', async (key) => {
    await expectToSign(exportP12({ key }));
  });

  it('with its chain', async () => {
    const { certificate, chain } = await unlockKeyFile(
      exportP12({ args: ['-certfile', at('root.pem')] }),
      PIN,
    );
    expect(readCertificate(certificate)).toMatchObject({ commonName: '周𠮷堃', issuerCommonName: '科技局' });
    expect(chain.map((der) => readCertificate(der).commonName)).toEqual(['科技局']);
  });

  it.each([
    ['a MAC by SHA-1', ['-macalg', 'sha1']],
    ['a MAC by SHA-512', ['-macalg', 'sha512']],
    ['AES-128', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-128-CBC']],
    ['a certificate in the clear', ['-certpbe', 'NONE']],
    ['a key in the clear', ['-keypbe', 'NONE']],
    ['one round', ['-iter', '1']],
    ['a Chinese friendly name', ['-name', '专家 周堃']],
    ['a name for the CSP of Windows', ['-CSP', 'Microsoft Software Key Storage Provider']],
  ])('with %s', async (_, args) => {
    await expectToSign(exportP12({ args }));
  });

  it.each(['春江花月夜2026', '𠮷祥如意平安', 'p@ss "w" 中'])('under the PIN %s', async (pin) => {
    const p12 = exportP12({ pin });
    await expectToSign(p12, pin);
    expect(await failureOf(openKey(p12, `${pin}x`))).toEqual({ code: 'pin-wrong' });
  });
});

describe.skipIf(!hasTool('openssl', 'P12 files that are of no use'))('a P12 by OpenSSL is refused', () => {
  beforeAll(makeKeys, 120_000);

  const refuse = (p12: Uint8Array, pin = PIN) => failureOf(openKey(p12, pin));

  it.each([
    ['RC2 and 3DES', ['-legacy']],
    ['3DES', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES']],
  ])('with %s, and says so only to who knows the PIN', async (_, args) => {
    const p12 = exportP12({ args });
    expect(await refuse(p12)).toEqual({ code: 'key-file-unsuitable', rule: 'key-old-encryption' });
    expect(await refuse(p12, 'another')).toEqual({ code: 'pin-wrong' });
  });

  it('without a PIN', async () => {
    expect(await refuse(exportP12({ pin: '' }), '')).toEqual({ code: 'pin-wrong' });
  });

  it('without a MAC', async () => {
    expect(await refuse(exportP12({ args: ['-nomac'] }))).toMatchObject({ code: 'file-unreadable' });
  });

  it('without a certificate, and without a key', async () => {
    openssl(
      ...['pkcs12', '-export', '-inkey', at('p256.key'), '-nocerts', '-out', at('bare.p12')],
      ...['-passout', `pass:${PIN}`],
    );
    openssl(
      ...['pkcs12', '-export', '-nokeys', '-in', at('p256.pem'), '-out', at('public.p12')],
      ...['-passout', `pass:${PIN}`],
    );
    expect(await refuse(readFileSync(at('bare.p12')))).toMatchObject({ rule: 'key-without-certificate' });
    expect(await refuse(readFileSync(at('public.p12')))).toMatchObject({ rule: 'key-not-there' });
  });

  it('after millions of rounds were asked for', async () => {
    // One round to make it quickly; the number is then written over, as a hostile file would have it.
    const p12 = Buffer.from(exportP12({ args: ['-iter', '65537'] }));
    const rounds = Buffer.from([0x02, 0x03, 0x01, 0x00, 0x01]);
    const places: number[] = [];
    for (let place = p12.indexOf(rounds); place >= 0; place = p12.indexOf(rounds, place + 1))
      places.push(place);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) Buffer.from([0x02, 0x03, 0x7f, 0xff, 0xff]).copy(p12, place);
    expect(await refuse(p12)).toEqual({ code: 'key-file-unsuitable', rule: 'key-too-many-rounds' });
  });

  it('cut anywhere, without a crash', async () => {
    const p12 = exportP12({});
    for (const length of [0, 1, 20, 200, 700, p12.length - 1])
      expect(['file-unreadable', 'pin-wrong']).toContain(
        ((await refuse(p12.subarray(0, length))) as { code: string }).code,
      );
  });

  it('with a key that signs no PDF', async () => {
    expect(await failureOf(openKey(exportP12({ key: 'ed25519' }), PIN))).toEqual({
      code: 'key-file-unsuitable',
      rule: 'key-unknown-kind',
    });
  });
});

describe.skipIf(!hasTool('keytool', 'P12 files by Java'))('a P12 by keytool', () => {
  const keytool = (...args: readonly string[]) => {
    const ran = runTool('keytool', [...args, '-keystore', at('java.p12'), '-storepass', PIN]);
    expect(ran.status, ran.stdout).toBe(0);
  };
  const newKey = (alias: string) =>
    keytool(
      ...['-genkeypair', '-alias', alias, '-keyalg', 'EC', '-groupname', 'secp256r1', '-dname', 'CN=expert'],
      ...['-storetype', 'PKCS12'],
    );

  it('opens, and is refused once there are two keys in it', async () => {
    newKey('one');
    await expectToSign(readFileSync(at('java.p12')));
    newKey('two');
    expect(await failureOf(openKey(readFileSync(at('java.p12')), PIN))).toEqual({
      code: 'key-file-unsuitable',
      rule: 'key-not-alone',
    });
  });
});

describe.skipIf(!hasTool('pk12util', 'P12 files by NSS') || !hasTool('openssl', 'P12 files by NSS'))(
  'a P12 by NSS',
  () => {
    beforeAll(makeKeys, 120_000);

    it.each([PIN, '春江花月夜2026'])('opens under the PIN %s', async (pin) => {
      const database = mkdtempSync(at('nss-'));
      runTool('certutil', ['-N', '-d', `sql:${database}`, '--empty-password']);
      writeFileSync(at('in.p12'), exportP12({ args: ['-name', 'expert-01'] }));
      runTool('pk12util', ['-i', at('in.p12'), '-d', `sql:${database}`, '-W', PIN, '-K', '']);
      const ran = runTool('pk12util', [
        ...['-o', at('nss.p12'), '-n', 'expert-01', '-d', `sql:${database}`, '-W', pin, '-K', ''],
      ]);
      expect(ran.stdout + ran.stderr).toContain('EXPORT SUCCESSFUL');
      await expectToSign(readFileSync(at('nss.p12')), pin);
    });
  },
);
